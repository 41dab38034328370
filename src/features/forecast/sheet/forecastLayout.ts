import { civilFromDay } from '../../../kernel/calendar/dayNumber';
import type { CashForecast } from '../domain/cashForecast';
import { usedSegments } from '../domain/usedSegments';
import type { ForecastWeek } from '../domain/weeks';
import type { CurrencyForecast, ForecastReport } from './forecastContent';
import { OVERRIDES } from './overridesTable';
import { forecastCustomers, type ForecastCustomer } from './forecastCustomers';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';

/** Columns of the weeks' table. */
export const WEEK_COLUMNS = ['Week', 'From', 'To', 'Expected', 'Low', 'High', 'Cumulative'] as const;
export const EXPECTED_COLUMN = 3;
/** Columns of the customers' table before its weeks. */
export const CUSTOMER_COLUMNS = ['Customer', 'Number', 'Reckoned by', 'Balance'] as const;
export const BALANCE_COLUMN = 3;
/** What lies outside the weeks, in the order of the rows below the weeks and of the columns behind them. */
export const OUTSIDE = ['Beyond', 'Disputed', 'Not expected'] as const;

/** Where one currency's parts stand; rows count from 0. */
export interface ForecastPlace {
  readonly headingRow: number;
  readonly firstWeekRow: number;
  readonly totalRow: number;
  readonly methodsRow: number;
  readonly customersHeaderRow: number;
  readonly customersTotalRow: number;
  readonly customers: readonly ForecastCustomer[];
}

export interface ForecastLayout {
  readonly currencies: readonly ForecastPlace[];
  readonly overridesRow: number;
  readonly overrideRows: number;
  readonly logRow: number;
  readonly rowCount: number;
}

const FIRST_ROW = 4;
const CHART_ROWS = 19;

/** Places everything from top to bottom: weeks and methods by currency, overrides, the log of earlier runs, customers by currency. */
export function layOutForecast(report: ForecastReport): ForecastLayout {
  let row = FIRST_ROW;
  const upper = report.currencies.map((one) => {
    const headingRow = row;
    const firstWeekRow = headingRow + 2;
    const totalRow = firstWeekRow + one.forecast.weeks.length + OUTSIDE.length;
    const methodsRow = Math.max(totalRow + 3, headingRow + CHART_ROWS + 1);
    row = methodsRow + methodRows(one.forecast).length + 3;
    return { headingRow, firstWeekRow, totalRow, methodsRow };
  });
  const overridesRow = row;
  const overrideRows = report.overrides.length + OVERRIDES.blankRows!;
  const logRow = overridesRow + overrideRows + 4;
  row = logRow + Math.max(1, report.log.length) + report.currencies.length + 5;
  const currencies = report.currencies.map((one, place): ForecastPlace => {
    const customers = forecastCustomers(one);
    const customersHeaderRow = row + 1;
    const customersTotalRow = customersHeaderRow + Math.max(1, customers.length) + 1;
    row = customersTotalRow + 4;
    return { ...upper[place]!, customersHeaderRow, customersTotalRow, customers };
  });
  return { currencies, overridesRow, overrideRows, logRow, rowCount: row };
}

/**
 * The rows that say how a forecast was reckoned: segment, method, past error and why, for the segments that have open items. Each sentence
 * has a row of its own, because one long cell would print over the page's edge.
 */
export function methodRows(forecast: CashForecast): readonly PlanCell[][] {
  const used = usedSegments(forecast);
  return forecast.chosen
    .filter((_, s) => used.has(s))
    .flatMap(({ segment, method, wape, why }) =>
      why
        .split(/(?<=\.) (?=[A-Z])/)
        .map((sentence, k): PlanCell[] => (k === 0 ? [segment, method, wape ?? '', sentence] : ['', '', '', sentence])),
    );
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A week's name, which Excel does not take for a date: `W1, 2 Feb`. */
export function weekLabel(week: ForecastWeek, place: number): string {
  const { month, day } = civilFromDay(week.from);
  return `W${place + 1}, ${day} ${MONTHS[month - 1]!}`;
}

/** Sheet column, from 0, of a week in the customers' table. */
export const customerWeekColumn = (week: number): number => CUSTOMER_COLUMNS.length + week;

/** Columns that the widest table takes. */
export function columnCount(report: ForecastReport): number {
  const weeks = report.currencies.reduce((most, { forecast }: CurrencyForecast) => Math.max(most, forecast.weeks.length), 0);
  return Math.max(CUSTOMER_COLUMNS.length + weeks + OUTSIDE.length, OVERRIDES.columns.length, 15);
}

import type { CashForecast } from '../domain/cashForecast';
import { usedSegments } from '../domain/usedSegments';
import type { ForecastWeek } from '../domain/weeks';
import type { CurrencyForecast, ForecastReport } from './forecastContent';
import { OVERRIDES } from './overridesTable';
import { forecastCustomers, type ForecastCustomer } from './forecastCustomers';
import type { Shown } from '../../../kernel/sheet/planBuilder';
import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';
import { notForecast } from '../domain/notForecast';

/** Columns of the weeks' table. */
export const WEEK_COLUMNS = ['week', 'from', 'to', 'expected', 'low', 'high', 'cumulative'] as const;
export const EXPECTED_COLUMN = 3;
/** Columns of the customers' table before its weeks. */
const CUSTOMER_COLUMNS = ['customer', 'number', 'method', 'balance'] as const;
export const BALANCE_COLUMN = 3;
/** Rows below the weeks, and columns behind them: what comes after the last week, what is disputed, and what is not forecast. */
export const OUTSIDE_COUNT = 3;

const lastNumber = ({ weeks }: Pick<CashForecast, 'weeks'>): number => weeks[weeks.length - 1]?.number ?? 0;

/** The labels of those rows. */
export function outsideLabels(forecast: CashForecast): readonly Message[] {
  return [
    forecastText('afterWeek', { week: lastNumber(forecast) }),
    forecastText('disputed'),
    forecastText('notForecast', notForecast(forecast)),
  ];
}

/** The headings of the customers' table. */
export function customerHeadings({ weeks }: CashForecast): readonly Message[] {
  return [
    ...CUSTOMER_COLUMNS.map((column) => forecastText(column)),
    ...weeks.map(weekLabel),
    forecastText('afterWeek', { week: lastNumber({ weeks }) }),
    forecastText('disputed'),
    forecastText('notForecastHeading'),
  ];
}

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
    const totalRow = firstWeekRow + one.forecast.weeks.length + OUTSIDE_COUNT;
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
 * The rows that say how a forecast was made: segment, method, past error and why, for the segments that have open items. Each sentence has
 * a row of its own, because one long cell would print over the page's edge.
 */
export function methodRows(forecast: CashForecast): readonly Shown[][] {
  const used = usedSegments(forecast);
  return forecast.chosen
    .filter((_, s) => used.has(s))
    .flatMap(({ segment, method, wape, why }) =>
      why.map((sentence, k): Shown[] =>
        k === 0
          ? [forecastText('segment', { segment }), forecastText('methodName', { method }), wape ?? '', sentence]
          : ['', '', '', sentence],
      ),
    );
}

/** A week's name, which Excel does not take for a date: `W1, 2 Feb`. */
export function weekLabel({ from, to, number }: ForecastWeek): Message {
  return number === 0 ? forecastText('toSunday', { day: to }) : forecastText('weekLabel', { place: number, day: from });
}

/** Sheet column, from 0, of a week in the customers' table. */
export const customerWeekColumn = (week: number): number => CUSTOMER_COLUMNS.length + week;

/** Columns that the widest table takes. */
export function columnCount(report: ForecastReport): number {
  const weeks = report.currencies.reduce((most, { forecast }: CurrencyForecast) => Math.max(most, forecast.weeks.length), 0);
  return Math.max(CUSTOMER_COLUMNS.length + weeks + OUTSIDE_COUNT, OVERRIDES.columns.length, 15);
}

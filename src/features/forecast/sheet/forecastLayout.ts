import type { CashForecast } from '../domain/cashForecast';
import { usedSegments } from '../domain/usedSegments';
import type { Currency } from '../../../kernel/money/currency';
import { tableName } from '../../../kernel/sheet/formulas';
import type { IdOf } from '../../../kernel/tables/defineTable';
import { layOutOurs, type Layout } from '../../../kernel/tables/layOut';
import type { Say } from '../../../kernel/words/say';
import { FORECAST_CUSTOMERS, type ByCustomer } from './forecastByCustomer';
import type { ForecastReport } from './forecastContent';
import { ACCURACY_LEADS } from './logAccuracy';
import { OUTLOOK_ROWS_BESIDE, outlookLines } from './outlookTable';
import { OVERRIDES } from './overridesTable';
import { forecastCustomers, type ForecastCustomer } from './forecastCustomers';
import type { Shown } from '../../../kernel/sheet/planBuilder';
import { FORECAST_WEEKS, type WeekLine } from './forecastWeeks';
import { forecastText } from '../forecastText';

/** Rows below the weeks: what comes after the last week, what is disputed, and what is not forecast. */
export const OUTSIDE_COUNT = 3;

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
  readonly outlookRow: number;
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
  const outlookRow = row;
  const outlookCount = outlookLines(report).length;
  if (outlookCount > 0) row += outlookCount + OUTLOOK_ROWS_BESIDE;
  const overridesRow = row;
  const overrideRows = report.overrides.length + OVERRIDES.blankRows!;
  const logRow = overridesRow + overrideRows + 4;
  row = logRow + Math.max(1, report.log.length) + report.currencies.length * ACCURACY_LEADS.length + 5;
  const currencies = report.currencies.map((one, place): ForecastPlace => {
    const customers = forecastCustomers(one);
    const customersHeaderRow = row + 1;
    const customersTotalRow = customersHeaderRow + Math.max(1, customers.length) + 1;
    row = customersTotalRow + 4;
    return { ...upper[place]!, customersHeaderRow, customersTotalRow, customers };
  });
  return { currencies, outlookRow, overridesRow, overrideRows, logRow, rowCount: row };
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

/** The columns of a currency's two tables. */
export interface CurrencyTables {
  readonly weeks: Layout<WeekLine, { readonly currency: Currency }, IdOf<typeof FORECAST_WEEKS>>;
  readonly customers: Layout<ForecastCustomer, ByCustomer, IdOf<typeof FORECAST_CUSTOMERS>>;
}

/** Lays out the tables of each currency; the first of the report carries the plain names. */
export function currencyTables({ currencies, report }: ForecastReport, say: Say): readonly CurrencyTables[] {
  return currencies.map(({ items, forecast }, number) => {
    const { currency, customers } = items;
    const named = (name: string): string => tableName(name, number, currency);
    return {
      weeks: layOutOurs(FORECAST_WEEKS, { currency }, report.tables, named(FORECAST_WEEKS.name)),
      customers: layOutOurs(FORECAST_CUSTOMERS, { currency, customers, forecast, say }, report.tables, named(FORECAST_CUSTOMERS.name)),
    };
  });
}

import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CashForecast } from '../domain/cashForecast';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Problem } from '../../../kernel/words/problem';
import type { Cell } from '../../../kernel/sheet/cells';
import type { PaidSource } from '../../../reading/paid/paidSheet';
import type { Report } from '../../report';

export const FORECAST_SHEET = 'AR Forecast';

/** The forecast of one currency, and the open items that it is of. */
export interface CurrencyForecast {
  readonly items: OpenItems;
  readonly forecast: CashForecast;
}

/** Headings of table AR_Overrides; the last one is ours and says what came of the row. */
export const OVERRIDE_HEADINGS = ['Customer', 'Document no.', 'Date', 'Amount', 'By', 'Why', 'Check'] as const;
export const OVERRIDES_TABLE = 'AR_Overrides';

/** A row that somebody typed in AR_Overrides: its cells in the order of OVERRIDE_HEADINGS but for the last, and what came of it ('' where it was used). */
export interface OverrideRow {
  readonly cells: readonly Cell[];
  readonly check: string;
}

export const LOG_HEADINGS = ['As of', 'Week from', 'Week to', 'Currency', 'Forecast', 'Actual', 'Off by'] as const;
export const LOG_TABLE = 'AR_ForecastLog';

/** What a run expected of one week, and what was received in it of the items that were open then; `null` until that is known. */
export interface ForecastLogRow {
  readonly asOf: DayNumber;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly currency: string;
  readonly forecast: MinorUnits;
  readonly actual: MinorUnits | null;
}

/** Expected receipts of every currency, and where the paid history came from. Currencies are never added. */
export interface ForecastReport {
  readonly asOf: DayNumber;
  readonly report: Report;
  readonly currencies: readonly CurrencyForecast[];
  readonly sources: readonly PaidSource[];
  readonly overrides: readonly OverrideRow[];
  /** Of this run and of earlier ones, oldest first. */
  readonly log: readonly ForecastLogRow[];
  /** Of the report's reading, of the paid history, of what was set by hand. */
  readonly problems: readonly Problem[];
}

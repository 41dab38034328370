import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CashForecast } from '../domain/cashForecast';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { Problem } from '../../../kernel/words/problem';
import type { PaidSource } from '../../../reading/paid/paidSheet';
import type { Report } from '../../report';
import type { StandingTable } from '../../../kernel/tables/standingTables';
import type { ForecastLogRow } from './forecastLogTable';
import type { OverrideColumn, OverrideRow } from './overridesTable';

/** The forecast of one currency, and the open items that it is of. */
export interface CurrencyForecast {
  readonly items: OpenItems;
  readonly forecast: CashForecast;
}

/** Expected receipts of every currency, and where the paid history came from. Currencies are never added. */
export interface ForecastReport {
  readonly asOf: DayNumber;
  readonly report: Report;
  readonly currencies: readonly CurrencyForecast[];
  readonly sources: readonly PaidSource[];
  readonly overrides: readonly OverrideRow[];
  /** AR_Overrides as it stands, `null` where the workbook has none. */
  readonly standingOverrides: StandingTable<OverrideColumn> | null;
  /** Of this run and of earlier ones, oldest first. */
  readonly log: readonly ForecastLogRow[];
  /** Of the report's reading, of the paid history, of what was set by hand. */
  readonly problems: readonly Problem[];
}

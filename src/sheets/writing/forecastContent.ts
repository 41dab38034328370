import type { DayNumber } from '../../core/calendar/dayNumber';
import type { CashForecast } from '../../core/forecast/cashForecast';
import type { OpenItems } from '../../core/ledger/openItems';
import type { Problem } from '../../core/problem';
import type { PaidSource } from '../reading/paidSheet';
import type { Report } from '../report';

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
  /** Of the report's reading, of the paid history, of what was set by hand. */
  readonly problems: readonly Problem[];
}

import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { AgingScheme } from '../../aging/domain/agingScheme';
import type { Ranged } from './ranged';
import type { MonthOutlook } from './outlook/monthOutlook';
import type { ChosenMethod } from './chooseMethods';
import type { ForecastMethod } from './models/methods';
import type { DaySpan, ForecastWeek, WeekStart } from './weeks';

/** A receipt that somebody arranged for an open item: a date that the user set by hand, an instalment, or an open promise. `item` counts from 0. */
export interface ArrangedReceipt {
  readonly item: number;
  readonly day: DayNumber;
  readonly amount: MinorUnits;
  readonly basis: 'override' | 'plan' | 'promise';
}

export interface ForecastRequest {
  readonly asOf: DayNumber;
  readonly weekCount: number;
  readonly weekStart: WeekStart;
  /** One method for every item, or `null` to choose by back-test. */
  readonly method: ForecastMethod | null;
  /** In any order. */
  readonly arranged: readonly ArrangedReceipt[];
  /** Days that a dispute usually takes to resolve, or `null` where nobody knows: then disputed money is expected in no week. */
  readonly disputeResolutionDays: number | null;
  /** The same by item where its own is known, below 0 where it is not; left out or empty where no item has one. */
  readonly disputeDaysOfItem?: Int32Array;
  /** What came in for each item that the ledger does not have yet, minor units; it is expected no more. Left out where nothing did. */
  readonly receivedOfItem?: Float64Array;
  /** The scheme that the outlook on the next month end is aged by; left out where nobody asks for it. */
  readonly scheme?: AgingScheme;
}

/** What is expected from one day to another, both included. */
export interface ForecastTotal extends Ranged, DaySpan {}

/** Sums of some length from the day after the as-of date on. */
export interface ForecastTotals {
  readonly fourWeeks: ForecastTotal;
  /** To the end of the month; the next one at a month end. */
  readonly month: ForecastTotal;
  readonly thirteenWeeks: ForecastTotal;
}

/** Weeks ahead for which it is told how far off forecasts were. */
export const LEAD_WEEKS = [1, 2, 4, 8] as const;

/** How far off the chosen methods were at past dates so many weeks ahead: Σ|expected − received| / Σ received. */
export interface LeadError {
  readonly weeks: number;
  readonly wape: number | null;
  readonly trials: number;
}

/**
 * Expected receipts of the open items of one currency, minor units. Weeks + beyond + disputed + notExpected = total, which is the balance.
 * Credits reduce their customer's earliest expected receipts; what is left of them makes `notExpected` negative.
 */
export interface CashForecast {
  readonly asOf: DayNumber;
  readonly weeks: readonly ForecastWeek[];
  readonly expected: Float64Array;
  /** Between these the week's receipts are expected to lie in 8 of 10 weeks, by how far off past forecasts were so many weeks ahead. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly totals: ForecastTotals;
  /** `null` where no scheme was given. */
  readonly outlook: MonthOutlook | null;
  /** By weeks ahead: 1, 2, 4 and 8. */
  readonly backtest: readonly LeadError[];
  readonly beyond: MinorUnits;
  readonly disputed: MinorUnits;
  readonly notExpected: MinorUnits;
  readonly total: MinorUnits;
  readonly chosen: readonly ChosenMethod[];
  readonly originsCount: number;
  readonly paidCount: number;
  /** `disputed` and `notExpected` by customer code. */
  readonly customerDisputed: Float64Array;
  readonly customerNotExpected: Float64Array;
  /** Minor units by item × (weeks + 1), the last column being beyond; credits are taken off already. */
  readonly itemWeeks: Float64Array;
  /** Index into EXPECTATION_BASES by item. */
  readonly itemBasis: Uint8Array;
  /** Index into `chosen` by item, for those that are learned. */
  readonly itemSegment: Uint8Array;
  /** The day by which at least half of an item is expected, or the first one that was arranged; NO_DAY where it is later or not known. */
  readonly itemDay: Int32Array;
  /** The share of the item that is expected by the end of that day's week, a fraction. */
  readonly itemChance: Float64Array;
}

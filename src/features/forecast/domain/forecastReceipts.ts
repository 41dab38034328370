import { assert } from '../../../kernel/assert';
import { addDays, endOfMonth, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CashForecast, ForecastRequest, ForecastTotal, ForecastTotals, Ranged } from './cashForecast';
import { learnForecast } from './learnedForecast';
import { placeItems, type Placed } from './placeItems';
import type { Deviations, PastDeviations } from './ranges';
import { wholeWeeks } from './weeks';

/** An expected amount with its range, whole minor units and not below 0. */
function ranged(expected: number, variance: number, { below, above }: Deviations): Ranged {
  const deviation = Math.sqrt(variance);
  const [low, high] = [expected + below * deviation, expected + above * deviation].map((end) => Math.max(0, Math.floor(end + 0.5)));
  return { expected: expected as MinorUnits, low: low as MinorUnits, high: high as MinorUnits };
}

const TOTAL_WEEKS = { fourWeeks: 4, thirteenWeeks: 13 } as const;
const WEEK_DAYS = 7;

/** The last days of four weeks, of the month (at a month end the next one) and of thirteen weeks. */
function totalEnds(asOf: DayNumber): readonly [DayNumber, DayNumber, DayNumber] {
  return [
    addDays(asOf, TOTAL_WEEKS.fourWeeks * WEEK_DAYS),
    endOfMonth(addDays(asOf, 1)),
    addDays(asOf, TOTAL_WEEKS.thirteenWeeks * WEEK_DAYS),
  ];
}

/** What is expected until these days, with its range. */
function totalsOf(asOf: DayNumber, { until: { sums, variance } }: Placed, past: PastDeviations): ForecastTotals {
  const [fourWeeks, month, thirteenWeeks] = totalEnds(asOf).map((to, place): ForecastTotal => {
    const weeks = Math.max(1, Math.ceil((to - asOf) / WEEK_DAYS));
    return { from: addDays(asOf, 1), to, ...ranged(sums[place]!, variance[place]!, past.ofSum(weeks)) };
  }) as [ForecastTotal, ForecastTotal, ForecastTotal];
  return { fourWeeks, month, thirteenWeeks };
}

/** Weeks ahead for which the back-test tells its error. */
const LEAD_WEEKS = [1, 2, 4, 8] as const;

/**
 * Expected receipts by week of the open items, from what was paid up to the as-of date. For each item the first of these that applies:
 * a date set by hand, an instalment, an open promise, a dispute, the method that a back-test on this very history found best.
 * Without paid history everything is expected on its due date.
 */
export function forecastReceipts(items: OpenItems, paid: PaidItems, request: ForecastRequest): CashForecast {
  const weeks = wholeWeeks(request.asOf, request.weekCount, request.weekStart);
  const learned = learnForecast(items, paid, request);
  const tables = placeItems(items, learned, request, weeks, totalEnds(request.asOf));
  const { sums } = tables;
  const [disputed, notExpected] = [tables.disputed, tables.notExpected].map((amounts) =>
    exactTotal(amounts.reduce((a, b) => a + b, 0)),
  ) as [MinorUnits, MinorUnits];
  const expected = sums.slice(0, weeks.length);
  const ranges = weeks.map(({ number }, k) => ranged(expected[k]!, tables.variance[k]!, learned.past.ofWeek(Math.max(1, number))));
  const balance = items.openAmount.reduce((sum, amount) => sum + amount, 0);
  assert(sums.reduce((a, b) => a + b, 0) + disputed + notExpected === balance, 'every open minor unit is expected somewhere');
  return {
    asOf: request.asOf,
    weeks,
    expected,
    low: Float64Array.from(ranges, ({ low }) => low),
    high: Float64Array.from(ranges, ({ high }) => high),
    totals: totalsOf(request.asOf, tables, learned.past),
    backtest: LEAD_WEEKS.map((week) => ({ weeks: week, ...learned.past.errorOf(week) })),
    beyond: exactTotal(sums[weeks.length]!),
    disputed,
    notExpected,
    total: exactTotal(balance),
    chosen: learned.chosen,
    originsCount: learned.originsCount,
    paidCount: learned.paidCount,
    customerDisputed: tables.disputed,
    customerNotExpected: tables.notExpected,
    itemWeeks: tables.itemWeeks,
    itemBasis: tables.itemBasis,
    itemSegment: tables.itemSegment,
  };
}

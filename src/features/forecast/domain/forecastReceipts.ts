import { assert } from '../../../kernel/assert';
import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { LEAD_WEEKS, type CashForecast, type ForecastRequest, type ForecastTotal, type ForecastTotals } from './cashForecast';
import { learnForecast } from './learnedForecast';
import { placeItems, type Placed } from './placeItems';
import { bucketsLeft, type MonthOutlook } from './outlook/monthOutlook';
import { isPastDueOn, nextMonthEnd } from './outlook/monthEnds';
import type { Deviations, PastDeviations } from './ranges';
import type { Ranged } from './ranged';
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
  return [addDays(asOf, TOTAL_WEEKS.fourWeeks * WEEK_DAYS), nextMonthEnd(asOf), addDays(asOf, TOTAL_WEEKS.thirteenWeeks * WEEK_DAYS)];
}

/** What is expected until these days, with its range. */
function totalsOf(asOf: DayNumber, { until: { sums, variance } }: Placed, past: PastDeviations): ForecastTotals {
  const [fourWeeks, month, thirteenWeeks] = totalEnds(asOf).map((to, place): ForecastTotal => {
    const weeks = Math.max(1, Math.ceil((to - asOf) / WEEK_DAYS));
    return { from: addDays(asOf, 1), to, ...ranged(sums[place]!, variance[place]!, past.ofSum(weeks)) };
  }) as [ForecastTotal, ForecastTotal, ForecastTotal];
  return { fourWeeks, month, thirteenWeeks };
}

const MONTH_END = 1;

/** What is left of the items at the next month end, with how well that was foretold in the past. */
function outlookOf(
  items: OpenItems,
  request: ForecastRequest,
  { until }: Placed,
  past: PastDeviations,
  month: Ranged,
): MonthOutlook | null {
  const { scheme, asOf } = request;
  if (!scheme) return null;
  const day = nextMonthEnd(asOf);
  const byItem = Float64Array.from({ length: items.length }, (_, i) => until.ofItem(i, MONTH_END));
  const creditsUsed = Float64Array.from({ length: items.customers.size }, (_, c) => until.creditsOf(c, MONTH_END));
  const buckets = bucketsLeft(items, { day, byItem, creditsUsed }, scheme);
  const balance = exactTotal(buckets.reduce((sum, amount) => sum + amount, 0));
  const late = buckets.slice(scheme.firstPastDueBucket, scheme.labels.length).reduce((sum, amount) => sum + amount, 0);
  let variance = 0;
  for (let i = 0; i < items.length; i++) {
    const open = items.openAmount[i]!;
    if (open <= 0 || !isPastDueOn(items.dueDay[i]!, day)) continue;
    const left = open - byItem[i]!;
    variance += left * (open - left);
  }
  const { wape, trials } = past.pastDueError();
  return {
    day,
    balance: {
      expected: balance,
      low: exactTotal(balance + month.expected - month.high),
      high: exactTotal(balance + month.expected - month.low),
    },
    pastDue: ranged(late, variance, past.ofPastDue()),
    buckets,
    pastError: wape,
    trials,
  };
}

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
  const totals = totalsOf(request.asOf, tables, learned.past);
  const balance = items.openAmount.reduce((sum, amount) => sum + amount, 0);
  assert(sums.reduce((a, b) => a + b, 0) + disputed + notExpected === balance, 'every open minor unit is expected somewhere');
  return {
    asOf: request.asOf,
    weeks,
    expected,
    low: Float64Array.from(ranges, ({ low }) => low),
    high: Float64Array.from(ranges, ({ high }) => high),
    totals,
    outlook: outlookOf(items, request, tables, learned.past, totals.month),
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
    itemDay: tables.itemDay,
    itemChance: tables.itemChance,
  };
}

import type { DayNumber } from '../calendar/dayNumber';
import type { PaidItems } from './paidItems';
import type { ReceiptCalendar } from './receiptCalendar';

/** Lateness beyond these many receipt days is taken for the end of the range; such payments are exceptions that teach nothing about a date. */
export const LATENESS_MIN = -250;
export const LATENESS_MAX = 400;

/** Steps a receipt day in the histograms of residuals, so that customers' means need not be whole days. */
export const STEPS_PER_DAY = 4;

/** Payments of the portfolio's own spread that a customer's spread is shrunk by. */
const SPREAD_SHRINK_COUNT = 4;

/** How late one set of payments was, in receipt days; early payments count as negative lateness. Source of the moments: plain definitions. */
export interface LatenessFacts {
  readonly count: number;
  readonly mean: number;
  readonly spread: number;
  /** Payments, Σ lateness by customer code. */
  readonly customerCount: Float64Array;
  readonly customerSum: Float64Array;
  readonly customerSquares: Float64Array;
  /** Payments by lateness − LATENESS_MIN. */
  readonly histogram: Float64Array;
}

/** Lateness of one payment in receipt days, cut to the range. */
export function latenessOf(calendar: ReceiptCalendar, due: number, paid: number): number {
  const lateness = calendar.index(paid) - calendar.index(due);
  return lateness < LATENESS_MIN ? LATENESS_MIN : lateness > LATENESS_MAX ? LATENESS_MAX : lateness;
}

/** Lateness of every payment, computed once for all origins of a back-test. */
export function latenessColumn(paid: PaidItems, calendar: ReceiptCalendar): Int16Array {
  const lateness = new Int16Array(paid.length);
  for (let r = 0; r < paid.length; r++) lateness[r] = latenessOf(calendar, paid.dueDay[r]!, paid.paidDay[r]!);
  return lateness;
}

/**
 * What is known about lateness at the end of `asOf`: payments after it are not looked at. With `halfLifeDays`, a payment that old counts
 * half as much as one of today; without (0) all count alike.
 */
export function learnLateness(paid: PaidItems, lateness: Int16Array, asOf: DayNumber, customerSize: number, halfLifeDays: number): LatenessFacts {
  const customerCount = new Float64Array(customerSize);
  const customerSum = new Float64Array(customerSize);
  const customerSquares = new Float64Array(customerSize);
  const histogram = new Float64Array(LATENESS_MAX - LATENESS_MIN + 1);
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let r = 0; r < paid.length; r++) {
    const paidDay = paid.paidDay[r]!;
    if (paidDay > asOf) continue;
    const weight = halfLifeDays > 0 ? 0.5 ** ((asOf - paidDay) / halfLifeDays) : 1;
    const late = lateness[r]!;
    const c = paid.customer[r]!;
    customerCount[c] = customerCount[c]! + weight;
    customerSum[c] = customerSum[c]! + weight * late;
    customerSquares[c] = customerSquares[c]! + weight * late * late;
    histogram[late - LATENESS_MIN] = histogram[late - LATENESS_MIN]! + weight;
    count += weight;
    sum += weight * late;
    squares += weight * late * late;
  }
  const mean = count > 0 ? sum / count : 0;
  return { count, mean, spread: count > 0 ? Math.sqrt(Math.max(0, squares / count - mean * mean)) : 0, customerCount, customerSum, customerSquares, histogram };
}

/** A customer's mean lateness, pulled towards the portfolio's as if `shrinkCount` of its payments had been the portfolio's mean. */
export function customerMean(facts: LatenessFacts, customer: number, shrinkCount: number): number {
  const n = facts.customerCount[customer]!;
  return n + shrinkCount > 0 ? (facts.customerSum[customer]! + shrinkCount * facts.mean) / (n + shrinkCount) : facts.mean;
}

/** Spread of payments around their own customers' means: what is left once habits are known. */
export function withinSpread(facts: LatenessFacts): number {
  let squares = 0;
  let freedom = 0;
  for (let c = 0; c < facts.customerCount.length; c++) {
    const n = facts.customerCount[c]!;
    if (n < 2) continue;
    squares += facts.customerSquares[c]! - (facts.customerSum[c]! * facts.customerSum[c]!) / n;
    freedom += n - 1;
  }
  return freedom > 0 ? Math.max(0.5, Math.sqrt(Math.max(0, squares / freedom))) : Math.max(0.5, facts.spread);
}

/** A customer's spread of lateness, pulled towards `within` by a few payments; never below half a day. */
export function customerSpread(facts: LatenessFacts, customer: number, within: number): number {
  const n = facts.customerCount[customer]!;
  if (n < 2) return within;
  const own = Math.max(0, facts.customerSquares[customer]! - (facts.customerSum[customer]! * facts.customerSum[customer]!) / n);
  return Math.max(0.5, Math.sqrt((own + SPREAD_SHRINK_COUNT * within * within) / (n - 1 + SPREAD_SHRINK_COUNT)));
}

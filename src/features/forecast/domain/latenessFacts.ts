import type { Experience, KnownItems, CountedFrom } from './knownItems';
import { NOT_YET } from './knownItems';
import type { ReceiptCalendar } from './receiptCalendar';

/** Lateness beyond these many receipt days is taken for the end of the range; such payments are exceptions that teach nothing about a date. */
export const LATENESS_MIN = -250;
export const LATENESS_MAX = 400;

/** Payments of the portfolio's own spread that a customer's spread is pulled towards. */
const SPREAD_SHRINK_COUNT = 4;
const SPREAD_MIN = 0.5;
/** Bounds of how many payments' worth the portfolio counts in a customer's mean. */
const SHRINK_MIN = 0.2;
const SHRINK_MAX = 50;

/** Lateness cut to the range that is told apart. */
export function cutLateness(lateness: number): number {
  return lateness < LATENESS_MIN ? LATENESS_MIN : lateness > LATENESS_MAX ? LATENESS_MAX : lateness;
}

/** Lateness of a day in receipt days after `from`, cut to the range; early is negative. */
export function latenessOf(calendar: ReceiptCalendar, from: number, day: number): number {
  return cutLateness(calendar.lastIndex(day) - calendar.index(from));
}

/** Lateness of every payment, computed once for all dates of a back-test. */
export function latenessColumn(known: KnownItems, calendar: ReceiptCalendar, from: CountedFrom): Int16Array {
  const lateness = new Int16Array(known.length);
  const day = from === 'due' ? known.dueDay : known.documentDay;
  for (let r = 0; r < known.length; r++) {
    if (known.paidDay[r] !== NOT_YET) lateness[r] = cutLateness(calendar.index(known.paidDay[r]!) - calendar.index(day[r]!));
  }
  return lateness;
}

/** How late payments were, in receipt days; early ones count as negative. Weights are 1 unless old payments count less. Moments by customer code. */
export interface LatenessFacts {
  readonly count: number;
  readonly mean: number;
  readonly customerCount: Float64Array;
  readonly customerSum: Float64Array;
  readonly customerSquares: Float64Array;
  /** Spread of payments around their own customers' means: what is left once habits are known. */
  readonly withinSpread: number;
  /** Payments' worth of the portfolio's mean in a customer's own: the spread within customers squared over that between them. */
  readonly shrinkCount: number;
}

/** Ages in days up to which a payment's weight is told apart; older ones count as little as one of that age. */
const AGE_MAX = 4000;

/** How much a payment counts by its age in days at the as-of date: 1, or half as much for every half-life that it is old. */
export function weightsByAge(halfLifeDays: number): Float64Array {
  return Float64Array.from({ length: AGE_MAX + 1 }, (_, age) => (halfLifeDays > 0 ? 0.5 ** (age / halfLifeDays) : 1));
}

/** The weight of a payment made on `paidDay`. */
export function weightOf(weights: Float64Array, paidDay: number, asOf: number): number {
  return weights[Math.min(asOf - paidDay, AGE_MAX)]!;
}

/** What is known about lateness at the end of the experience's as-of date; without a half-life (0) all payments count alike. */
export function learnLateness(experience: Experience, halfLifeDays: number): LatenessFacts {
  const { known, lateness, asOf } = experience;
  const weights = weightsByAge(halfLifeDays);
  const customerCount = new Float64Array(known.customerSize);
  const customerSum = new Float64Array(known.customerSize);
  const customerSquares = new Float64Array(known.customerSize);
  let [count, sum, squares] = [0, 0, 0];
  for (let r = 0; r < known.length; r++) {
    const paidDay = known.paidDay[r]!;
    if (paidDay > asOf) continue;
    const weight = weightOf(weights, paidDay, asOf);
    const late = lateness[r]!;
    const c = known.customer[r]!;
    customerCount[c] = customerCount[c]! + weight;
    customerSum[c] = customerSum[c]! + weight * late;
    customerSquares[c] = customerSquares[c]! + weight * late * late;
    count += weight;
    sum += weight * late;
    squares += weight * late * late;
  }
  const mean = count > 0 ? sum / count : 0;
  const all = { count, mean, customerCount, customerSum, customerSquares };
  return { ...all, ...spreadsOf(all, count > 0 ? Math.max(0, squares / count - mean * mean) : 0) };
}

type Moments = Omit<LatenessFacts, 'withinSpread' | 'shrinkCount'>;

/** Variance within and between customers by the method of moments (one-way layout). */
function spreadsOf(
  { mean, count, customerCount, customerSum, customerSquares }: Moments,
  variance: number,
): Pick<LatenessFacts, 'withinSpread' | 'shrinkCount'> {
  let [within, freedom, between, groups, squaredCounts] = [0, 0, 0, 0, 0];
  for (let c = 0; c < customerCount.length; c++) {
    const n = customerCount[c]!;
    if (n <= 0) continue;
    groups++;
    squaredCounts += n * n;
    const own = customerSum[c]! / n;
    between += n * (own - mean) * (own - mean);
    if (n > 1) {
      within += customerSquares[c]! - n * own * own;
      freedom += n - 1;
    }
  }
  const withinVariance = freedom > 0 ? Math.max(SPREAD_MIN * SPREAD_MIN, within / freedom) : Math.max(SPREAD_MIN * SPREAD_MIN, variance);
  const effective = groups > 1 ? (count - squaredCounts / count) / (groups - 1) : 0;
  const betweenVariance = effective > 0 ? (between / (groups - 1) - withinVariance) / effective : 0;
  const shrinkCount = betweenVariance > 0 ? Math.min(SHRINK_MAX, Math.max(SHRINK_MIN, withinVariance / betweenVariance)) : SHRINK_MAX;
  return { withinSpread: Math.sqrt(withinVariance), shrinkCount };
}

/** A customer's mean lateness, pulled towards the portfolio's as if `shrinkCount` of its payments had been the portfolio's mean. */
export function customerMean(facts: LatenessFacts, customer: number, shrinkCount: number): number {
  const n = facts.customerCount[customer]!;
  return n + shrinkCount > 0 ? (facts.customerSum[customer]! + shrinkCount * facts.mean) / (n + shrinkCount) : facts.mean;
}

/** A customer's spread of lateness, pulled towards that of all by a few payments; never below half a day. */
export function customerSpread(facts: LatenessFacts, customer: number): number {
  const n = facts.customerCount[customer]!;
  if (n < 2) return facts.withinSpread;
  const own = Math.max(0, facts.customerSquares[customer]! - (facts.customerSum[customer]! * facts.customerSum[customer]!) / n);
  return Math.max(
    SPREAD_MIN,
    Math.sqrt((own + SPREAD_SHRINK_COUNT * facts.withinSpread * facts.withinSpread) / (n - 1 + SPREAD_SHRINK_COUNT)),
  );
}

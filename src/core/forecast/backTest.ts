import { addDays, NO_DAY, type DayNumber } from '../calendar/dayNumber';
import type { OpenItems } from '../ledger/openItems';
import { latenessColumn, learnLateness } from './latenessFacts';
import { FORECAST_METHODS, learnMethods, type ForecastMethod } from './methods';
import type { PaidItems } from './paidItems';
import type { ReceiptCalendar } from './receiptCalendar';
import { SEGMENTS, segmentOf } from './segments';
import { spreadItem } from './spreadItem';
import { forecastWeeks } from './weeks';

/** As-of dates in the past that every method is tried at, and the days between them. */
export const ORIGINS_COUNT = 20;
const ORIGIN_STEP_DAYS = 14;
const TEST_WEEKS = 13;
/** Payments that must be known before an origin, and the open items that are tried at each: enough to tell methods apart. */
const HISTORY_COUNT_MIN = 30;
const ITEMS_PER_ORIGIN_MAX = 8000;
/** Days from document to due date where the history has no document date. */
const USUAL_TERMS_DAYS = 30;

/** Σ|expected − received| and Σ received of one method in one segment over all origins and weeks, minor units; and what the range needs. */
export interface MethodError {
  readonly absolute: Float64Array;
  readonly received: Float64Array;
  /** Σ (received − expected)² and Σ of the variance that the method itself gave, over weeks; their ratio widens the range. */
  readonly squares: Float64Array;
  readonly variance: Float64Array;
}

export interface BackTest {
  readonly origins: readonly DayNumber[];
  /** One error by method; every array has one entry a segment and a last one for all segments together. */
  readonly errors: Readonly<Record<ForecastMethod, MethodError>>;
}

/** Items that were open at an origin: when due, how much, when paid (NO_DAY: not until now), whose. */
interface OpenThen {
  readonly customer: number[];
  readonly dueDay: number[];
  readonly amount: number[];
  readonly paidDay: number[];
  readonly segment: number[];
}

function documentDayOf(documentDay: number, dueDay: number): number {
  return documentDay === NO_DAY ? dueDay - USUAL_TERMS_DAYS : documentDay;
}

/** What was open at `origin`: paid later, or open to this day. Every n-th item is taken where there are too many. */
function openAt(origin: DayNumber, paid: PaidItems, open: OpenItems, asOf: DayNumber, segment: (customer: number, disputed: boolean) => number): OpenThen {
  const then: OpenThen = { customer: [], dueDay: [], amount: [], paidDay: [], segment: [] };
  const add = (customer: number, due: number, amount: number, paidDay: number, disputed: boolean): void => {
    then.customer.push(customer);
    then.dueDay.push(due);
    then.amount.push(amount);
    then.paidDay.push(paidDay);
    then.segment.push(segment(customer, disputed));
  };
  let candidates = 0;
  const wanted = (paidDay: number, documentDay: number, due: number): boolean => paidDay > origin && paidDay <= asOf && documentDayOf(documentDay, due) <= origin;
  for (let r = 0; r < paid.length; r++) if (wanted(paid.paidDay[r]!, paid.documentDay[r]!, paid.dueDay[r]!)) candidates++;
  const step = Math.max(1, Math.ceil(candidates / ITEMS_PER_ORIGIN_MAX));
  let seen = 0;
  for (let r = 0; r < paid.length; r++) {
    if (!wanted(paid.paidDay[r]!, paid.documentDay[r]!, paid.dueDay[r]!)) continue;
    if (seen++ % step === 0) add(paid.customer[r]!, paid.dueDay[r]!, paid.amount[r]!, paid.paidDay[r]!, paid.disputed?.[r] === 1);
  }
  for (let i = 0; i < open.length; i += step) {
    const due = open.dueDay[i]!;
    if (due === NO_DAY || open.openAmount[i]! <= 0 || documentDayOf(open.documentDay[i]!, due) > origin) continue;
    add(open.customer[i]!, due, open.openAmount[i]!, NO_DAY, (open.disputedAmount?.[i] ?? 0) > 0);
  }
  return then;
}

function emptyError(): MethodError {
  const size = SEGMENTS.length + 1;
  return { absolute: new Float64Array(size), received: new Float64Array(size), squares: new Float64Array(size), variance: new Float64Array(size) };
}

/** Adds one segment's weeks (expected, received, variance) to its error. */
function score(error: MethodError, at: number, weeks: number, expected: Float64Array, received: Float64Array, variance: Float64Array, offset: number): void {
  for (let k = 0; k < weeks; k++) {
    const off = received[offset + k]! - expected[offset + k]!;
    error.absolute[at] = error.absolute[at]! + Math.abs(off);
    error.received[at] = error.received[at]! + received[offset + k]!;
    error.squares[at] = error.squares[at]! + off * off;
    error.variance[at] = error.variance[at]! + variance[offset + k]!;
  }
}

/** Tries one method on what was open at an origin and adds up how wrong it was, week by week, in each segment and in all. */
function tryMethod(then: OpenThen, model: ReturnType<typeof learnMethods>[ForecastMethod], calendar: ReceiptCalendar, ends: readonly number[], error: MethodError): void {
  const weeks = ends.length - 1;
  const weekEnds = Int32Array.from(ends, (day) => calendar.lastIndex(day));
  const size = (SEGMENTS.length + 1) * weeks;
  const [expected, received, variance] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const share = new Float64Array(weeks);
  const all = SEGMENTS.length * weeks;
  for (let i = 0; i < then.customer.length; i++) {
    spreadItem(model, then.customer[i]!, calendar.index(then.dueDay[i]!), weekEnds, share);
    const amount = then.amount[i]!;
    const own = then.segment[i]! * weeks;
    for (let k = 0; k < weeks; k++) {
      const p = share[k]! - (k === 0 ? 0 : share[k - 1]!);
      const paidNow = then.paidDay[i]! > ends[k]! && then.paidDay[i]! <= ends[k + 1]! ? amount : 0;
      for (const at of [own + k, all + k]) {
        expected[at] = expected[at]! + p * amount;
        received[at] = received[at]! + paidNow;
        variance[at] = variance[at]! + p * (1 - p) * amount * amount;
      }
    }
  }
  for (let s = 0; s <= SEGMENTS.length; s++) score(error, s, weeks, expected, received, variance, s * weeks);
}

/**
 * Tries every method at up to ORIGINS_COUNT past dates, each time with only what was known then, against what was received in the
 * weeks that followed and have ended by `asOf`. Origins before HISTORY_COUNT_MIN payments are left out.
 */
export function backTest(paid: PaidItems, open: OpenItems, asOf: DayNumber, calendar: ReceiptCalendar): BackTest {
  const errors = Object.fromEntries(FORECAST_METHODS.map((m) => [m, emptyError()])) as Record<ForecastMethod, MethodError>;
  const lateness = latenessColumn(paid, calendar);
  const customerSize = Math.max(open.customers.size, paid.customerSize);
  const origins: DayNumber[] = [];
  for (let k = 1; k <= ORIGINS_COUNT; k++) {
    const origin = addDays(asOf, -k * ORIGIN_STEP_DAYS);
    const facts = learnLateness(paid, lateness, origin, customerSize, 0);
    if (facts.count < HISTORY_COUNT_MIN) break;
    const ends = [origin, ...forecastWeeks(origin, TEST_WEEKS, 'as-of').map((w) => w.to)].filter((day) => day <= asOf);
    const then = openAt(origin, paid, open, asOf, (customer, disputed) => segmentOf(facts.customerCount[customer]!, disputed));
    const models = learnMethods(paid, lateness, origin, customerSize);
    for (const method of FORECAST_METHODS) tryMethod(then, models[method], calendar, ends, errors[method]);
    origins.push(origin);
  }
  return { origins, errors };
}

import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { isPastDueOn, nextMonthEnd } from './outlook/monthEnds';
import { CustomerScores } from './customerScores';
import { stateAt, type KnownItems } from './knownItems';
import type { LearningBase } from './learningBase';
import type { StepOdds } from './models/hazardFit';
import { HazardLearning } from './models/hazardLearning';
import {
  LEARNED_METHODS,
  learnMethods,
  stepTraitsAt,
  MIXABLE_METHODS,
  TRIED_METHODS,
  type LearnedMethods,
  type TriedMethod,
} from './models/methods';
import { spreadItem } from './models/receiptModel';
import { SEGMENTS } from './segments';
import { forecastWeeks } from './weeks';

/** As-of dates in the past that every method is tried at, and the days between them. */
const ORIGINS_COUNT = 16;
const ORIGIN_STEP_DAYS = 14;
const TEST_WEEKS = 13;
const WARM_UP = 28;
/** Payments that must be known before an origin, and the open items that are tried at each: enough to tell methods apart. */
const HISTORY_COUNT_MIN = 30;
const ITEMS_PER_ORIGIN_MAX = 2500;
/** Weeks from one origin to the next, for which each item is scored. */
const SCORED_WEEKS = ORIGIN_STEP_DAYS / 7;

/** Entries of a trial: one a segment, and a last one for all of them together. */
const GROUPS_COUNT = SEGMENTS.length + 1;
export const ALL_SEGMENTS = SEGMENTS.length;

/**
 * What every method expected at one past date and what was then received, minor units by group × week. `variance` is what a method's own
 * distribution gives for the scatter of a week. Weeks that have not ended are left out.
 */
export interface Trial {
  readonly origin: DayNumber;
  readonly weeks: number;
  readonly received: Float64Array;
  readonly expected: Readonly<Record<TriedMethod, Float64Array>>;
  readonly variance: Readonly<Record<TriedMethod, Float64Array>>;
  /** What of the items that are past due so many days on, when the month ends as far ahead as now, came until then; `null` where that is not over. */
  readonly pastDue: PastDueTrial | null;
}

/** By segment what was expected of them until then, with the variance; of all what came, and what was open. */
export interface PastDueTrial {
  readonly expected: Readonly<Record<TriedMethod, Float64Array>>;
  readonly variance: Readonly<Record<TriedMethod, Float64Array>>;
  received: number;
  open: number;
}

/** Trials, latest first, and the weights by customer × MIXABLE_METHODS that suit each customer as of now. */
interface BackTest {
  readonly trials: readonly Trial[];
  readonly customerWeights: Float64Array;
  /** The chances of the weekly model as of now. */
  readonly stepOdds: StepOdds | null;
}

/** Rows that were open at an origin, every n-th of them where they are too many. */
function openRows(known: KnownItems, origin: DayNumber): readonly number[] {
  const rows: number[] = [];
  for (let r = 0; r < known.length; r++) if (stateAt(known, r, origin) === 'open') rows.push(r);
  const step = Math.max(1, Math.ceil(rows.length / ITEMS_PER_ORIGIN_MAX));
  return step === 1 ? rows : rows.filter((_, i) => i % step === 0);
}

const perMethod = (size: number): Record<TriedMethod, Float64Array> =>
  Object.fromEntries(TRIED_METHODS.map((method) => [method, new Float64Array(size)])) as Record<TriedMethod, Float64Array>;

/** Adds one item's cumulative shares to its segment's weeks and to those of all. */
function addItem(trial: Trial, method: TriedMethod, group: number, amount: number, share: Float64Array): void {
  const [expected, variance] = [trial.expected[method], trial.variance[method]];
  for (let k = 0; k < trial.weeks; k++) {
    const p = share[k]! - (k === 0 ? 0 : share[k - 1]!);
    if (p === 0) continue;
    for (const at of [group * trial.weeks + k, ALL_SEGMENTS * trial.weeks + k]) {
      expected[at] = expected[at]! + p * amount;
      variance[at] = variance[at]! + p * (1 - p) * amount * amount;
    }
  }
}

/** Adds what was expected of an item until the month's end to its segment's. */
function addPastDue(trial: PastDueTrial, method: TriedMethod, group: number, amount: number, share: number): void {
  trial.expected[method][group]! += share * amount;
  trial.variance[method][group]! += share * (1 - share) * amount * amount;
}

function addReceived(trial: Trial, group: number, amount: number, paidDay: number, ends: readonly number[]): void {
  for (let k = 0; k < trial.weeks; k++) {
    if (paidDay <= ends[k]! || paidDay > ends[k + 1]!) continue;
    for (const at of [group * trial.weeks + k, ALL_SEGMENTS * trial.weeks + k]) trial.received[at] = trial.received[at]! + amount;
  }
}

/** The chance that cumulative shares gave to what happened up to the next origin: paid in one of its weeks, or still open. */
function chanceOf(share: Float64Array, paidDay: number, ends: readonly number[]): number {
  for (let k = 0; k < SCORED_WEEKS; k++) if (paidDay <= ends[k + 1]!) return share[k]! - (k === 0 ? 0 : share[k - 1]!);
  return 1 - share[SCORED_WEEKS - 1]!;
}

/** The as-of date of a trial, the ends of its weeks, and the day so far ahead as the next month end is now; that one only where it is over. */
interface TrialDays {
  readonly origin: DayNumber;
  readonly weekEnds: readonly number[];
  readonly monthEnd: number | null;
}

/** Tries all methods at one origin, with the scores up to it; then adds to the scores what happened up to the next. */
function tryAt(known: KnownItems, learned: LearnedMethods, { origin, weekEnds, monthEnd }: TrialDays, scores: CustomerScores): Trial {
  const weeks = weekEnds.length - 1;
  const ends = monthEnd === null ? weekEnds : [...weekEnds, monthEnd];
  const size = GROUPS_COUNT * weeks;
  const pastDue: PastDueTrial | null =
    monthEnd === null ? null : { expected: perMethod(SEGMENTS.length), variance: perMethod(SEGMENTS.length), received: 0, open: 0 };
  const trial = { origin, weeks, received: new Float64Array(size), expected: perMethod(size), variance: perMethod(size), pastDue };
  const shares = LEARNED_METHODS.map(() => new Float64Array(ends.length - 1));
  const suited = new Float64Array(ends.length - 1);
  const mixtures = LEARNED_METHODS.map((method) => [{ model: learned.models[method], weight: 1 }]);
  const places = MIXABLE_METHODS.map((method) => LEARNED_METHODS.indexOf(method));
  const weights = scores.weights();
  for (const r of openRows(known, origin)) {
    const [customer, amount, paidDay] = [known.customer[r]!, known.amount[r]!, known.paidDay[r]!];
    const group = learned.segmentOf(customer, known.disputed[r] === 1);
    addReceived(trial, group, amount, paidDay, weekEnds);
    const late = pastDue !== null && isPastDueOn(known.dueDay[r]!, monthEnd!) ? pastDue : null;
    if (late) {
      late.open += amount;
      if (paidDay <= monthEnd!) late.received += amount;
    }
    const item = { customer, dueDay: known.dueDay[r]!, documentDay: known.documentDay[r]!, amount };
    LEARNED_METHODS.forEach((method, m) => {
      spreadItem(mixtures[m]!, item, ends, shares[m]!);
      addItem(trial, method, group, amount, shares[m]!);
      if (late) addPastDue(late, method, group, amount, shares[m]![weeks]!);
    });
    suited.fill(0);
    places.forEach((place, m) => {
      const weight = weights[customer * places.length + m]!;
      for (let k = 0; k < suited.length; k++) suited[k] = suited[k]! + weight * shares[place]![k]!;
      scores.add(customer, m, chanceOf(shares[place]!, paidDay, weekEnds));
    });
    addItem(trial, 'byCustomer', group, amount, suited);
    if (late) addPastDue(late, 'byCustomer', group, amount, suited[weeks]!);
  }
  return trial;
}

/**
 * Tries every method at up to ORIGINS_COUNT past dates, each time with only what was known then, against what was received in the weeks
 * that followed and have ended by `asOf`. Dates with fewer than HISTORY_COUNT_MIN payments before them are left out.
 */
export function backTest(base: LearningBase, asOf: DayNumber): BackTest {
  const scores = new CustomerScores(base.known.customerSize);
  const trials: Trial[] = [];
  const learning = new HazardLearning(base, asOf);
  for (let k = WARM_UP; k > ORIGINS_COUNT; k -= 2) {
    const origin = addDays(asOf, -k * ORIGIN_STEP_DAYS);
    learning.add(stepTraitsAt(base, origin));
  }
  let odds: StepOdds | null = null;
  for (let k = ORIGINS_COUNT; k >= 1; k--) {
    const origin = addDays(asOf, -k * ORIGIN_STEP_DAYS);
    if (k % 4 === 0) odds = learning.learned(origin);
    const learned = learnMethods(base, origin, odds);
    learning.add(learned.traits);
    if (learned.paidCount < HISTORY_COUNT_MIN) continue;
    const weekEnds = [origin, ...forecastWeeks(origin, TEST_WEEKS, 'as-of').map((week) => week.to)].filter((day) => day <= asOf);
    const monthEnd = origin + nextMonthEnd(asOf) - asOf;
    trials.unshift(tryAt(base.known, learned, { origin, weekEnds, monthEnd: monthEnd <= asOf ? monthEnd : null }, scores));
  }
  return { trials, customerWeights: scores.weights(), stepOdds: learning.learned(asOf) };
}

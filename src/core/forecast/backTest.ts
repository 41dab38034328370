import { addDays, type DayNumber } from '../calendar/dayNumber';
import { stateAt, type KnownItems } from './knownItems';
import { LEARNED_METHODS, learnMethods, type LearnedMethod, type LearnedMethods, type LearningBase } from './methods';
import { spreadItem } from './receiptModel';
import { SEGMENTS } from './segments';
import { forecastWeeks } from './weeks';

/** As-of dates in the past that every method is tried at, and the days between them. */
export const ORIGINS_COUNT = 16;
const ORIGIN_STEP_DAYS = 14;
const TEST_WEEKS = 13;
/** Payments that must be known before an origin, and the open items that are tried at each: enough to tell methods apart. */
const HISTORY_COUNT_MIN = 30;
const ITEMS_PER_ORIGIN_MAX = 2500;

/** Entries of a trial: one a segment, and a last one for all of them together. */
export const GROUPS_COUNT = SEGMENTS.length + 1;
export const ALL_SEGMENTS = SEGMENTS.length;

/**
 * What every method expected at one past date and what was then received, minor units by group × week. `variance` is what a method's own
 * distribution gives for the scatter of a week. Weeks that have not ended are left out.
 */
export interface Trial {
  readonly origin: DayNumber;
  readonly weeks: number;
  readonly received: Float64Array;
  readonly expected: Readonly<Record<LearnedMethod, Float64Array>>;
  readonly variance: Readonly<Record<LearnedMethod, Float64Array>>;
}

/** Rows that were open at an origin, every n-th of them where they are too many. */
function openRows(known: KnownItems, origin: DayNumber): readonly number[] {
  const rows: number[] = [];
  for (let r = 0; r < known.length; r++) if (stateAt(known, r, origin) === 'open') rows.push(r);
  const step = Math.max(1, Math.ceil(rows.length / ITEMS_PER_ORIGIN_MAX));
  return step === 1 ? rows : rows.filter((_, i) => i % step === 0);
}

const perMethod = (size: number): Record<LearnedMethod, Float64Array> => Object.fromEntries(LEARNED_METHODS.map((method) => [method, new Float64Array(size)])) as Record<LearnedMethod, Float64Array>;

/** Adds one item to its segment's weeks and to those of all. */
function addTo(sums: Float64Array, group: number, weeks: number, week: number, amount: number): void {
  for (const at of [group * weeks + week, ALL_SEGMENTS * weeks + week]) sums[at] = sums[at]! + amount;
}

function tryAt(known: KnownItems, learned: LearnedMethods, origin: DayNumber, ends: readonly number[]): Trial {
  const weeks = ends.length - 1;
  const size = GROUPS_COUNT * weeks;
  const trial = { origin, weeks, received: new Float64Array(size), expected: perMethod(size), variance: perMethod(size) };
  const share = new Float64Array(weeks);
  const mixtures = LEARNED_METHODS.map((method) => [method, [{ model: learned.models[method], weight: 1 }]] as const);
  for (const r of openRows(known, origin)) {
    const [customer, amount] = [known.customer[r]!, known.amount[r]!];
    const group = learned.segmentOf(customer, known.disputed[r] === 1);
    for (let k = 0; k < weeks; k++) if (known.paidDay[r]! > ends[k]! && known.paidDay[r]! <= ends[k + 1]!) addTo(trial.received, group, weeks, k, amount);
    for (const [method, mixture] of mixtures) {
      spreadItem(mixture, customer, known.dueDay[r]!, known.documentDay[r]!, ends, share);
      for (let k = 0; k < weeks; k++) {
        const p = share[k]! - (k === 0 ? 0 : share[k - 1]!);
        if (p === 0) continue;
        addTo(trial.expected[method], group, weeks, k, p * amount);
        addTo(trial.variance[method], group, weeks, k, p * (1 - p) * amount * amount);
      }
    }
  }
  return trial;
}

/**
 * Tries every method at up to ORIGINS_COUNT past dates, each time with only what was known then, against what was received in the weeks
 * that followed and have ended by `asOf`; latest first. Dates with fewer than HISTORY_COUNT_MIN payments before them are left out.
 */
export function backTest(base: LearningBase, asOf: DayNumber): readonly Trial[] {
  const trials: Trial[] = [];
  for (let k = 1; k <= ORIGINS_COUNT; k++) {
    const origin = addDays(asOf, -k * ORIGIN_STEP_DAYS);
    const learned = learnMethods(base, origin);
    if (learned.paidCount < HISTORY_COUNT_MIN) break;
    const ends = [origin, ...forecastWeeks(origin, TEST_WEEKS, 'as-of').map((week) => week.to)].filter((day) => day <= asOf);
    trials.push(tryAt(base.known, learned, origin, ends));
  }
  return trials;
}

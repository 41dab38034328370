import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { SettledSince } from './settledSince';

/**
 * What became of a promise to pay. `cleared` = what was promised on has left the report and nothing says why; `replaced` = a later promise
 * on the same item took its place before it was due; `withdrawn` = the log says so.
 */
export type PromiseStatus = 'open' | 'kept' | 'partlyKept' | 'broken' | 'cleared' | 'withdrawn' | 'replaced';

/** Days after the promised day on which a promise is judged, unless AR Activity says otherwise: a payment takes so long to be booked. */
export const TOLERANCE_DAYS = 3;

/** What became of the things that were agreed on; minor units. */
export interface ReductionFigures {
  /** Open when it was agreed, `null` where nobody knows. */
  readonly openThen: number | null;
  readonly openNow: number;
  /** Credit memos and write-offs since, known from paid history or the log. */
  readonly credited: number;
  /** What paid lists know of payments since. */
  readonly settled: Omit<SettledSince, 'credited'>;
}

/** Figures from which a promise is judged. */
interface PromiseFigures extends ReductionFigures {
  readonly promised: number;
  readonly day: DayNumber;
}

export interface JudgedPromise {
  readonly status: PromiseStatus;
  /** What counts as paid on it, minor units, never more than what was promised. */
  readonly paid: number;
  /** Credit memos and write-offs explain all that the items went down by. */
  readonly byCredit: boolean;
}

/** The day from which a promise can be judged: its day plus the tolerance. */
export function judgementDay(day: DayNumber, toleranceDays: number): DayNumber {
  return addDays(day, toleranceDays);
}

/**
 * What counts as paid: what the open amount went down by, less the credits known and less what came too late; of things that have all left
 * the report no more than the payments known. Where nobody knows what was open, the payments known; `null` without any.
 */
export function paidOn({ openThen, openNow, credited, settled }: ReductionFigures): number | null {
  if (openThen === null) return settled.inTime;
  const reduced = Math.max(0, openThen - openNow - credited - settled.late);
  return settled.isAllGone && settled.inTime !== null ? Math.min(reduced, settled.inTime) : reduced;
}

/**
 * Judges a promise at an as-of date. Until the as-of date reaches its day plus the tolerance it is open. Where credit memos took off all
 * that was open, it is cleared by credits at once. Something that vanished for an unknown cause never keeps
 * a promise: then it is cleared. Where nobody knows what was open then or what was paid since, it stays open.
 */
export function judgePromise(figures: PromiseFigures, asOf: DayNumber, toleranceDays: number): JudgedPromise {
  const { openThen, openNow, credited, promised, settled } = figures;
  const reduced = paidOn(figures);
  const paid = Math.min(reduced ?? 0, promised);
  const byCredit = credited > 0 && openThen !== null && openThen - openNow <= credited;
  if (credited > 0 && openThen !== null && openThen <= credited) return { status: 'cleared', paid: 0, byCredit: true };
  if (asOf < judgementDay(figures.day, toleranceDays)) return { status: 'open', paid, byCredit };
  if (settled.hasUnknownGone) return { status: 'cleared', paid: 0, byCredit: false };
  if (reduced === null) return { status: 'open', paid, byCredit };
  if (paid >= promised) return { status: 'kept', paid, byCredit };
  return { status: paid > 0 ? 'partlyKept' : 'broken', paid, byCredit };
}

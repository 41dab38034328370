import { addDays, type DayNumber } from '../calendar/dayNumber';

/**
 * What became of a promise to pay. `cleared` = what was promised on has left the report and nothing says why; `replaced` = a later promise
 * on the same item took its place before it was due; `withdrawn` = the log says so.
 */
export type PromiseStatus = 'open' | 'kept' | 'partlyKept' | 'broken' | 'cleared' | 'withdrawn' | 'replaced';

/** Days after the promised day on which a promise is judged, unless AR Activity says otherwise: a payment takes so long to be booked. */
export const TOLERANCE_DAYS = 3;

/** Figures from which a promise is judged; minor units. */
export interface PromiseFigures {
  readonly promised: number;
  readonly day: DayNumber;
  /** Open when it was given, `null` where nobody knows. */
  readonly openThen: number | null;
  readonly openNow: number;
  /** Something promised on has left the report. */
  readonly somethingGone: boolean;
  /** Payments known from paid history, `null` where it says nothing about the items. */
  readonly paidKnown: number | null;
  /** Credit memos and write-offs since, known from paid history or the log. */
  readonly credited: number;
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
 * What counts as paid: the payments known, else what the open amount went down by less the credits known; `null` where the open amount at
 * the time is unknown.
 */
export function paidOn({ openThen, openNow, paidKnown, credited }: PromiseFigures): number | null {
  if (paidKnown !== null) return paidKnown;
  return openThen === null ? null : Math.max(0, openThen - openNow - credited);
}

/**
 * Judges a promise at an as-of date. Until the as-of date reaches its day plus the tolerance it is open. Something that vanished for an
 * unknown cause never keeps a promise: then it is cleared.
 */
export function judgePromise(figures: PromiseFigures, asOf: DayNumber, toleranceDays: number): JudgedPromise {
  const { openThen, openNow, credited, promised } = figures;
  const reduced = paidOn(figures);
  const paid = Math.min(reduced ?? 0, promised);
  const byCredit = credited > 0 && openThen !== null && openThen - openNow <= credited;
  if (asOf < judgementDay(figures.day, toleranceDays)) return { status: 'open', paid, byCredit };
  if (figures.somethingGone && figures.paidKnown === null) return { status: 'cleared', paid: 0, byCredit };
  if (paid >= promised && reduced !== null) return { status: 'kept', paid, byCredit };
  return { status: paid > 0 ? 'partlyKept' : 'broken', paid, byCredit };
}

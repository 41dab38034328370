import { addDays, NO_DAY, weekday, type DayNumber } from '../calendar/dayNumber';
import { ExactSum } from '../money/exactSum';

/** Where the weeks of a forecast begin: on Mondays, the first week shortened, or on the day after as-of. */
export type WeekStart = 'monday' | 'as-of';

/** Receipts expected in one week; `from` is its first day, the amount in currency units. */
export interface ForecastWeek {
  readonly from: DayNumber;
  readonly amount: number;
}

export interface ReceiptsByWeek {
  readonly weeks: readonly ForecastWeek[];
  readonly beyond: number;
  readonly noDate: number;
}

/**
 * The day on which an item is expected to be paid: the promise if it lies after as-of; else the later of due + days late (rounded half up)
 * and the day after as-of, because what is not paid yet cannot be paid in the past.
 */
export function expectedDay(due: DayNumber, daysLate: number, asOf: DayNumber, promise: DayNumber | null): DayNumber {
  if (promise !== null && promise > asOf) return promise;
  return Math.max(due + Math.floor(daysLate + 0.5), asOf + 1) as DayNumber;
}

/** First days of the weeks from the day after as-of on. */
export function weekStarts(asOf: DayNumber, weeks: number, start: WeekStart): DayNumber[] {
  const first = addDays(asOf, 1);
  const second = addDays(first, start === 'monday' ? 7 - weekday(first) : 7);
  return Array.from({ length: weeks }, (_, index) => (index === 0 ? first : addDays(second, 7 * (index - 1))));
}

/**
 * Adds up amounts by the week in which they are expected. Days up to as-of count in the first week; later ones than the last week are
 * beyond; NO_DAY is no date. Weeks + beyond + no date are the sum of the amounts exactly.
 */
export function receiptsByWeek(expected: readonly number[], amounts: readonly number[], asOf: DayNumber, weeks: number, start: WeekStart): ReceiptsByWeek {
  const starts = weekStarts(asOf, weeks, start);
  const end = addDays(starts[weeks - 1]!, weeks === 1 && start === 'monday' ? 7 - weekday(starts[0]!) : 7);
  const sums = starts.map(() => new ExactSum());
  const beyond = new ExactSum();
  const noDate = new ExactSum();
  // The first week may be short: seven is counted back from the second week's first day.
  const origin = end - 7 * weeks;
  expected.forEach((day, index) => {
    const amount = amounts[index]!;
    if (day === NO_DAY) noDate.add(amount);
    else if (day >= end) beyond.add(amount);
    else sums[Math.max(0, Math.floor((day - origin) / 7))]!.add(amount);
  });
  return { weeks: starts.map((from, index) => ({ from, amount: sums[index]!.value })), beyond: beyond.value, noDate: noDate.value };
}

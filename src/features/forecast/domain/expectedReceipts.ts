import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { forecastWeeks, type WeekStart } from './weeks';
import { ExactSum } from '../../../kernel/money/exactSum';

/** Receipts expected in one week; `from` is its first day, the amount in currency units. */
interface WeekOfReceipts {
  readonly from: DayNumber;
  readonly amount: number;
}

interface ReceiptsByWeek {
  readonly weeks: readonly WeekOfReceipts[];
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

/**
 * Adds up amounts by the week in which they are expected. Days up to as-of count in the first week; later ones than the last week are
 * beyond; NO_DAY is no date. Weeks + beyond + no date are the sum of the amounts exactly.
 */
export function receiptsByWeek(
  expected: readonly number[],
  amounts: readonly number[],
  asOf: DayNumber,
  weeks: number,
  start: WeekStart,
): ReceiptsByWeek {
  const spans = forecastWeeks(asOf, weeks, start);
  const end = spans[weeks - 1]!.to + 1;
  const sums = spans.map(() => new ExactSum());
  const beyond = new ExactSum();
  const noDate = new ExactSum();
  // The first week may be short, so weeks are counted back from the end of the last.
  const origin = end - 7 * weeks;
  expected.forEach((day, index) => {
    const amount = amounts[index]!;
    if (day === NO_DAY) noDate.add(amount);
    else if (day >= end) beyond.add(amount);
    else sums[Math.max(0, Math.floor((day - origin) / 7))]!.add(amount);
  });
  return { weeks: spans.map(({ from }, index) => ({ from, amount: sums[index]!.value })), beyond: beyond.value, noDate: noDate.value };
}

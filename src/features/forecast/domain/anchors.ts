import { addDays, endOfMonth, type DayNumber } from '../../../kernel/calendar/dayNumber';

/** Days of an item that a payment may be counted from: customers pay by the due date, by the document's, or all of a month together. */
export const ANCHORS = ['due', 'document', 'documentMonthEnd', 'dueMonthEnd'] as const;

/** Month ends of the days of a ledger, looked up instead of reckoned. */
export class MonthEnds {
  private readonly ends: Int32Array;

  /** Knows the days from `first` to `last`; others are reckoned. */
  constructor(
    private readonly first: number,
    last: number,
  ) {
    this.ends = new Int32Array(Math.max(0, last - first + 1));
    for (let i = 0; i < this.ends.length;) {
      const end = endOfMonth(addDays(first as DayNumber, i));
      for (; i < this.ends.length && first + i <= end; i++) this.ends[i] = end;
    }
  }

  /** The last day of the month that holds `day`. */
  of(day: number): number {
    const i = day - this.first;
    return i >= 0 && i < this.ends.length ? this.ends[i]! : endOfMonth(day as DayNumber);
  }
}

/** The day that a payment is counted from. */
export function anchorDay(anchor: number, dueDay: number, documentDay: number, monthEnds: MonthEnds): number {
  if (anchor === 0) return dueDay;
  if (anchor === 1) return documentDay;
  return monthEnds.of(anchor === 2 ? documentDay : dueDay);
}

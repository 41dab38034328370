import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import type { PaidItems } from '../../../../src/kernel/ledger/paidItems';

/** Payments of customers by their codes: how many days late each was paid, all two weeks before the as-of date. */
export function paidOf(late: Readonly<Record<number, readonly number[]>>, asOf: DayNumber): PaidItems {
  const rows = Object.entries(late).flatMap(([customer, days]) => days.map((day) => ({ customer: Number(customer), day })));
  const paidDay = Int32Array.from(rows, () => asOf - 14);
  return {
    length: rows.length,
    customerSize: 4,
    customer: Uint32Array.from(rows, ({ customer }) => customer),
    documentDay: paidDay.map((day) => day - 60),
    dueDay: Int32Array.from(rows, ({ day }) => asOf - 14 - day),
    paidDay,
    amount: new Float64Array(rows.length).fill(1000),
    disputed: null,
  };
}

export const repeated = (days: number, count: number): readonly number[] => new Array<number>(count).fill(days);

import { dayFromIso } from '../../../../src/kernel/calendar/dayNumber';
import { ageItems } from '../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../../../src/features/aging/domain/schemes';
import { payingSlower } from '../../../../src/features/metrics/domain/payingSlower';
import type { PaidItems } from '../../../../src/kernel/ledger/paidItems';
import { knownAt, type PaidInvoice } from '../../../generators/payers/payerLedger';

const asOf = dayFromIso('2026-06-30')!;

/** A payment so many days before the as-of date, of an item that had been due `late` days earlier. */
const paidBefore = (customer: number, days: number, late: number): PaidInvoice => ({
  customer,
  documentDay: asOf - days - late - 30,
  dueDay: asOf - days - late,
  paidDay: asOf - days,
  amount: 10_000,
});
const openItem = (customer: number, amount: number): PaidInvoice => ({
  customer,
  documentDay: asOf - 10,
  dueDay: asOf + 20,
  paidDay: asOf + 25,
  amount,
});

/** Payments every ten days for a year, `late` by how many days ago they came. */
const payer = (customer: number, late: (daysAgo: number) => number): PaidInvoice[] =>
  Array.from({ length: 36 }, (_, k) => paidBefore(customer, 10 * k + 1, late(10 * k + 1) + (k % 3)));

const invoices = [
  ...payer(0, (ago) => (ago < 92 ? 20 : 8)),
  ...payer(1, (ago) => (ago < 92 ? 6 : 20)),
  ...payer(2, (ago) => 10 + 12 * Math.sin(ago)),
  ...payer(3, (ago) => Math.max(0, 36 - ago / 9)),
  ...payer(4, () => 5).slice(0, 3),
  ...[0, 1, 2, 3, 4].map((customer) => openItem(customer, 1000 * (customer + 1))),
];
const { items, paid } = knownAt({ kind: { customerCount: 5 }, invoices }, asOf);
const slower = (history: PaidItems): ReturnType<typeof payingSlower> =>
  payingSlower(ageItems(items, asOf, DEFAULT_SCHEME, 'due'), history, asOf);

test('who pays clearly later than in the months before is named with both times, the largest balance first', () => {
  const found = slower(paid);
  expect(found.map(({ customer }) => customer)).toEqual([3, 0]);
  const { threeMonths } = found[1]!;
  expect(threeMonths!.nowCount).toBeGreaterThanOrEqual(9);
  expect(Math.round(threeMonths!.now)).toBe(21);
  expect(Math.round(threeMonths!.before)).toBe(9);
  expect(found[0]!.sixMonths!.now).toBeGreaterThan(found[0]!.sixMonths!.before + 10);
});

test('payments after the as-of date, and one that was absurdly late, decide nothing', () => {
  const later = { ...paid, paidDay: paid.paidDay.map((day) => (day > asOf - 90 ? asOf + 5 : day)) };
  expect(slower(later).every(({ threeMonths }) => threeMonths === null)).toBe(true);
  const absurd = { ...paid, dueDay: paid.dueDay.map((day, row) => (paid.customer[row] === 1 && row === 36 ? day - 3000 : day)) };
  expect(slower(absurd).map(({ customer }) => customer)).toEqual([3, 0]);
});

import fc from 'fast-check';
import { balanceForward, monthBefore } from '../../../../src/features/statements/domain/balanceForward';
import { openItemForm } from '../../../../src/features/statements/domain/openItemForm';
import type { AccountItem, Movement } from '../../../../src/features/statements/domain/statement';
import { dayFromIso, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { ITEM_KINDS } from '../../../../src/kernel/ledger/openItems';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';

const day = (iso: string): DayNumber => dayFromIso(iso)!;
const minor = (amount: number): MinorUnits => amount as MinorUnits;
const AS_OF = day('2027-05-31');

const item = (given: Partial<Omit<AccountItem, 'open'>> & { readonly open: number }): AccountItem => ({
  party: 0,
  day: day('2027-04-01'),
  documentNo: 'A1',
  kind: 'invoice',
  dueDay: null,
  bucket: null,
  original: null,
  disputed: minor(0),
  arranged: minor(0),
  received: minor(0),
  promised: minor(0),
  promisedDay: null,
  ...given,
  open: minor(given.open),
});

test('lines stand by date and number, each with the balance after it; what has no date comes last', () => {
  const { lines, total } = openItemForm(
    [
      item({ documentNo: 'B', day: null, open: 100 }),
      item({ documentNo: 'D', day: day('2027-03-02'), open: 700 }),
      item({ documentNo: 'C', day: day('2027-03-02'), open: -200 }),
    ],
    5,
    AS_OF,
  );
  expect(lines.map(({ documentNo, running }) => [documentNo, running])).toEqual([
    ['C', -200],
    ['D', 500],
    ['B', 600],
  ]);
  expect(total).toBe(600);
});

test('what came in and is not booked lowers what is to be paid now, never below nothing', () => {
  const items = [
    item({ open: 90_000, dueDay: day('2027-05-01'), received: minor(80_000) }),
    item({ open: 40_000, dueDay: day('2027-06-30'), received: minor(40_000) }),
    item({ open: -5_000, kind: 'creditMemo', received: minor(-5_000) }),
  ];
  expect(openItemForm(items, 5, AS_OF)).toMatchObject({ total: 125_000, received: 75_000, payNow: 10_000 });
  expect(openItemForm(items, 5, AS_OF, 12_000)).toMatchObject({ received: 87_000, payNow: 0 });
});

test('what is to be paid now is what is past due, less credits and less what of it is in dispute', () => {
  const form = openItemForm(
    [
      item({ open: 90_000, dueDay: day('2027-05-01'), bucket: 1, disputed: minor(15_000) }),
      item({ open: 40_000, dueDay: day('2027-06-30'), bucket: 0, disputed: minor(40_000) }),
      item({ open: 7_000, dueDay: AS_OF, bucket: 0 }),
      item({ open: -12_500, kind: 'creditMemo', bucket: 1 }),
    ],
    5,
    AS_OF,
  );
  expect(form).toMatchObject({ pastDueInvoices: 90_000, creditsNotApplied: -12_500, inDispute: 15_000, payNow: 62_500 });
  expect(form.lines.map(({ daysPastDue }) => daysPastDue)).toEqual([30, null, null, null]);
});

test('an account in credit is asked for nothing', () => {
  const { payNow, total } = openItemForm([item({ open: 300, dueDay: day('2027-05-01') }), item({ open: -450 })], 5, AS_OF);
  expect([payNow, total]).toEqual([0, -150]);
});

test('a statement sums up to the end of the month before, and lists each later movement', () => {
  expect(monthBefore(day('2027-03-01'))).toBe(day('2027-02-28'));
  expect(monthBefore(AS_OF)).toBe(day('2027-04-30'));
  const moved = (iso: string, documentNo: string, amount: number): Movement => ({
    party: 0,
    day: day(iso),
    documentNo,
    kind: 'invoice',
    amount: minor(amount),
  });
  const { opening, lines, closing } = balanceForward(
    [moved('2027-05-20', 'C', -400), moved('2027-04-30', 'A', 900), moved('2027-05-02', 'B', 250), moved('2027-06-01', 'D', 5)],
    day('2027-04-30'),
    AS_OF,
  );
  expect([opening, closing]).toEqual([900, 750]);
  expect(lines.map(({ documentNo, running }) => [documentNo, running])).toEqual([
    ['B', 1150],
    ['C', 750],
  ]);
});

const someItem = fc
  .record({
    open: fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((open) => open !== 0),
    day: fc.option(fc.integer({ min: 46_000, max: AS_OF })),
    dueDay: fc.option(fc.integer({ min: 46_000, max: 46_600 })),
    bucket: fc.option(fc.nat({ max: 4 })),
    kind: fc.constantFrom(...ITEM_KINDS),
    share: fc.nat({ max: 100 }),
  })
  .map(({ open, day: dated, dueDay, bucket, kind, share }) =>
    item({
      open,
      day: dated as DayNumber | null,
      dueDay: dueDay as DayNumber | null,
      bucket,
      kind,
      disputed: minor(Math.max(0, Math.floor((open * share) / 100))),
    }),
  );

test('lines and buckets with what has no date add up to the foot, whatever the items', () => {
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 30 }), (items) => {
      const { lines, total, buckets, noDate, payNow, pastDueInvoices } = openItemForm(items, 5, AS_OF);
      expect(lines.reduce((sum, { open }) => sum + open, 0)).toBe(total);
      expect(lines.length === 0 ? 0 : lines[lines.length - 1]!.running).toBe(total);
      expect(buckets.reduce((sum, amount) => sum + amount, Number(noDate))).toBe(total);
      expect(payNow).toBeGreaterThanOrEqual(0);
      expect(payNow).toBeLessThanOrEqual(pastDueInvoices);
    }),
  );
});

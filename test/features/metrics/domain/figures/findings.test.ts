import { findings } from '../../../../../src/features/metrics/domain/findings';
import type { MonthFacts } from '../../../../../src/features/snapshots/run/readMonthFacts';
import { snapshotOf } from '../../../../../src/features/snapshots/domain/keepSnapshot';
import { agedAt, day as dayOf } from '../../../snapshots/domain/madeAging';
import { logOf } from '../../../activity/domain/deskOf';
import { readingOf, reportOf } from '../../../../golden/madeReport';
import { english } from '../../../../harness/say';
import { snapshotsText } from '../../../../../src/features/snapshots/snapshotsText';

const NOTHING: MonthFacts = {
  snapshots: { snapshots: [], problems: [], isOrdered: false },
  paid: null,
  paidMissing: snapshotsText('noPaidList'),
  lists: null,
};
const ITEMS = [
  { customer: 'Alder', due: '2026-01-10', amount: 60000 },
  { customer: 'Birch', due: '2026-03-01', amount: 10000 },
  { customer: 'Birch', due: '2026-01-05', amount: 4000 },
  { customer: 'Birch', due: '2026-01-05', amount: -1500 },
  { customer: 'Cedar', due: '2026-03-01', amount: -900 },
];

test('a customer above a quarter of the balance, and credits beside past-due items, are found with their rows', async () => {
  const found = findings(await reportOf(readingOf(ITEMS), '2026-01-31'), NOTHING);
  expect(found.map(({ customer, finding, amount, rows }) => [customer, english(finding), amount, rows])).toEqual([
    ['Alder', 'Owes 84% of the balance', 60000, [2]],
    ['Birch', 'Has unapplied credits while items are past due', 1500, [5]],
  ]);
});

test('a broken promise is found with what of it is still open, and one that was paid since is none', async () => {
  const promised = (customer: string, document: string, amount: number) =>
    logOf({
      kind: 'promise',
      customer,
      document,
      amount,
      openThen: amount,
      when: dayOf('2026-01-02'),
      day: dayOf('2026-01-12'),
      state: 'broken',
    });
  const log = [...promised('Alder', 'D1', 900), ...promised('Birch', 'D99', 70)];
  const found = findings(await reportOf(readingOf(ITEMS), '2026-01-31', [], log), NOTHING).filter(
    ({ finding }) => finding.code === 'brokePromises',
  );
  expect(found.map(({ customer, finding, amount, rows }) => [customer, english(finding), amount, rows])).toEqual([
    ['Alder', 'Broke 1 promise', 60000, [2]],
  ]);
});

test('past due that rose since the last snapshot is found', async () => {
  const aged = agedAt('2025-12-31', [{ customer: 'Alder', document: 'D1', due: '2025-12-01', amount: 10000 }]);
  const snapshot = snapshotOf([{ ...aged }], aged.items.customers, dayOf('2025-12-31'), 'No date');
  const found = findings(await reportOf(readingOf(ITEMS), '2026-01-31'), {
    ...NOTHING,
    snapshots: { snapshots: [snapshot], problems: [], isOrdered: true },
  });
  expect(found[0]).toMatchObject({ customer: 'Alder', amount: 50000, rows: [2] });
  expect(english(found[0]!.finding)).toBe('Past due rose since 31 Dec 2025');
});

test('customers that pay late by amount are found from three payments on', async () => {
  const report = await reportOf(readingOf(ITEMS), '2026-01-31');
  const paid = (count: number) => ({
    length: count,
    customerSize: 3,
    customer: new Uint32Array(count).fill(1),
    documentDay: new Int32Array(count).fill(dayOf('2025-10-01')),
    dueDay: new Int32Array(count).fill(dayOf('2025-11-01')),
    paidDay: new Int32Array(count).fill(dayOf('2025-12-01')),
    amount: new Float64Array(count).fill(1000),
    disputed: null,
  });
  const late = (count: number) =>
    findings(report, { ...NOTHING, paid: [paid(count)] }).filter(({ finding }) => english(finding).includes('late'));
  expect(late(3).map(({ customer, finding }) => [customer, english(finding)])).toEqual([
    ['Birch', 'Paid 30 days late on average, 3 payments in a year'],
  ]);
  expect(late(2)).toEqual([]);
});

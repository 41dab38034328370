import { startRun } from '../../../../src/reading/run/startRun';
import { readSnapshots } from '../../../../src/features/snapshots/run/readSnapshots';
import { condensed, snapshotOf, withSnapshot } from '../../../../src/features/snapshots/domain/keepSnapshot';
import { itemAt } from '../../../../src/kernel/ledger/openItems';
import type { Snapshot } from '../../../../src/features/snapshots/domain/snapshot';
import { planSnapshots } from '../../../../src/features/snapshots/sheet/planSnapshots';
import { CLOSINGS } from '../../../../src/features/snapshots/sheet/snapshotTable';
import { agedAt, day, type KeptItem } from '../domain/madeAging';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { QUIET } from '../../../golden/madeReport';
import { english } from '../../../harness/say';

const ITEMS: readonly KeptItem[] = [
  { customer: 'Alder', id: '0017', entity: 'North', document: '000451', due: '2026-01-15', dated: '2025-12-15', amount: 50050 },
  { customer: 'Birch', document: '', due: '', amount: -1, kind: 'creditMemo' },
];

function snapshotAt(iso: string, items = ITEMS): Snapshot {
  const aged = agedAt(iso, items);
  return snapshotOf([aged], aged.items.customers, day(iso), 'No date');
}

const write = (workbook: MemoryWorkbook, snapshots: readonly Snapshot[], standing = 0) =>
  workbook.apply({ sheets: [planSnapshots({ snapshots, standing }, english)], sideColumns: [], activate: null });

test('what a snapshot keeps is what is read back', async () => {
  const workbook = new MemoryWorkbook();
  await write(workbook, [snapshotAt('2026-01-31'), snapshotAt('2026-02-28')]);
  const { snapshots, problems, isOrdered } = await readSnapshots(await startRun(workbook, null, QUIET));
  expect(problems).toEqual([]);
  expect(isOrdered).toBe(true);
  expect(snapshots.map(({ asOf }) => asOf)).toEqual([day('2026-01-31'), day('2026-02-28')]);
  const { items, bucket } = snapshots[1]!.tables[0]!;
  expect(itemAt(items, 0)).toMatchObject({
    documentNo: '000451',
    dueDay: day('2026-01-15'),
    documentDay: day('2025-12-15'),
    openAmount: 50050,
    customer: { id: '0017', entity: 'North' },
  });
  expect(itemAt(items, 1)).toMatchObject({ kind: 'creditMemo', dueDay: null, openAmount: -1 });
  expect(bucket.dictionary.text(bucket.codes[0]!)).toBe('31-60 days');
});

test('a condensed snapshot is read back as one', async () => {
  const workbook = new MemoryWorkbook();
  await write(workbook, [condensed(snapshotAt('2026-01-31'))]);
  expect((await readSnapshots(await startRun(workbook, null, QUIET))).snapshots[0]!.isCondensed).toBe(true);
});

test('a new snapshot goes below those that stand, whose rows are left as they are', async () => {
  const workbook = new MemoryWorkbook();
  await write(workbook, [snapshotAt('2026-01-31')]);
  workbook.type(CLOSINGS.sheet, 4, 2, 'Alder Works');
  const { snapshots } = await readSnapshots(await startRun(workbook, null, QUIET));
  await write(workbook, withSnapshot(snapshots, snapshotAt('2026-02-28'), 1000), 1);
  expect(workbook.cell(CLOSINGS.sheet, 4, 2)).toBe('Alder Works');
  expect((await readSnapshots(await startRun(workbook, null, QUIET))).snapshots).toHaveLength(2);
});

test('a row without a date or an amount is told and left out', async () => {
  const workbook = new MemoryWorkbook();
  await write(workbook, [snapshotAt('2026-01-31')]);
  workbook.type(CLOSINGS.sheet, 4, 0, 'last month');
  workbook.type(CLOSINGS.sheet, 5, 10, 'much');
  const { snapshots, problems, isOrdered } = await readSnapshots(await startRun(workbook, null, QUIET));
  expect(snapshots).toEqual([]);
  expect(isOrdered).toBe(false);
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [5, 'snapshotRowWrong'],
    [6, 'snapshotRowWrong'],
  ]);
});

test('a workbook without snapshots has none', async () => {
  expect((await readSnapshots(await startRun(new MemoryWorkbook(), null, QUIET))).snapshots).toEqual([]);
});

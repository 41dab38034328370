import { planNoteColumns } from '../../../src/features/notes/sheet/planNoteColumns';
import { readingOf, reportOf } from '../../golden/madeReport';
import { english } from '../../harness/say';

const ITEMS = [
  { customer: 'Alder', due: '2025-12-31', amount: 2500000 },
  { customer: 'Birch', due: '2026-02-15', amount: 1000 },
  { customer: 'Alder', due: '', amount: 100 },
];

async function cells(stoodBefore = false) {
  const report = await reportOf(readingOf(ITEMS), '2026-01-31');
  // The table has one more row that is no item.
  const layout = { ...report.reading.layout, range: { row: 0, column: 0, rowCount: 5, columnCount: 5 } };
  const plan = planNoteColumns({ ...report, reading: { ...report.reading, layout } }, { column: 5, stoodBefore }, english);
  return { plan, rows: plan.cells(0, plan.rowCount) };
}

test('each item row says days past due, bucket, rank, why and the next action', async () => {
  const { rows } = await cells();
  expect(rows[0]!.slice(0, 3)).toEqual([31, '31-60 days', 1]);
  expect(rows[0]![3]).toMatch(/^A, \d+ points: 25,\d{3} to collect \(\+50\)/);
  expect(rows[0]![4]).not.toBe('');
});

test('an item that is not due counts down, and one without a date has no days', async () => {
  const { rows } = await cells();
  expect(rows[1]!.slice(0, 2)).toEqual([-15, 'Current']);
  expect(rows[2]!.slice(0, 2)).toEqual(['', 'No date']);
});

test('the Note column is never written', async () => {
  const { plan, rows } = await cells(true);
  const note = plan.headings.indexOf('Note');
  expect(rows.every((row) => row[note] === null)).toBe(true);
});

test('a row that is no item is left alone, or emptied where our columns stood before', async () => {
  expect((await cells(false)).rows[3]).toEqual([null, null, null, null, null, null, null]);
  expect((await cells(true)).rows[3]).toEqual(['', '', '', '', '', null, null]);
});

test('cells asked for in chunks are the same cells', async () => {
  const { plan, rows } = await cells();
  expect([...plan.cells(0, 2), ...plan.cells(2, 4)]).toEqual(rows);
});

import { problem } from '../../../../src/kernel/words/problem';
import { readingText } from '../../../../src/reading/readingText';
import { planSummary } from '../../../../src/features/summary/sheet/planSummary';
import type { PlanCell, SheetPlan } from '../../../../src/kernel/sheet/sheetPlan';
import { readingOf, reportOf, type MadeItem } from '../../../golden/madeReport';
import { english, spanish } from '../../../harness/say';

const ITEMS = Array.from({ length: 12 }, (_, place): MadeItem => ({
  customer: `Customer ${place}`,
  due: '2026-01-10',
  amount: 10000 + place,
}));

/** What stands in the rows of a sheet from the one whose first cell is `title` on. */
function rowsFrom({ blocks }: SheetPlan, title: string, count: number): readonly (readonly PlanCell[])[] {
  const cells: PlanCell[][] = [];
  for (const block of blocks)
    block.cells.forEach((line, r) => line.forEach((cell, c) => ((cells[block.row + r] ??= [])[block.column + c] = cell)));
  const first = cells.findIndex((row) => (row as readonly PlanCell[] | undefined)?.[0] === title);
  return Array.from({ length: count }, (_, place) => cells[first + place] ?? []);
}

async function planOf(problems: readonly ReturnType<typeof problem>[], say = english): Promise<SheetPlan> {
  return planSummary(await reportOf({ ...readingOf(ITEMS), problems }, '2026-01-31'), say);
}

const undated = (row: number) => problem(readingText('dueDateMissing', { instead: 'document' }), 'warning', { row });

test('AR Summary says at its top what to check, with rows that can be followed, amount and what was done', async () => {
  const plan = await planOf([undated(3), undated(5), problem(readingText('hiddenRowsRead', { rows: 2 }), 'info')]);
  const [, , first, second, all] = rowsFrom(plan, 'What to check', 5);
  expect(first).toEqual([
    'No due date',
    2,
    { formula: `=HYPERLINK("#'Open items'!A3","3, 5")`, value: '3, 5' },
    '2 customers',
    200.04,
    'USD',
    'No due date. The document date is used.',
  ]);
  expect(second!.slice(0, 3)).toEqual(['Hidden rows were read', 1, '']);
  expect(all![0]).toBe('All remarks:');
  expect(plan.tables.find(({ name }) => name === 'AR_Remarks')!.span.rowCount).toBe(4);
});

test('nothing to check is said, and then there is no table', async () => {
  const plan = await planOf([]);
  expect(rowsFrom(plan, 'What to check', 2)[1]).toEqual(['Nothing to check.']);
  expect(plan.tables.map(({ name }) => name)).not.toContain('AR_Remarks');
});

test('of many kinds ten are shown, all are in the table, and the parts below stand clear of them', async () => {
  const codes = Array.from({ length: 14 }, (_, place) => ({ ...undated(2 + (place % 12)), code: `kind${place}` }));
  const plan = await planOf(codes);
  const rows = rowsFrom(plan, 'What to check', 14);
  expect(rows[12]![0]).toBe('The first 10 of 14 kinds. All remarks:');
  expect(rows[13]).toEqual([]);
  expect(plan.tables.find(({ name }) => name === 'AR_Remarks')!.span.rowCount).toBe(15);
});

test('it is said in Spanish too', async () => {
  const plan = await planOf([undated(3)], spanish);
  expect(rowsFrom(plan, 'Qué revisar', 3)[2]![0]).toBe('Sin vencimiento');
});

import type { Cell } from '../../../../src/kernel/sheet/cells';
import { refresh } from '../../../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { readCells } from '../../../harness/readCells';

const SHEET = 'AR Exposure';

function book(...more: readonly (readonly Cell[])[]): MemoryWorkbook {
  return new MemoryWorkbook().addSheet(
    'Open items',
    [
      ['Customer', 'Invoice', 'Invoice date', 'Due date', 'Open amount', 'Currency'],
      ['Alder Works', '1001', day('2025-08-01'), day('2025-09-01'), 1000, 'USD'],
      ['Birch & Sons', '1002', day('2026-01-10'), day('2026-02-10'), 400, 'USD'],
      ...more,
    ],
    [2, 3],
  );
}

async function exposure(workbook: MemoryWorkbook): Promise<readonly (readonly Cell[])[]> {
  const outcome = await refresh(workbook, { ...ANY_REQUEST, asOf: day('2026-01-31') }, QUIET);
  expect(outcome.kind).toBe('report');
  const { used } = (await workbook.outline()).sheets.find(({ name }) => name === SHEET)!;
  return readCells(workbook, SHEET, used!, QUIET);
}

/** The allowance of USD, and debit and credit of the entry. */
function read(sheet: readonly (readonly Cell[])[]): { row: number; opening: number; expense: Cell; entry: readonly Cell[] } {
  const head = sheet.findIndex((cells) => cells.includes('Opening allowance'));
  const journal = sheet.findIndex(([label]) => String(label).startsWith('Journal entry'));
  return {
    row: head + 1,
    opening: sheet[head]!.indexOf('Opening allowance'),
    expense: sheet[head + 1]![sheet[head]!.indexOf('Expense')]!,
    entry: [...sheet[journal + 2]!.slice(1, 3), ...sheet[journal + 3]!.slice(1, 3)],
  };
}

test('no expense and no journal entry stand before the opening allowance is entered; 0 counts as entered', async () => {
  const workbook = book();
  const before = read(await exposure(workbook));
  expect(before.expense).toBe('Enter the opening allowance');
  expect(before.entry.filter((cell) => typeof cell === 'number')).toEqual([]);
  workbook.type(SHEET, before.row, before.opening, 0);
  const after = read(await exposure(workbook));
  expect([after.expense, ...after.entry]).toEqual([504, 504, 0, 0, 504]);
});

test('an allowance that was there already leaves the difference to be booked', async () => {
  const workbook = book();
  const before = read(await exposure(workbook));
  workbook.type(SHEET, before.row, before.opening, 600);
  const after = read(await exposure(workbook));
  expect([after.expense, ...after.entry]).toEqual([-96, 0, 96, 96, 0]);
});

test('write-off proposals add up by currency and state', async () => {
  const old = [
    ['Cedar', '900', day('2024-01-01'), day('2024-02-01'), 70, 'USD'],
    ['Dune', '901', day('2024-01-01'), day('2024-02-01'), 30.5, 'USD'],
    ['Elm', '902', day('2024-01-01'), day('2024-02-01'), 12, 'EUR'],
  ];
  const sheet = await exposure(book(...old));
  const head = sheet.find((cells) => cells.includes('Proposed write-off') || cells.includes('Reason'))!;
  const totals = sheet.filter((cells) => cells.includes('Total') && cells.some((cell) => cell === 'USD' || cell === 'EUR'));
  expect(head).toBeDefined();
  expect(totals.map((cells) => cells.filter((cell) => cell !== ''))).toEqual([
    ['Total', 'proposed', 'USD', 100.5],
    ['Total', 'proposed', 'EUR', 12],
  ]);
});

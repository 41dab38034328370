import { refresh } from '../../../src/report/refresh';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { ALL_SHEETS } from '../../../src/reading/run/request';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { ANY_REQUEST, day, QUIET } from '../../golden/madeReport';
import { MemoryWorkbook } from '../../golden/memoryWorkbook';
import { NORTH, twoCompanies } from './entitySheets';

const AT = (iso: string, sheet: string | null = null) => ({ ...ANY_REQUEST, asOf: day(iso), sheet });

/** The rows of a table by heading; the headings are its first row. */
async function tableOf(workbook: MemoryWorkbook, name: string): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const { sheet, span } = (await workbook.outline()).tables.find((table) => table.name === name)!;
  const cells = Array.from({ length: span.rowCount }, (_, row) =>
    Array.from({ length: span.columnCount }, (_cell, column) => workbook.cell(sheet, span.row + row, span.column + column)),
  );
  return cells.slice(1).map((row) => Object.fromEntries(row.map((cell, column) => [String(cells[0]![column]), cell])));
}

const named = (
  rows: readonly Readonly<Record<string, Cell>>[],
  ...headings: readonly string[]
): readonly (readonly (Cell | undefined)[])[] => rows.map((row) => headings.map((heading) => row[heading]));

/** Two companies at a year's end: everything is more than a year old, and some of it has changed since January. */
async function yearEnd(): Promise<MemoryWorkbook> {
  const workbook = twoCompanies();
  await refresh(workbook, AT('2026-01-31', ALL_SHEETS), QUIET);
  await closeMonth(workbook, AT('2026-01-31'), DEFAULT_MONTH, QUIET);
  workbook.type('North', 1, 5, 1000.5);
  workbook.type('North', 5, 5, 28466.43);
  workbook.type('Süd', 3, 3, '1.400,00');
  await closeMonth(workbook, AT('2027-03-31'), { ...DEFAULT_MONTH, controls: [{ currency: 'EUR', balance: 3550.5 }] }, QUIET);
  return workbook;
}

test('where several sheets were read, the sheet stands beside the row of findings, proposals, changes and evidence', async () => {
  const workbook = await yearEnd();
  expect(named(await tableOf(workbook, 'AR_WriteOffs'), 'Document', 'Sheet row', 'Sheet')).toEqual([
    ['N-100', 2, 'North'],
    ['N-101', 3, 'North'],
    ['N-103', 5, 'North'],
    ['S-3', 6, 'Süd'],
    ['S-1', 4, 'Süd'],
    ['S-2', 5, 'Süd'],
  ]);
  const changed = (await tableOf(workbook, 'AR_Changes')).filter(({ Document }) => Document === 'N-100' || Document === 'S-1');
  expect(named(changed, 'Document', 'Change', 'Sheet', 'Sheet row')).toEqual([
    ['N-100', -250, 'North', 2],
    ['S-1', -100, 'Süd', 4],
  ]);
  expect(named(await tableOf(workbook, 'AR_Evidence'), 'Cause', 'Document', 'Sheet', 'Sheet row')).toEqual([
    ['Amount equals the difference', 'S-1', 'Süd', 4],
  ]);
  const rowsOf = new Map(named(await tableOf(workbook, 'AR_Findings'), 'Customer', 'Sheet rows') as [string, string][]);
  expect(rowsOf.get('Cedar Point')).toMatch(/^North: \d/);
  expect(rowsOf.get('Dornbusch AG')).toMatch(/^Süd: \d/);
});

test('where one sheet was read, the tables have no column of sheets and rows stand by themselves', async () => {
  const workbook = new MemoryWorkbook().addSheet('North', NORTH, [2, 3]);
  await closeMonth(workbook, AT('2026-01-31'), DEFAULT_MONTH, QUIET);
  await closeMonth(workbook, AT('2027-03-31'), { ...DEFAULT_MONTH, controls: [{ currency: 'USD', balance: 56216.43 }] }, QUIET);
  for (const name of ['AR_WriteOffs', 'AR_Changes', 'AR_Evidence'])
    expect((await tableOf(workbook, name)).every((row) => 'Sheet row' in row && !('Sheet' in row))).toBe(true);
  expect(
    named(await tableOf(workbook, 'AR_Findings'), 'Sheet rows')
      .flat()
      .join(' '),
  ).toMatch(/^[\d, ]+$/);
});

test('what is typed beside a proposal of one of several sheets stays with its item', async () => {
  const workbook = twoCompanies();
  await refresh(workbook, AT('2027-03-31', ALL_SHEETS), QUIET);
  const { sheet, span } = (await workbook.outline()).tables.find(({ name }) => name === 'AR_WriteOffs')!;
  workbook.type(sheet, span.row + 4, span.column + 9, 'approved');
  await refresh(workbook, AT('2027-03-31'), QUIET);
  expect(named(await tableOf(workbook, 'AR_WriteOffs'), 'Document', 'State').filter(([, state]) => state === 'approved')).toEqual([
    ['S-3', 'approved'],
  ]);
});

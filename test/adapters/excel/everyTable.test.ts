import { FEATURES } from '../../../src/features';
import { refreshForecast } from '../../../src/features/forecast/jobs/refreshForecast';
import { closeMonth } from '../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../src/features/monthEnd/domain/monthRequest';
import { tablesOf } from '../../../src/features/reportFace';
import { isInput } from '../../../src/kernel/tables/column';
import type { AnyTable } from '../../../src/kernel/tables/defineTable';
import { findTable, standingTables } from '../../../src/kernel/tables/standingTables';
import type { ReportOutcome } from '../../../src/features/report';
import { ANY_REQUEST, day } from '../../golden/madeReport';
import { somethingFor, type Typed } from '../../features/typedTables';
import { refresh } from '../../../src/report/refresh';
import { cellsAt, openExcel, running, sheetNames, type OpenExcel } from './openExcel';

jest.setTimeout(240_000);

const REQUEST = { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-01-31') };
const ITEMS = [
  ['Customer', 'Customer number', 'Invoice', 'Due date', 'Currency', 'Amount'],
  ['Alder Works', 'A-17', '1001', '2024-10-20', 'USD', 12500.5],
  ['Birch & Sons', 'A-21', '1003', '2026-03-01', 'USD', 26000],
];
let open: OpenExcel;

afterEach(() => open.office.close());

/** Everything that writes tables of ours, one after the other. */
async function runAll(): Promise<ReportOutcome> {
  await refreshForecast(open.workbook, REQUEST, null, running());
  return closeMonth(open.workbook, REQUEST, DEFAULT_MONTH, running());
}

/** Types in every yellow column of a table that stands: in its last row. */
async function typeInto(table: AnyTable, from: number): Promise<readonly Typed[]> {
  const found = findTable(standingTables(await open.workbook.outline()), table);
  if (!found) return [];
  const typed = table.columns
    .filter((column) => isInput(column) && found.places.has(column.id))
    .map((column, k): Typed => ({ table, column, cell: somethingFor(column, from + k) }));
  await open.office.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(found.info.name).getDataBodyRange().load('rowCount');
    await context.sync();
    for (const { column, cell } of typed) body.getCell(body.rowCount - 1, found.places.get(column.id)!).values = [[cell]];
    await context.sync();
  });
  return typed;
}

/** The cells of a column of a table, by its place. */
async function valuesOf(table: string, place: number): Promise<readonly unknown[]> {
  return open.office.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange().load('values');
    await context.sync();
    return (body.values as unknown[][]).map((row) => row[place]);
  });
}

/** The typed cells that are no longer in their columns, whatever these are called by now. */
async function lostOf(typed: readonly Typed[]): Promise<readonly string[]> {
  const standing = standingTables(await open.workbook.outline());
  const lost: string[] = [];
  for (const { table, column, cell } of typed) {
    const found = findTable(standing, table);
    const place = found?.places.get(column.id);
    const values = found && place !== undefined ? await valuesOf(found.info.name, place) : [];
    if (!values.includes(cell)) lost.push(`${table.name}.${column.id}: ${String(cell)} not in ${JSON.stringify(values)}`);
  }
  return lost;
}

/** A workbook in which every table stands and something is typed in each yellow column of those that are wanted. */
async function typedBook(isWanted: (table: AnyTable) => boolean = () => true): Promise<readonly Typed[]> {
  open = await openExcel({ 'Open items': ITEMS });
  await runAll();
  const typed: Typed[] = [];
  for (const { table } of await tablesOf(FEATURES)) if (isWanted(table)) typed.push(...(await typeInto(table, typed.length)));
  return typed;
}

test('what is typed in every table is found again when all its headings are renamed', async () => {
  const typed = await typedBook();
  for (const { table, column } of typed) {
    const { info, places } = findTable(standingTables(await open.workbook.outline()), table)!;
    await open.office.Excel.run(async (context) => {
      const { heading } = info.columns[places.get(column.id)!]!;
      context.workbook.tables.getItem(info.name).columns.getItem(heading).name = `Mine ${column.id}`;
      await context.sync();
    });
  }
  expect((await runAll()).kind).toBe('report');
  expect(await lostOf(typed)).toEqual([]);
});

const tabs = (): Promise<readonly string[]> => sheetNames(open.office);

const sheetsOf = (typed: readonly Typed[]): readonly string[] => [...new Set(typed.map(({ table }) => table.sheet))];

test('renamed tabs are followed: written in place, nothing doubled, what is typed found again', async () => {
  const typed = await typedBook();
  const [before, tables] = [await tabs(), (await open.workbook.outline()).tables.map(({ name }) => name).sort()];
  await open.office.Excel.run(async (context) => {
    for (const name of sheetsOf(typed)) context.workbook.worksheets.getItem(name).name = `Mine ${name}`;
    await context.sync();
  });
  expect((await runAll()).kind).toBe('report');
  const renamed = new Set(sheetsOf(typed));
  expect(await tabs()).toEqual(before.map((name) => (renamed.has(name) ? `Mine ${name}` : name)));
  const outline = await open.workbook.outline();
  expect(outline.sheets.map(({ name }) => name)).toEqual(before);
  expect(outline.tables.map(({ name }) => name).sort()).toEqual(tables);
  expect(await lostOf(typed)).toEqual([]);
});

test('deleted sheets come back in their places, and no formula says #REF!', async () => {
  const typed = await typedBook();
  const before = await tabs();
  const deleted = ['AR Exposure', 'AR Metrics', 'AR Worklist'];
  await open.office.Excel.run(async (context) => {
    for (const name of deleted) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  expect((await runAll()).kind).toBe('report');
  expect(await tabs()).toEqual(before);
  expect(await lostOf(typed.filter(({ table }) => !deleted.includes(table.sheet)))).toEqual([]);
  const formulas = await open.office.Excel.run(async (context) => {
    const used = before.map((name) => context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject().load('formulas,values'));
    await context.sync();
    return used.flatMap((range) => [...(range.formulas as unknown[][]), ...(range.values as unknown[][])].flat().map(String));
  });
  expect(formulas.filter((text) => text.includes('#REF!'))).toEqual([]);
});

test('a table that was put on another sheet comes home, and Restore puts it back where it was', async () => {
  const typed = await typedBook(({ name }) => name === 'AR_Worklist');
  const { span } = (await open.workbook.outline()).tables.find(({ name }) => name === 'AR_Worklist')!;
  const { rowCount, columnCount } = span;
  await open.office.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const cells = tables.getItem('AR_Worklist').getRange().load('values');
    await context.sync();
    tables.getItem('AR_Worklist').convertToRange();
    worksheets.getItem('AR Worklist').getRangeByIndexes(span.row, span.column, rowCount, columnCount).clear();
    const there = worksheets.add('Elsewhere').getRangeByIndexes(2, 1, rowCount, columnCount);
    there.values = cells.values as unknown[][];
    there.worksheet.tables.add(there, true).name = 'AR_Worklist';
    await context.sync();
  });
  const standing = async () => (await open.workbook.outline()).tables.find(({ name }) => name === 'AR_Worklist')!;
  await refresh(open.workbook, REQUEST, running());
  expect(await standing()).toMatchObject({ sheet: 'AR Worklist', span: { row: span.row, column: span.column } });
  expect(await lostOf(typed)).toEqual([]);
  const left = await cellsAt(open.office, 'Elsewhere', 'B3:C4');
  expect(left.values).toEqual([
    ['', ''],
    ['', ''],
  ]);
  await open.workbook.restore(running());
  expect(await standing()).toMatchObject({ sheet: 'Elsewhere', span: { ...span, row: 2, column: 1 } });
});

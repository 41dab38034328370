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
import { openExcel, running, type OpenExcel } from './openExcel';

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

/** A workbook in which every table stands and something is typed in each of their yellow columns. */
async function typedBook(): Promise<readonly Typed[]> {
  open = await openExcel({ 'Open items': ITEMS });
  await runAll();
  const typed: Typed[] = [];
  for (const { table } of await tablesOf(FEATURES)) typed.push(...(await typeInto(table, typed.length)));
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

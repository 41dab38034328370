import type { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { FEATURES } from '../../src/features';
import { tablesOf } from '../../src/features/reportFace';
import { isInput } from '../../src/kernel/tables/column';
import { findTable, standingTables, type StandingTable } from '../../src/kernel/tables/standingTables';
import { bodySpan } from '../../src/kernel/tables/typedTable';
import { english } from '../harness/say';
import { TypedBook, type Typing } from '../versionBefore/typedBook';
import { withAddedColumns } from './changedTabs';
import { bookOfEverything, closed, writeEverything } from './everythingWritten';
import { somethingFor, type Typed } from './typedTables';

/** Writes everything of ours once more. */
async function runAll(workbook: FileWorkbook): Promise<TypedBook> {
  await writeEverything(workbook);
  return TypedBook.of(workbook);
}

/** A column of a table: where its heading and its last row are, and what is typed there. */
interface Place extends Typed {
  readonly found: StandingTable<string>;
  readonly column: Typed['column'];
  readonly at: number;
}

/** Every yellow column of every table that stands. */
async function yellow(workbook: FileWorkbook): Promise<readonly Place[]> {
  const standing = standingTables(await workbook.outline());
  const places = (await tablesOf(FEATURES)).flatMap(({ table }) => {
    const found = findTable(standing, table);
    const columns = table.columns.filter((column) => isInput(column) && found?.places.has(column.id));
    return columns.map((column) => ({ table, column, found: found!, at: found!.info.span.column + found!.places.get(column.id)! }));
  });
  return places.map((one, place): Place => ({ ...one, cell: somethingFor(one.column, place) }));
}

const typing = ({ found: { info }, at, cell }: Place): Typing => {
  const body = bodySpan(info);
  return { sheet: info.sheet, row: body.row + body.rowCount - 1, column: at, cell };
};

/** The typed cells that are no longer in their columns, whatever these are called by now. */
async function lostOf(book: TypedBook, typed: readonly Place[]): Promise<readonly string[]> {
  const standing = standingTables(await book.workbook.outline());
  return typed.flatMap(({ table, column, cell }) => {
    const found = findTable(standing, table);
    const place = found?.places.get(column.id);
    const body = found && bodySpan(found.info);
    const cells = Array.from(
      { length: body?.rowCount ?? 0 },
      (_, row) => book.at({ sheet: found!.info.sheet, row: body!.row + row, column: body!.column + (place ?? -1) }).value,
    );
    return cells.includes(cell) ? [] : [`${table.name}.${column.id}: ${String(cell)} is not in ${JSON.stringify(cells)}`];
  });
}

/** A workbook in which something is typed in each yellow cell of one row of every table. */
async function typedBook(): Promise<{ readonly book: TypedBook; readonly typed: readonly Place[] }> {
  const workbook = await bookOfEverything();
  const before = await runAll(workbook);
  const typed = await yellow(workbook);
  return { book: await before.type(typed.map(typing)), typed };
}

const headingOf = ({ found: { info }, at }: Place) => ({ sheet: info.sheet, row: info.span.row, column: at });

/** The first yellow column of each table that has a column of ours at its right: both change places, headings and all. */
function swapped(book: TypedBook, typed: readonly Place[]): { readonly moved: readonly Place[]; readonly cells: readonly Typing[] } {
  const moved = typed.filter(
    (one, place) =>
      typed.findIndex(({ table }) => table === one.table) === place &&
      one.at + 1 < one.found.info.span.column + one.found.info.span.columnCount,
  );
  const cells = moved.flatMap(({ found: { info }, at }) =>
    Array.from({ length: info.span.rowCount }, (_, row) => info.span.row + row).flatMap((row): Typing[] => [
      { sheet: info.sheet, row, column: at, cell: book.at({ sheet: info.sheet, row, column: at + 1 }).value },
      { sheet: info.sheet, row, column: at + 1, cell: book.at({ sheet: info.sheet, row, column: at }).value },
    ]),
  );
  return { moved, cells };
}

test('what is typed in every table is found again when all its headings are renamed', async () => {
  const { book, typed } = await typedBook();
  expect(new Set(typed.map(({ table }) => table.name)).size).toBeGreaterThan(14);
  const { workbook } = await book.type(typed.map((one): Typing => ({ ...headingOf(one), cell: `Mine ${one.column.id}` })));
  expect(await lostOf(await runAll(workbook), typed)).toEqual([]);
});

test('what is typed in every table is found again when columns change places', async () => {
  const { book, typed } = await typedBook();
  const { moved, cells } = swapped(book, typed);
  expect(moved.length).toBeGreaterThan(10);
  const { workbook } = await book.type(cells);
  expect(await lostOf(await runAll(workbook), typed)).toEqual([]);
});

test('what is typed in columns that people add to our tables goes with its row', async () => {
  const { book, typed } = await typedBook();
  const tables = [...new Map(typed.map((one) => [one.table.name, one])).values()];
  const names = tables.map(({ found }) => found.info.name);
  const wider = await TypedBook.of(await withAddedColumns(book.workbook, names, 'Mine')).type(
    tables.flatMap((one): Typing[] => {
      const { span } = one.found.info;
      const added = { ...typing(one), column: span.column + span.columnCount };
      return [
        { ...added, row: span.row, cell: 'Mine' },
        { ...added, cell: `mine of ${one.table.name}` },
      ];
    }),
  );
  const after = await runAll((await runAll(wider.workbook)).workbook);
  const lost = names.filter((name) => !after.values(after.table(name), 'Mine').includes(`mine of ${name}`));
  expect(lost).toEqual([]);
});

test('a column that cannot be found is named, and what is typed in it stays', async () => {
  const { book, typed } = await typedBook();
  const { moved, cells } = swapped(book, typed);
  const lost = moved.map((one): Typing => ({ ...headingOf(one), column: one.at + 1, cell: `Mine ${one.column.id}` }));
  const { workbook } = await (await book.type(cells)).type(lost);
  const told = await closed(workbook);
  if (told.kind !== 'report') throw new Error('a report was expected');
  const texts = told.report.problems.map(({ message }) => english(message));
  const isNamed = ({ table, column }: Place) =>
    texts.some(
      (text) =>
        text.includes(column.heading.en) &&
        /was not found|has lost/.test(text) &&
        (text.includes(table.name) || text.includes(table.sheet)),
    );
  expect(moved.filter((one) => !isNamed(one)).map(({ table, column }) => `${table.name}.${column.id}`)).toEqual([]);
  const after = await runAll(workbook);
  const standing = standingTables(await workbook.outline());
  const gone = moved.filter(({ table, cell }) => {
    const { info } = findTable(standing, table)!;
    const all = Array.from({ length: info.span.rowCount }, (_, row) => row).flatMap((row) =>
      Array.from(
        { length: info.span.columnCount },
        (_u, column) => after.at({ sheet: info.sheet, row: info.span.row + row, column: info.span.column + column }).value,
      ),
    );
    return !all.includes(cell);
  });
  expect(gone.map(({ table, column }) => `${table.name}.${column.id}`)).toEqual([]);
});

import type { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { isOurSheetName } from '../../src/kernel/sheet/ourSheets';
import { TypedBook } from '../versionBefore/typedBook';
import { withMovedTable, withoutTab, withRenamedTab } from './changedTabs';
import { bookOfEverything, writeEverything } from './everythingWritten';

/** A workbook that was refreshed before, as a file. */
async function writtenBook(): Promise<FileWorkbook> {
  const workbook = await bookOfEverything();
  await writeEverything(workbook);
  await writeEverything(workbook);
  return workbook;
}

/** The name that a tab is given: its own behind a sign that XML has to write otherwise. */
const renamed = (name: string): string => `Mine & ${name}`;

/** What every sheet shows, and where each table and name is; renamed tabs are told by the names that they had. */
function contentOf(workbook: FileWorkbook): Readonly<Record<string, unknown>> {
  const told = (text: string): string => text.replaceAll(renamed(''), '');
  const { sheets, names } = workbook.document();
  const isOurs = ({ name }: { readonly name: string }): boolean => isOurSheetName(told(name));
  return {
    tabs: sheets.map(({ name }) => told(name)),
    tables: sheets.flatMap((sheet) => sheet.tables().map(({ name, span }) => [told(sheet.name), name, span.row, span.column])),
    names: names.map(({ name, formula }) => `${name} ${told(formula)}`).sort(),
    cells: sheets
      .filter(isOurs)
      .flatMap((sheet) =>
        [...sheet.rows()].flatMap(({ row, cells }) =>
          cells
            .filter(({ value, formula }) => value !== '' || formula !== null)
            .map(({ column, value, formula }) => `${told(sheet.name)} ${row} ${column} ${told(String(value))} ${told(formula ?? '')}`),
        ),
      ),
  };
}

/** The sheets of ours that have a table. */
const sheetsWithTables = (workbook: FileWorkbook): readonly string[] =>
  workbook
    .document()
    .sheets.filter((sheet) => isOurSheetName(sheet.name) && sheet.tables().length > 0)
    .map(({ name }) => name);

/** Two halves, so that each of them stands beside others that are as they were. */
const halves = <T>(all: readonly T[]): readonly (readonly T[])[] => [0, 1].map((half) => all.filter((_, place) => place % 2 === half));

/** The same change made to one after the other. */
async function withEach<T>(
  before: FileWorkbook,
  all: readonly T[],
  change: (workbook: FileWorkbook, one: T, place: number) => Promise<FileWorkbook>,
): Promise<FileWorkbook> {
  let workbook = before;
  for (const [place, one] of all.entries()) workbook = await change(workbook, one, place);
  return workbook;
}

test('a renamed tab is followed: written in place, nothing doubled, and links, names and formulas lead to it', async () => {
  const before = await writtenBook();
  const sheets = sheetsWithTables(before);
  expect(sheets.length).toBeGreaterThan(13);
  const expected = contentOf(before);
  for (const half of halves(sheets)) {
    const workbook = await withEach(before, half, (book, name) => withRenamedTab(book, name, renamed(name)));
    await writeEverything(workbook);
    const tabs = workbook.document().sheets.map(({ name }) => name);
    expect(tabs.filter((name) => half.includes(name))).toEqual([]);
    expect(contentOf(workbook)['cells']).toEqual(expected['cells']);
    const back = await withEach(workbook, half, (book, name) => withRenamedTab(book, renamed(name), name));
    await writeEverything(back);
    expect(contentOf(back)).toEqual(expected);
  }
});

test('a deleted sheet comes back in its place, and nothing says #REF!', async () => {
  const before = await writtenBook();
  const expected = contentOf(before)['tabs'];
  const others = sheetsWithTables(before).filter((name) => name !== 'AR Snapshots');
  for (const deleted of [...halves(others), ['AR Snapshots']]) {
    const workbook = await withEach(before, deleted, withoutTab);
    await writeEverything(workbook);
    const { tabs, cells, names } = contentOf(workbook);
    if (!deleted.includes('AR Snapshots')) expect(tabs).toEqual(expected);
    expect([...(cells as string[]), ...(names as string[])].filter((text) => text.includes('#REF!'))).toEqual([]);
  }
});

test('a table that was put on another sheet comes home with what stands in it, and nothing is doubled', async () => {
  const before = await writtenBook();
  const tables = before.document().sheets.map((sheet) => sheet.tables().map(({ name }) => ({ name, sheet: sheet.name })));
  const names = tables.flatMap((ofSheet) => ofSheet.map(({ name }) => name)).sort();
  expect(names.length).toBeGreaterThan(26);
  const expected = contentOf(before)['cells'];
  // One table of each sheet at a time; those that are wholly the user's, on AR Setup and the log, stay where they were put: they go together.
  const isUsers = ({ sheet }: { readonly sheet: string }): boolean => ['AR Setup', 'AR Activity'].includes(sheet);
  const others = tables.filter((ofSheet) => !ofSheet.some(isUsers));
  const rounds = Array.from({ length: Math.max(...others.map(({ length }) => length)) }, (_, place) =>
    others.flatMap((ofSheet) => ofSheet.slice(place, place + 1)),
  );
  const home: string[] = [];
  for (const moved of [...rounds, tables.flat().filter(isUsers)]) {
    const workbook = await withEach(before, moved, (book, { name }, k) => withMovedTable(book, name, `Elsewhere ${k}`));
    await writeEverything(workbook);
    const standing = TypedBook.of(workbook).tables();
    expect(standing.map(({ name }) => name).sort()).toEqual(names);
    const away = new Set(standing.filter(({ sheet }) => sheet.startsWith('Elsewhere')).map(({ name }) => name));
    home.push(...moved.filter(({ name }) => !away.has(name)).map(({ name }) => name));
    if (away.size === 0) expect(contentOf(workbook)['cells']).toEqual(expected);
    else expect([...away].filter((name) => !moved.some((one) => one.name === name && isUsers(one)))).toEqual([]);
  }
  expect(home.length).toBeGreaterThan(14);
});

import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { refreshForecast } from '../../src/features/forecast/jobs/refreshForecast';
import { DEFAULT_MONTH } from '../../src/features/monthEnd/domain/monthRequest';
import { closeMonth } from '../../src/features/monthEnd/jobs/closeMonth';
import { isOurSheetName } from '../../src/kernel/sheet/ourSheets';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';
import { TypedBook } from '../versionBefore/typedBook';
import { withMovedTable, withoutTab, withRenamedTab } from './changedTabs';

const REQUEST = { ...ANY_REQUEST, asOf: day('2026-01-31') };
const ROWS = ['Customer,Invoice,Due date,Amount', 'Alder Works,1001,2024-10-20,12500.50', 'Birch & Sons,1003,2026-03-01,26000.00'];

/** Everything that writes tables of ours, one after the other. */
async function runAll(workbook: FileWorkbook): Promise<void> {
  await refreshForecast(workbook, REQUEST, null, QUIET);
  expect(await closeMonth(workbook, REQUEST, DEFAULT_MONTH, QUIET)).toMatchObject({ kind: 'report' });
}

/** A workbook that was refreshed before, as a file. */
async function writtenBook(): Promise<FileWorkbook> {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(ROWS.join('\n')), 'open items.csv');
  await runAll(workbook);
  await runAll(workbook);
  return workbook;
}

/** What every sheet shows, and where each table and name is; `tab` stands in the place of the name that it got. */
function contentOf(workbook: FileWorkbook, tab?: { readonly from: string; readonly to: string }): Readonly<Record<string, unknown>> {
  const told = (text: string): string => (tab ? text.replaceAll(tab.to, tab.from) : text);
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

const NEW_NAME = 'Mine & others';

test('a renamed tab is followed: written in place, nothing doubled, and links, names and formulas lead to it', async () => {
  const before = await writtenBook();
  const sheets = sheetsWithTables(before);
  expect(sheets.length).toBeGreaterThan(8);
  const expected = contentOf(before);
  for (const from of sheets) {
    const workbook = await withRenamedTab(before, from, NEW_NAME);
    await runAll(workbook);
    expect(workbook.document().sheets.map(({ name }) => name)).not.toContain(from);
    expect(contentOf(workbook, { from, to: NEW_NAME }).cells).toEqual(expected['cells']);
    const back = await withRenamedTab(workbook, NEW_NAME, from);
    await runAll(back);
    expect(contentOf(back)).toEqual(expected);
  }
});

test('a deleted sheet comes back in its place, and nothing says #REF!', async () => {
  const before = await writtenBook();
  const expected = contentOf(before)['tabs'];
  for (const name of sheetsWithTables(before)) {
    const workbook = await withoutTab(before, name);
    await runAll(workbook);
    const { tabs, cells, names } = contentOf(workbook);
    if (name !== 'AR Snapshots') expect([name, tabs]).toEqual([name, expected]);
    expect([...(cells as string[]), ...(names as string[])].filter((text) => text.includes('#REF!'))).toEqual([]);
  }
});

test('a table that was put on another sheet comes home with what stands in it, and nothing is doubled', async () => {
  const before = await writtenBook();
  const tables = before.document().sheets.flatMap((sheet) => sheet.tables().map(({ name }) => ({ name, sheet: sheet.name })));
  expect(tables.length).toBeGreaterThan(20);
  const expected = contentOf(before)['cells'];
  const home: string[] = [];
  for (const { name } of tables) {
    const workbook = await withMovedTable(before, name, 'Elsewhere');
    await runAll(workbook);
    const standing = TypedBook.of(workbook).tables();
    expect([name, standing.map((one) => one.name).sort()]).toEqual([name, tables.map((one) => one.name).sort()]);
    // Tables that are wholly the user's stay where they were put.
    if (standing.some((one) => one.sheet === 'Elsewhere')) continue;
    home.push(name);
    expect([name, contentOf(workbook).cells]).toEqual([name, expected]);
  }
  expect(home.length).toBeGreaterThan(10);
});

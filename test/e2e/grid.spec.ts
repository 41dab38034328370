// What the grid makes of cells with choices and of headers of tables.
import { PLAIN_LOOK } from '../../src/adapters/xlsx/styles/cellLook';
import { EMPTY_SHEET } from '../../src/adapters/xlsx/write/sheet/sheetContent';
import { writeWorkbook } from '../../src/adapters/xlsx/writeWorkbook';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';

const COLUMN_PIXELS = 112;
const ROW_PIXELS = 20;
/** Where the first cell begins in the grid: behind the formula bar and the headings. */
const FIRST_CELL = { x: 46, y: 46 };

/** The same texts in three columns, of which the second has a list of choices. */
function choicesWorkbook(): Uint8Array {
  return writeWorkbook((styleOf) => {
    const looks = [
      PLAIN_LOOK,
      PLAIN_LOOK,
      { ...PLAIN_LOOK, bold: true, fontSize: 10 },
      { ...PLAIN_LOOK, vertical: 'center' as const },
      { ...PLAIN_LOOK, indent: 1 },
    ];
    const cell = (column: number, style: number): object => ({
      column,
      value: 'Yes',
      formula: null,
      style,
      arraySpan: null,
      isDynamic: false,
    });
    const rows = looks.map((look, row) => ({
      row,
      heightPoints: null,
      hidden: false,
      style: null,
      cells: [0, 1, 2].map((column) => cell(column, styleOf(look))),
    }));
    const columns = [0, 1, 2].map((first) => ({ first, count: 1, width: COLUMN_PIXELS / 7, hidden: false, style: null }));
    return [
      {
        ...EMPTY_SHEET,
        name: 'Data',
        columns,
        choices: [{ span: { row: 0, column: 1, rowCount: looks.length, columnCount: 1 }, choices: ['Yes', 'No'] }],
        rows: rows as never,
      },
    ];
  });
}

/** A table of two columns, Name and Open, with one row. */
function tableWorkbook(): Uint8Array {
  const cells = (values: readonly string[]): object[] =>
    values.map((value, column) => ({ column, value, formula: null, style: 0, arraySpan: null, isDynamic: false }));
  const rows = [
    ['Name', 'Open'],
    ['Ada', 'x'],
  ].map((values, row) => ({ row, heightPoints: null, hidden: false, style: null, cells: cells(values) }));
  return writeWorkbook(() => [
    {
      ...EMPTY_SHEET,
      name: 'Data',
      rows: rows as never,
      tables: [{ name: 'Items', span: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, columns: ['Name', 'Open'], hasTotals: false }],
    },
  ]);
}

test('a cell with a list of choices shows its text where other cells do, and its arrow opens the list', async ({ stage }) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('choices.xlsx', choicesWorkbook());
  await bench.calculated();
  const { page } = bench;
  await bench.goTo('F12');
  await page.waitForTimeout(500);
  const grid = (await page.locator('main.sheet').boundingBox())!;
  const textOf = (row: number, column: number): Promise<Buffer> =>
    page.screenshot({
      clip: {
        x: grid.x + FIRST_CELL.x + column * COLUMN_PIXELS + 2,
        y: grid.y + FIRST_CELL.y + row * ROW_PIXELS + 2,
        width: COLUMN_PIXELS - 20,
        height: ROW_PIXELS - 4,
      },
    });
  for (const row of [1, 2, 3, 4])
    holds((await textOf(row, 1)).equals(await textOf(row, 2)), `The text of B${row + 1} does not stand as that of C${row + 1}.`);
  holds(!(await textOf(1, 1)).equals(await textOf(8, 1)), 'The text of B2 is not in the picture.');
  await stage.screenshot(page, 'choices');
  await page.mouse.click(grid.x + FIRST_CELL.x + 2 * COLUMN_PIXELS - 7, grid.y + FIRST_CELL.y + ROW_PIXELS + 10);
  await page.getByText('No', { exact: true }).click();
  await page.waitForTimeout(300);
  equal((await bench.cell('Data', 'B2')).value, 'No', 'the cell after a choice');
});

test('a formula that is typed over the header of a table becomes its result, a text', async ({ stage }) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('table.xlsx', tableWorkbook());
  await bench.calculated();
  await bench.type('B1', '=2000+26');
  await bench.page.waitForTimeout(500);
  equal(await bench.cell('Data', 'B1'), { value: '2026', text: '2026', formula: '' }, 'the header cell');
  const formula = '=COUNTA(Items[2026])';
  await bench.type('D1', formula);
  equal((await bench.cell('Data', 'D1')).value, 1, 'a formula over the column');
});

test('a header of a table that is emptied or typed twice becomes a name that no other column has', async ({ stage }) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('table.xlsx', tableWorkbook());
  await bench.calculated();
  await bench.type('B1', 'name');
  await bench.page.waitForTimeout(500);
  equal((await bench.cell('Data', 'B1')).value, 'name2', 'the header typed twice');
  await bench.goTo('A1');
  await bench.page.keyboard.press('Delete');
  await bench.page.waitForTimeout(500);
  equal((await bench.cell('Data', 'A1')).value, 'Column1', 'the emptied header');
});

// Save a copy: only what was changed is changed.
import { OpenWorkbook } from '../../src/adapters/xlsx/model/openWorkbook';
import { workbookDocument } from '../../src/adapters/xlsx/model/workbookDocument';
import { openParts } from '../../src/adapters/xlsx/openParts';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';
import { openItemsWorkbook } from './workbooks';

const bytesOf = async (file: Uint8Array, part: string): Promise<string> =>
  Buffer.from((await openParts(file, 'x.xlsx')).bytes(part)).toString('latin1');

/** Types the name of the tab that is being edited. The grid marks the old name some time after it opens for typing, which would swallow letters. */
async function nameTab(bench: WorkbenchPage, name: string): Promise<void> {
  const isMarked = (): boolean => {
    const field = document.activeElement;
    return field?.closest('[data-u-comp="slide-tab-item"]') !== null && field?.textContent === window.getSelection()?.toString();
  };
  await bench.page.waitForFunction(isMarked);
  await bench.page.waitForTimeout(300);
  await bench.page.keyboard.press('Control+a');
  await bench.page.keyboard.insertText(name);
  await bench.page.keyboard.press('Enter');
}

test('a workbook in which nothing was changed is saved byte for byte as it was opened', async ({ stage }) => {
  const file = openItemsWorkbook(50);
  const bench = await (await WorkbenchPage.open(stage)).openFile('items.xlsx', file);
  await bench.calculated();
  const saved = await bench.save();
  equal(saved.name, 'items.xlsx', 'name of the file');
  holds(Buffer.compare(Buffer.from(saved.bytes), Buffer.from(file)) === 0, 'The saved file differs from the opened one.');
});

test('after a refresh and a typed note, the saved file has the AR sheets and the note, and its own sheet keeps every other byte', async ({
  stage,
}) => {
  const file = openItemsWorkbook(50);
  const bench = await (await WorkbenchPage.open(stage)).openFile('items.xlsx', file);
  await bench.refresh();
  await bench.showSheet('Open items');
  await bench.type('J4', 'called on Monday');
  await bench.type('K4', '=AR.BUCKET(E4,46326)');
  const { bytes } = await bench.save();
  const document = workbookDocument(new OpenWorkbook(await openParts(bytes, 'items.xlsx')));
  equal(document.sheets.map((s) => s.name).slice(0, 2), ['Open items', 'AR Summary'], 'first sheets');
  const note = [...document.sheets[0]!.rows()].find((row) => row.row === 3)!.cells.find((cell) => cell.column === 9);
  equal(note?.value, 'called on Monday', 'note in the file');
  holds(document.sheets[1]!.charts().length > 0, 'AR Summary has no chart in the file.');
  const before = await bytesOf(file, 'xl/worksheets/sheet1.xml');
  const after = await bytesOf(bytes, 'xl/worksheets/sheet1.xml');
  const rowsBefore = before.split('<row ');
  const rowsAfter = after.split('<row ');
  equal(rowsAfter.length, rowsBefore.length, 'rows of the sheet');
  equal(
    rowsBefore.flatMap((row, i) => (i > 0 && row !== rowsAfter[i] ? [i] : [])),
    [4],
    'rows that differ',
  );
});

test('a sheet renamed by its tab, a deleted one, an inserted row and a wider column are in the saved file, and the formulas follow', async ({
  stage,
}) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.showSheet('Paid invoices');
  await bench.type('N1', "=SUM('Open items'!I5:I6)");
  const sum = (await bench.cell('Paid invoices', 'N1')).value;
  const tab = (name: string): ReturnType<typeof bench.page.locator> =>
    bench.page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: name });
  await tab('Open items').click();
  await bench.page.waitForTimeout(400);
  await tab('Open items').dblclick();
  await nameTab(bench, 'Items of October');
  await tab('Items of October').waitFor();
  await bench.page.evaluate(() => {
    const workbook = window.workbench?.open?.grid.api.getActiveWorkbook();
    const sales = workbook?.getSheetByName('Monthly sales');
    if (sales) workbook?.deleteSheet(sales);
    workbook?.getSheetByName('Items of October')?.insertRows(1, 1);
    workbook?.getSheetByName('Items of October')?.setColumnWidth(0, 140);
  });
  await bench.calculated();
  const { bytes, message } = await bench.save();
  equal(message, 'Saved as Sample aging.xlsx.', 'what the page says');
  const document = workbookDocument(new OpenWorkbook(await openParts(bytes, 'items.xlsx')));
  equal(
    document.sheets.map((sheet) => sheet.name),
    ['Items of October', 'Paid invoices'],
    'sheets',
  );
  const formula = [...document.sheets[1]!.rows()][0]!.cells.find((cell) => cell.column === 13);
  equal([formula?.formula, formula?.value], ["=SUM('Items of October'!I6:I7)", sum], 'the sum over the renamed sheet');
  equal(document.sheets[0]!.columns()[0]?.width, 20, 'width of the first column');
});

test('a saved workbook opens again with its AR sheets, charts and functions, and refreshes in place', async ({ stage }) => {
  const first = await WorkbenchPage.open(stage);
  await first.refresh();
  const { bytes } = await first.save();
  const again = await first.openFile('again.xlsx', bytes);
  await again.refreshButton.waitFor({ timeout: 60_000 });
  const before = await again.sheetNames();
  await again.showSheet('AR Summary');
  await again.page.locator('main.sheet svg.chart').first().waitFor();
  await again.refresh();
  equal(await again.sheetNames(), before, 'sheets after the second refresh');
});

test('conditional formats made in the panel of the grid are in the saved file, and are there again when it is opened', async ({
  stage,
}) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('items.xlsx', openItemsWorkbook(20));
  await bench.calculated();
  const { page } = bench;
  await page.getByRole('tab', { name: 'Home' }).click();
  await bench.goTo('F4:F15');
  await page.getByRole('button', { name: 'Conditional formatting' }).click();
  const panel = page.locator('[data-u-comp="sidebar"]');
  const addRule = (): Promise<void> => panel.locator('.univerjs-icon-increase-icon').click();
  await addRule();
  await panel.locator('input:not([readonly])').first().fill('10');
  await panel.getByRole('button', { name: 'Submit' }).click();
  await addRule();
  await panel.getByText('Highlight Cell').click();
  await page.getByText('Data Bar', { exact: true }).click();
  await stage.screenshot(page, 'format as data bar');
  await panel.getByRole('button', { name: 'Submit' }).click();
  await panel.getByRole('button', { name: 'Close sidebar' }).click();
  const kinds = (): Promise<string[]> =>
    page.evaluate(
      () =>
        window.workbench?.open?.grid.api
          .getActiveWorkbook()
          ?.getActiveSheet()
          .getConditionalFormattingRules()
          .map(({ rule, ranges }) => `${rule.type} ${JSON.stringify(ranges[0]?.startRow)}-${JSON.stringify(ranges[0]?.endRow)}`) ?? [],
    );
  const made = await kinds();
  equal(made, ['dataBar 3-14', 'highlightCell 3-14'], 'formats made in the panel');
  const { bytes, message } = await bench.save();
  equal(message, 'Saved as items.xlsx.', 'what the page says');
  await (await bench.openFile('again.xlsx', bytes)).calculated();
  equal(await kinds(), made, 'formats of the saved file');
  await stage.screenshot(page, 'formats of the saved file');
});

test('what was chosen in a filter is in the saved file with the rows that it hides, and can be cleared when the file is opened again', async ({
  stage,
}) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('items.xlsx', openItemsWorkbook(20));
  await bench.calculated();
  const { page } = bench;
  await page.getByRole('tab', { name: 'Home' }).click();
  await bench.goTo('A3:G23');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.evaluate(() => {
    const workbook = window.workbench?.open?.grid.api.getActiveWorkbook();
    void window.workbench?.open?.grid.api.executeCommand('sheet.operation.open-filter-panel', {
      unitId: workbook?.getId(),
      subUnitId: workbook?.getActiveSheet().getSheetId(),
      col: 1,
    });
  });
  await page.getByText('Barley Lane Engineering', { exact: true }).hover();
  await page.getByText('Filter Only').filter({ visible: true }).first().click();
  await stage.screenshot(page, 'filter panel');
  await page.getByRole('button', { name: 'Confirm' }).click();
  const shown = (): Promise<number> =>
    page.evaluate(() => {
      const sheet = window.workbench?.open?.addin.workbook.active();
      return Array.from({ length: 20 }, (_, i) => i + 3).filter((row) => sheet?.rowHidden(row) === false).length;
    });
  equal(await shown(), 4, 'rows shown by the filter');
  const { bytes, message } = await bench.save();
  equal(message, 'Saved as items.xlsx.', 'what the page says');
  const { sheets } = workbookDocument(new OpenWorkbook(await openParts(bytes, 'items.xlsx')));
  equal(
    sheets[0]!.filteredColumns(),
    [{ index: 1, criteria: { kind: 'values', texts: ['Barley Lane Engineering'], blanks: false } }],
    'the filter in the file',
  );
  await (await bench.openFile('again.xlsx', bytes)).calculated();
  equal(await shown(), 4, 'rows shown when the file is opened again');
  await stage.screenshot(page, 'filter of the saved file');
  await page.evaluate(() => window.workbench?.open?.grid.api.getActiveWorkbook()?.getActiveSheet().getFilter()?.removeFilterCriteria());
  equal(await shown(), 20, 'rows shown once the filter is cleared');
});

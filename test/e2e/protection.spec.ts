// Protected sheets behave as in Excel, by hand and for the add-in.
import { OpenWorkbook } from '../../src/adapters/xlsx/model/openWorkbook';
import { workbookDocument } from '../../src/adapters/xlsx/model/workbookDocument';
import { openParts } from '../../src/adapters/xlsx/openParts';
import { PLAIN_LOOK } from '../../src/adapters/xlsx/styles/cellLook';
import { EMPTY_SHEET } from '../../src/adapters/xlsx/write/sheet/sheetContent';
import { writeWorkbook } from '../../src/adapters/xlsx/writeWorkbook';
import { writeArchive } from '../../src/adapters/xlsx/zip/archive';
import { Parts } from '../../src/adapters/xlsx/zip/parts';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';
import { openItemsWorkbook } from './workbooks';

/** Open items on a sheet that is protected with the password "abc"; the note column is not locked. */
function protectedItems(): Uint8Array {
  const rows = [
    ['Open items as of 31 October 2026'],
    [],
    ['Customer', 'Invoice', 'Due date', 'Amount', 'Note'],
    ['Ada', 'I-1', 46000, 100, ''],
    ['Bob', 'I-2', 46100, 200, ''],
    ['Cleo', 'I-3', 46200, 300, ''],
  ];
  return writeWorkbook((styleOf) => {
    const date = styleOf({ ...PLAIN_LOOK, numberFormat: 'yyyy-mm-dd' });
    const unlocked = styleOf({ ...PLAIN_LOOK, locked: false });
    const styles = [0, 0, date, 0, unlocked];
    return [
      {
        ...EMPTY_SHEET,
        name: 'AR Summary',
        protection: '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>',
        rows: [
          {
            row: 0,
            heightPoints: null,
            hidden: false,
            style: null,
            cells: [{ column: 0, value: 'Mine', formula: null, style: 0, arraySpan: null, isDynamic: false }],
          },
        ],
      },
      {
        ...EMPTY_SHEET,
        name: 'Open items',
        protection: '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>',
        rows: rows.map((cells, row) => ({
          row,
          heightPoints: null,
          hidden: false,
          style: null,
          cells: cells.map((value, column) => ({
            column,
            value,
            formula: null,
            style: row > 2 ? styles[column]! : 0,
            arraySpan: null,
            isDynamic: false,
          })),
        })),
      },
    ];
  });
}

const protectionOf = async (bytes: Uint8Array): Promise<boolean[]> =>
  workbookDocument(new OpenWorkbook(await openParts(bytes, 'x.xlsx'))).sheets.map(({ protection }) => protection !== null);

test('on a protected sheet of an opened file only unlocked cells can be typed into, until the right password unprotects it', async ({
  stage,
}) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('protected.xlsx', protectedItems());
  await bench.calculated();
  await bench.showSheet('Open items');
  const { page } = bench;
  const message = page.locator('.message-bar span');
  await bench.type('A4', 'Eve');
  equal((await bench.cell('Open items', 'A4')).value, 'Ada', 'the locked cell after typing');
  holds((await message.innerText()).includes('does not allow changing a locked cell'), 'The page does not say why nothing was typed.');
  await bench.goTo('B4');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(200);
  equal((await bench.cell('Open items', 'B4')).value, 'I-1', 'the locked cell after Delete');
  await bench.type('E4', 'called');
  equal((await bench.cell('Open items', 'E4')).value, 'called', 'the unlocked cell after typing');
  await stage.screenshot(page, 'protected sheet');

  await page.getByRole('tab', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Unprotect sheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unprotect Open items' });
  await dialog.getByLabel('Password').fill('Abc');
  await dialog.getByRole('button', { name: 'Unprotect' }).click();
  await dialog.getByText('not the password').waitFor();
  await stage.screenshot(page, 'wrong password');
  await dialog.getByLabel('Password').fill('abc');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Protect sheet' }).waitFor();
  await bench.type('A4', 'Eve');
  equal((await bench.cell('Open items', 'A4')).value, 'Eve', 'the cell of the unprotected sheet');
  equal(await protectionOf((await bench.save()).bytes), [true, false], 'sheets that are protected in the file');
});

test('Refresh does not write on a protected AR sheet, says so, and does once the sheet is unprotected; a sheet can be protected anew', async ({
  stage,
}) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('protected.xlsx', protectedItems());
  const { page, pane } = bench;
  await bench.refreshButton.click();
  await pane
    .getByText(/The sheet "AR Summary" is protected/)
    .first()
    .waitFor({ timeout: 60_000 });
  await stage.screenshot(page, 'refresh refused');
  await bench.showSheet('Open items');
  await page.getByRole('tab', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Unprotect sheet' }).click();
  await page.getByLabel('Password').fill('abc');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Protect sheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Protect "Open items"' });
  await dialog.getByLabel('Sort').check();
  await stage.screenshot(page, 'protect sheet');
  await dialog.getByRole('button', { name: 'Protect', exact: true }).click();
  await page.getByRole('button', { name: 'Unprotect sheet' }).waitFor();
  await bench.type('A5', 'Eve');
  equal((await bench.cell('Open items', 'A5')).value, 'Bob', 'a locked cell of the sheet that was protected anew');
  equal(await protectionOf((await bench.save()).bytes), [true, true], 'sheets that are protected in the file');
});

test('where the structure of the workbook is protected Refresh adds no sheet and says so, until Review, Unprotect workbook', async ({
  stage,
}) => {
  const parts = Parts.open(openItemsWorkbook(30)).fork();
  const book = parts.text('xl/workbook.xml');
  parts.set(
    'xl/workbook.xml',
    book
      .replace('<sheets>', '<workbookProtection workbookPassword="CC1A" lockStructure="1"/><sheets>')
      .replace(/(<workbookProtection[^>]*>)([\s\S]*?)(<bookViews>[\s\S]*?<\/bookViews>)/, '$1$3$2'),
  );
  const bench = await (await WorkbenchPage.open(stage)).openFile('locked.xlsx', writeArchive(parts));
  const { page, pane } = bench;
  await bench.refreshButton.click();
  await pane
    .getByText(/The structure of the workbook is protected/)
    .first()
    .waitFor({ timeout: 60_000 });
  equal(await bench.sheetNames(), ['Open items'], 'sheets of the locked workbook');
  await stage.screenshot(page, 'locked workbook');
  await page.getByRole('tab', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Unprotect workbook' }).click();
  await page.getByLabel('Password').fill('abc');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Unprotect workbook' }).waitFor({ state: 'detached' });
  await bench.refresh();
  holds((await bench.sheetNames()).includes('AR Summary'), 'Refresh wrote no AR Summary.');
});

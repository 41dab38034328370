// What a user sees before doing anything, and opening files.
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';
import { openItemsWorkbook } from './workbooks';

test('the sample opens in the grid, with the ribbon of the manifest and the pane beside it', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  equal(await bench.sheetNames(), ['Open items', 'Paid invoices', 'Monthly sales'], 'sheets of the sample');
  const ribbon = bench.page.getByRole('tabpanel');
  for (const name of ['Open Agewise', 'Refresh', 'Write note columns', 'Restore'])
    holds(await ribbon.getByRole('button', { name }).isVisible(), `The ribbon has no button ${name}.`);
  await bench.pane.getByText('Ties to the printed total').waitFor();
  await stage.screenshot(bench.page, 'sample');
});

test('a workbook opened from disk is read by the pane, and nothing is asked of another machine', async ({ stage }) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('items.xlsx', openItemsWorkbook(300));
  await bench.pane.getByText('300 rows read').waitFor({ timeout: 30_000 });
  equal(bench.seen.outside, [], 'requests to other machines');
  equal(bench.seen.errors, [], 'errors');
});

test('a text file opens as a workbook', async ({ stage }) => {
  const csv = 'Customer,Invoice,Due date,Open amount\nAcme Ltd,1001,2026-09-30,120.50\nBirch Co,1002,2026-10-31,80.00\n';
  const bench = await (await WorkbenchPage.open(stage)).openFile('items.csv', new TextEncoder().encode(csv));
  const [sheet] = await bench.sheetNames();
  equal((await bench.cell(sheet ?? '', 'A2')).value, 'Acme Ltd', 'first customer');
});

test('a file that is no workbook is refused in a sentence, and the open workbook stays', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.page.getByLabel('Workbook to open').setInputFiles({
    name: 'report.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('%PDF-1.7 a printed report, not a workbook'),
  });
  const alert = bench.page.getByRole('alert');
  await alert.waitFor();
  holds(/nothing was changed/i.test(await alert.innerText()), 'The refusal does not say that nothing was changed.');
  equal((await bench.sheetNames()).length, 3, 'sheets of the workbook that was open');
});

test('the pane is made wider and narrower by keys, between 320 and 600 pixels, closed and opened again', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  const edge = bench.page.getByRole('slider', { name: 'Width of the pane' });
  await edge.focus();
  for (let i = 0; i < 30; i++) await bench.page.keyboard.press('ArrowLeft');
  equal(await edge.getAttribute('aria-valuenow'), '600', 'widest pane');
  for (let i = 0; i < 30; i++) await bench.page.keyboard.press('ArrowRight');
  equal(await edge.getAttribute('aria-valuenow'), '320', 'narrowest pane');
  await bench.page.getByRole('button', { name: 'Close pane' }).click();
  holds(
    !(await bench.page.locator('aside.pane').boundingBox())?.x ||
      !(await edge.isVisible()) ||
      (await bench.page.locator('aside.pane.closed').count()) === 1,
    'The pane did not close.',
  );
  await bench.page.getByRole('button', { name: 'Open Agewise' }).click();
  equal(await bench.page.locator('aside.pane.closed').count(), 0, 'closed panes');
});

test('the status bar shows sum, count and average of the selected amounts', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.goTo('I5:I6');
  const [first, second] = [await bench.cell('Open items', 'I5'), await bench.cell('Open items', 'I6')];
  const sum = Number(first.value) + Number(second.value);
  const shown = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(sum);
  await bench.page.getByTestId('selection-figures').getByText(`Sum: ${shown}`).waitFor();
});

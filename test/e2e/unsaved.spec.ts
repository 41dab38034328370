// What was changed is never replaced without asking.
import { readWorkbook } from '../../src/adapters/xlsx/readWorkbook';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import type { Stage } from './stage';
import { WorkbenchPage } from './workbenchPage';
import { openItemsWorkbook } from './workbooks';

async function changedWorkbook(stage: Stage): Promise<WorkbenchPage> {
  const bench = await (await WorkbenchPage.open(stage)).openFile('items.xlsx', openItemsWorkbook(20));
  await bench.type('J4', 'called on Monday');
  return bench;
}

const title = (bench: WorkbenchPage): Promise<string> => bench.page.getByRole('heading', { level: 1 }).innerText();
const answer = (bench: WorkbenchPage, name: string): Promise<void> =>
  bench.unsavedQuestion.getByRole('button', { name, exact: true }).click();

test('a workbook that nothing was changed in is replaced without a question', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.pane.getByText('Ties to the printed total').waitFor();
  await bench.calculated();
  await bench.page
    .getByLabel('Workbook to open')
    .setInputFiles({ name: 'items.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(openItemsWorkbook(20)) });
  await bench.page.getByRole('heading', { level: 1 }).getByText('items.xlsx').waitFor();
  equal(await bench.unsavedQuestion.count(), 0, 'questions');
});

test('a changed workbook is replaced only after asking: Cancel keeps it, Escape too, Save hands it out first', async ({ stage }) => {
  const bench = await changedWorkbook(stage);
  const sample = bench.page.getByRole('button', { name: 'Sample', exact: true });
  await sample.click();
  await bench.unsavedQuestion.waitFor();
  await stage.screenshot(bench.page, 'unsaved-changes');
  await answer(bench, 'Cancel');
  equal((await bench.cell('Open items', 'J4')).value, 'called on Monday', 'the note after Cancel');
  await sample.click();
  await bench.unsavedQuestion.waitFor();
  await bench.page.keyboard.press('Escape');
  await bench.unsavedQuestion.waitFor({ state: 'detached' });
  holds((await title(bench)).startsWith('items.xlsx'), 'Escape replaced the workbook.');
  await sample.click();
  const [download] = await Promise.all([bench.page.waitForEvent('download'), answer(bench, 'Save')]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const saved = await readWorkbook(new Uint8Array(Buffer.concat(chunks)), 'items.xlsx');
  const row = [...saved.sheets[0]!.rows()].find((one) => one.row === 3);
  equal(row?.cells.find((cell) => cell.column === 9)?.value, 'called on Monday', 'the note in the saved file');
  await bench.page.getByRole('heading', { level: 1 }).getByText('Sample aging.xlsx').waitFor();
});

test('the browser asks before a page with unsaved changes is left', async ({ stage }) => {
  const bench = await changedWorkbook(stage);
  const [dialog] = await Promise.all([bench.page.waitForEvent('dialog'), bench.page.close({ runBeforeUnload: true })]);
  equal(dialog.type(), 'beforeunload', 'kind of question');
  await dialog.accept();
});

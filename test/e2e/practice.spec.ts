// A new colleague practises: a workbook is made, answered and graded, in both languages.
import { makePractice } from '../../src/features/practice/domain/recipe/makePractice';
import type { PracticeId } from '../../src/features/practice/domain/recipe/practiceBook';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';

const EMPTY = new TextEncoder().encode('\n');

/** Where each answer is typed, by the id in the column beside it. */
async function cellsOf(bench: WorkbenchPage, sheet: string): Promise<ReadonlyMap<string, string>> {
  const cells = new Map<string, string>();
  for (let row = 1; row <= 40; row++) {
    const { value } = await bench.cell(sheet, `E${row}`);
    if (typeof value === 'string' && value !== '') cells.set(value, `C${row}`);
  }
  return cells;
}

/** Types the right answers; a number where a formula is asked for stays a number. */
async function answer(bench: WorkbenchPage, id: PracticeId, isWanted: (cell: string) => boolean): Promise<ReadonlyMap<string, string>> {
  const sheet = `AR Practice ${id.seed}`;
  await bench.showSheet(sheet);
  const cells = await cellsOf(bench, sheet);
  for (const [cell, { value }] of makePractice(id).tasks.flatMap(({ right }) => [...right])) {
    const address = cells.get(cell);
    if (address !== undefined && isWanted(cell)) await bench.type(address, String(value));
  }
  return cells;
}

test('a practice is made in an empty workbook, answered and graded, and the grade says what a typed number costs', async ({ stage }) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('empty.csv', EMPTY);
  const { pane } = bench;
  await pane.getByRole('button', { name: 'Practice', exact: true }).click();
  await pane.getByLabel('Seed').fill('12');
  await pane.getByRole('button', { name: 'Make practice' }).click();
  await pane.getByText('The practice is ready. Answer in the yellow cells.').first().waitFor();
  await bench.calculated();
  const id: PracticeId = { seed: 12, level: 1, language: 'en' };
  const cells = await answer(bench, id, () => true);
  await pane.getByRole('button', { name: 'Grade practice' }).click();
  await pane.getByText('14.00 of 15.00 marks').waitFor();
  await pane.getByText('Right, but typed. A formula was asked for.').waitFor();
  await stage.screenshot(bench.page, 'practice-graded');

  const buckets = [2, 3, 4, 5].map((k) => cells.get(`age.${k}`)!);
  await bench.showSheet('AR Practice 12');
  await bench.type(cells.get('pastDue')!, `=SUM(${buckets[0]}:${buckets[3]})`);
  await pane.getByRole('button', { name: 'Grade practice' }).click();
  await pane.getByText('15.00 of 15.00 marks').waitFor();
  equal((await bench.cell('AR Practice Result', 'A2')).value, '15.00 of 15.00 marks', 'the result on the sheet');
  holds((await bench.sheetNames()).includes('AR Practice Result'), 'No result was written.');
  equal(bench.seen.outside, [], 'requests to other machines');
  equal(bench.seen.errors, [], 'errors');
});

test('the same in Spanish, with a wrong method named', async ({ stage }) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('empty.csv', EMPTY);
  const { pane } = bench;
  await pane.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await pane.getByLabel('Language').selectOption('es');
  await pane.getByRole('navigation').getByRole('button', { name: 'Más' }).click();
  await pane.getByRole('button', { name: 'Práctica', exact: true }).click();
  await pane.getByLabel('Semilla').fill('31');
  await pane.getByRole('button', { name: 'Crear práctica' }).click();
  await pane.getByText('La práctica está lista. Responda en las celdas amarillas.').first().waitFor();
  await bench.calculated();
  const cells = await answer(bench, { seed: 31, level: 1, language: 'es' }, (cell) => cell.startsWith('days'));
  await bench.type(cells.get('days.1')!, '1');
  await bench.type(cells.get('days.2')!, '31');
  await bench.type(cells.get('days.3')!, '62');
  await pane.getByRole('button', { name: 'Calificar práctica' }).click();
  await pane.getByText(/^0[.,]00 de 15[.,]00 puntos$/).waitFor();
  await pane.getByText('Contó un día de más.').waitFor();
  await stage.screenshot(bench.page, 'practice-spanish');
  equal(bench.seen.errors, [], 'errors');
});

test('a masked copy is handed over as a file without names, and the sample stays as it is', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  const [download] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench.pane.getByRole('button', { name: 'Masked copy' }).click(),
  ]);
  equal(download.suggestedFilename(), 'masked copy.xlsx', 'the name of the file');
  await bench.pane
    .getByText(/every sum unchanged/)
    .first()
    .waitFor();
  holds(!(await bench.sheetNames()).some((name) => name.startsWith('AR ')), 'The workbook was changed.');
  equal(bench.seen.outside, [], 'requests to other machines');
});

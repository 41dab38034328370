// What is loaded when, and what happens when it cannot be.
import type { Frame } from '@playwright/test';
import { DAILY_FILES } from './dailyFiles';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';

/** Names of the pane's own scripts that it has asked for, without their hashes, sorted. */
async function loadedScripts(pane: Frame): Promise<string[]> {
  const urls = await pane.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  const names = urls.flatMap((url) => /\/addin\/(\w+)(?:\.[0-9a-f]+)?\.js$/.exec(url)?.[1] ?? []);
  return [...new Set(names)].sort();
}

const tab = (bench: WorkbenchPage, name: string) => bench.pane.getByRole('navigation').getByRole('button', { name });

test('a day’s work in English loads what it needs and no more; other screens, languages and files come when they are asked for', async ({
  stage,
}) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.refresh();
  for (const [name, shown] of [
    ['Worklist', 'listbox'],
    ['Settings', 'combobox'],
    ['Home', 'button'],
  ] as const) {
    await tab(bench, name).click();
    await bench.pane.getByRole('main').getByRole(shown).first().waitFor();
  }
  equal(await loadedScripts(bench.pane), [...DAILY_FILES].sort(), 'scripts of a day’s work');
  await tab(bench, 'Month').click();
  await bench.pane.getByRole('heading', { name: 'Month' }).first().waitFor();
  holds((await loadedScripts(bench.pane)).includes('monthScreen'), 'The month was not loaded when it was turned to.');
});

test('a screen that cannot be loaded is told while the one before stays, and opens once the server answers', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.page.route('**/monthScreen.*.js', (route) => route.abort());
  await tab(bench, 'Month').click();
  await bench.pane.getByRole('alert').getByText('The screen was not loaded').waitFor();
  await stage.screenshot(bench.page, 'not-loaded');
  holds(await bench.refreshButton.isVisible(), 'Home went away.');
  await bench.page.unroute('**/monthScreen.*.js');
  await tab(bench, 'Month').click();
  await bench.pane.getByRole('button', { name: 'Close the month' }).first().waitFor();
  equal(await bench.pane.getByRole('alert').count(), 0, 'messages that are over');
});

test('a pane whose screens cannot be loaded says so, and shows them once it is asked again', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.page.route('**/daily.*.js', (route) => route.abort());
  await bench.pane.evaluate(() => window.location.reload());
  const told = bench.pane.getByRole('alert').getByText('Its server does not answer').first();
  await told.waitFor();
  await stage.screenshot(bench.page, 'nothing-loaded');
  await bench.page.unroute('**/daily.*.js');
  await bench.pane.getByRole('button', { name: 'Try again' }).first().click();
  await bench.refresh();
});

test('a run whose code cannot be loaded changes nothing and says so, and works once the server answers', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await tab(bench, 'Forecast').click();
  const forecast = bench.pane
    .getByRole('main')
    .getByRole('button', { name: /forecast/i })
    .first();
  await forecast.waitFor();
  const before = await bench.sheetNames();
  await bench.page.route('**/forecast.*.js', (route) => route.abort());
  await forecast.click();
  await bench.pane.getByRole('alert').getByText('Its server does not answer').waitFor();
  equal(await bench.sheetNames(), before, 'sheets');
  await bench.page.unroute('**/forecast.*.js');
  await bench.pane.getByRole('button', { name: 'Try again' }).click();
  await bench.pane
    .getByText(/^Refreshed: /)
    .first()
    .waitFor({ timeout: 60_000 });
});

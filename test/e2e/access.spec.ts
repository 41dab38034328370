// Use without a mouse, with a screen reader, in a narrow pane, in the dark and in high contrast.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from '@playwright/test';
import { test } from './browserTest';
import { equal, holds } from './expectations';
import { WorkbenchPage } from './workbenchPage';
import { openItemsWorkbook } from './workbooks';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const axeSource = (): string => readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What the accessibility checker finds wrong in the pane as it stands, one line each. */
async function violations(pane: Frame): Promise<string[]> {
  await pane.evaluate(axeSource());
  const result = await pane.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeResult> } }).axe.run());
  return result.violations.map(
    (v) =>
      `${v.id}: ${v.help} (${v.nodes
        .map((n) => n.html)
        .join(' ')
        .slice(0, 300)})`,
  );
}

async function eachScreen(bench: WorkbenchPage, look: (screen: string) => Promise<void>): Promise<void> {
  for (const screen of ['Home', 'Worklist', 'Metrics', 'Settings']) {
    await bench.pane.getByRole('navigation').getByRole('button', { name: screen }).click();
    await bench.page.waitForTimeout(400);
    await look(screen);
  }
}

test('no screen of the pane breaks a rule of accessibility', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  // What was done stands above the first screen, and is as much a part of it.
  await bench.refresh();
  const found = (await violations(bench.pane)).map((v) => `Home, refreshed: ${v}`);
  await eachScreen(bench, async (screen) => void found.push(...(await violations(bench.pane)).map((v) => `${screen}: ${v}`)));
  equal(found, [], 'violations');
});

test('no screen of the pane scrolls sideways at 320 pixels', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.page.getByRole('slider', { name: 'Width of the pane' }).focus();
  for (let i = 0; i < 4; i++) await bench.page.keyboard.press('ArrowRight');
  await eachScreen(bench, async (screen) => {
    const [needed, shown] = await bench.pane.evaluate(
      () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
    );
    holds(needed <= shown, `${screen} needs ${needed} pixels of ${shown}.`);
    await stage.screenshot(bench.page, `narrow-${screen}`);
  });
});

test('a long worklist is gone through by keys and by scrolling, and makes only the rows in sight', async ({ stage }) => {
  const bench = await (await WorkbenchPage.open(stage)).openFile('items.xlsx', openItemsWorkbook(4000));
  await bench.pane.getByText('4,000 rows read').waitFor({ timeout: 60_000 });
  await bench.pane.getByRole('navigation').getByRole('button', { name: 'Worklist' }).click();
  const list = bench.pane.getByRole('listbox');
  await list.focus();
  const active = bench.pane.locator('[role=option][aria-selected=true]');
  const isSeen = async (): Promise<boolean> => {
    const [row, frame] = [await active.boundingBox(), await list.boundingBox()];
    return row !== null && frame !== null && row.y >= frame.y - 1 && row.y + row.height <= frame.y + frame.height + 1;
  };
  for (const [key, place] of [
    ['End', '100'],
    ['ArrowUp', '99'],
    ['PageUp', null],
    ['Home', '1'],
    ['PageDown', null],
    ['ArrowDown', null],
  ] as const) {
    await list.press(key);
    if (place) equal(await active.getAttribute('aria-posinset'), place, `row after ${key}`);
    holds(await isSeen(), `The active row is not in sight after ${key}.`);
  }
  await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
  await bench.pane.locator('[role=option][aria-posinset="51"]').waitFor();
  const made = await bench.pane.getByRole('option').count();
  holds(made > 5 && made < 40, `${made} rows are made.`);
  await list.press('Enter');
  await bench.pane.getByRole('button', { name: 'Worklist' }).last().click();
  await active.waitFor();
  holds(await isSeen(), 'The row that was left is not in sight again.');
});

test('from the sheet to a finished refresh with the keyboard alone', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.page.keyboard.press('Control+Shift+Alt+A');
  await bench.page.getByRole('button', { name: 'Close pane' }).focus();
  let reached = false;
  for (let i = 0; i < 25 && !reached; i++) {
    await bench.page.keyboard.press('Tab');
    reached = await bench.pane.evaluate(() => document.hasFocus() && document.activeElement?.textContent === 'Refresh');
  }
  holds(reached, 'Refresh was not reached by Tab.');
  await bench.page.keyboard.press('Enter');
  await bench.pane
    .getByText(/^Refreshed: /)
    .first()
    .waitFor({ timeout: 60_000 });
});

test('Tab leaves the pane at its end instead of holding the focus', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  await bench.refreshButton.focus();
  let left = false;
  for (let i = 0; i < 60 && !left; i++) {
    await bench.page.keyboard.press('Tab');
    left = await bench.page.evaluate(() => document.activeElement?.tagName !== 'IFRAME');
  }
  holds(left, 'The focus stayed in the pane.');
});

test('the pane follows dark colours and high contrast', async ({ stage }) => {
  const bench = await WorkbenchPage.open(stage);
  const background = (): Promise<string> =>
    bench.pane.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor);
  const light = await background();
  await bench.page.getByRole('button', { name: 'Dark pane' }).click();
  await bench.page.waitForTimeout(300);
  holds((await background()) !== light, 'The pane did not turn dark.');
  equal(await violations(bench.pane), [], 'violations in the dark');
  await stage.screenshot(bench.page, 'dark');
  await bench.page.getByRole('button', { name: 'Dark pane' }).click();
  await bench.page.emulateMedia({ forcedColors: 'active' });
  await bench.page.waitForTimeout(300);
  await stage.screenshot(bench.page, 'high-contrast');
});

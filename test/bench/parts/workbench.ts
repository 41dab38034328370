import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { createStage, type Stage } from '../../e2e/stage';
import { WorkbenchPage } from '../../e2e/workbenchPage';
import { openItemsWorkbook } from '../../e2e/workbooks';
import { figure, say, type BenchPart, type Figure } from '../figure';

const ROWS = 100_000;
const CHUNK_ROWS = 20_000;
const REFRESH_LIMIT_MS = 300_000;

const root = process.env['BENCH_ROOT'] ?? process.cwd();
const scriptOf = (name: string): string => pathToFileURL(join(root, 'scripts', 'lib', name)).href;

interface OpenedStage {
  readonly stage: Stage;
  readonly close: () => Promise<void>;
}

/** A browser and a server of the workbench to measure in, or null where no browser can be had. */
async function openStage(): Promise<OpenedStage | null> {
  const { findBrowser, BROWSER_FLAGS } = (await import(scriptOf('browser.mjs'))) as {
    findBrowser: (say: (text: string) => void) => Promise<{ executablePath: string } | null>;
    BROWSER_FLAGS: string[];
  };
  const { startTestServer } = (await import(scriptOf('testServer.mjs'))) as {
    startTestServer: () => Promise<{ url: string; close: () => Promise<void> }>;
  };
  const found = await findBrowser(say);
  if (!found) return null;
  const server = await startTestServer();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: BROWSER_FLAGS });
  const stage = createStage(browser, server.url, join(root, 'node_modules', '.cache', 'agewise', 'bench'));
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return { stage, close };
}

/** Writes two columns of `ROWS` rows on a new sheet as the add-in would, through the real library; milliseconds. */
async function writeCells(bench: WorkbenchPage): Promise<number> {
  return bench.pane.evaluate(
    async ([rows, chunk]) => {
      const started = performance.now();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Written');
        for (let row = 0; row < rows; row += chunk) {
          sheet.getRange(`A${row + 1}:B${row + chunk}`).values = Array.from({ length: chunk }, (_, i) => [row + i, `31-60 days`]);
          await context.sync();
        }
      });
      return performance.now() - started;
    },
    [ROWS, CHUNK_ROWS] as const,
  );
}

/** Calculates a thousand cells of =AR.BUCKET; milliseconds. */
async function calculateFunctions(bench: WorkbenchPage): Promise<number> {
  return bench.page.evaluate(async () => {
    const workbook = window.workbench?.open?.addin.workbook;
    const sheet = workbook?.sheets()[0];
    if (!workbook || !sheet) throw new Error('No workbook is open.');
    const started = performance.now();
    sheet.write(
      { row: 4, column: 20, rowCount: 1000, columnCount: 1 },
      Array.from({ length: 1000 }, (_, i) => [{ formula: `=AR.BUCKET(${46_000 + (i % 200)},46200)` }]),
    );
    await workbook.settled(60_000);
    return performance.now() - started;
  });
}

/** Refreshes `ROWS` rows and gives the longest task of the add-in's own frame and the whole time, in milliseconds. */
async function refreshLarge(bench: WorkbenchPage): Promise<{ readonly longestTask: number; readonly whole: number }> {
  await bench.pane.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { ownTasks: tasks });
    // 'self' is a task of this frame; what the host does in the page above is named after the ancestor.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'self') tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  const started = performance.now();
  await bench.refreshButton.click();
  await bench.pane
    .getByText(/^Refreshed: /)
    .first()
    .waitFor({ timeout: REFRESH_LIMIT_MS });
  const whole = performance.now() - started;
  const tasks = await bench.pane.evaluate(() => (window as unknown as { ownTasks: number[] }).ownTasks);
  say(`tasks of the add-in over 50 ms: ${tasks.map((ms) => Math.round(ms)).join(', ') || 'none'}`);
  return { longestTask: Math.max(0, ...tasks), whole };
}

async function measure(stage: Stage): Promise<Figure[]> {
  const bench = await WorkbenchPage.open(stage);
  const functions = await calculateFunctions(bench);
  const written = await writeCells(bench);
  say(`opening ${ROWS} rows`);
  const large = await bench.openFile('large.xlsx', openItemsWorkbook(ROWS));
  await large.refreshButton.waitFor({ timeout: REFRESH_LIMIT_MS });
  const { longestTask, whole } = await refreshLarge(large);
  return [
    figure('1,000 cells of =AR.BUCKET calculated in the workbench', functions, 'ms', 2000),
    figure(`${ROWS.toLocaleString('en-US')} × 2 cells written in the workbench`, written, 'ms', 5000),
    figure(`longest task of the add-in while ${ROWS.toLocaleString('en-US')} rows are refreshed`, longestTask, 'ms', 50),
    figure(`${ROWS.toLocaleString('en-US')} rows refreshed in the workbench`, whole, 'ms'),
  ];
}

/** The add-in in the workbench: the production build, the real library, a browser. Without a browser there is nothing to measure. */
export const part: BenchPart = async () => {
  const opened = await openStage();
  if (!opened) {
    say('no browser was found');
    return [];
  }
  try {
    return await measure(opened.stage);
  } finally {
    await opened.close();
  }
};

// The browser tests, by Playwright's runner: the production build of the add-in in the workbench, driven as a user would.
// usage: npm run e2e [-- FILE …] [-- -g "words of a test's name"]      takes what `playwright test` takes; a failed test leaves its trace
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { isMain } from './lib/isMain.mjs';
import { runNode } from './lib/run.mjs';

const RUNNER = 'node_modules/@playwright/test/cli.js';
const NO_BROWSER = 'browser tests are skipped: no Chrome, Edge or Chromium was found. Name one with CHROME_PATH.';
const folder = join(projectRoot, 'node_modules', '.cache', 'agewise', 'e2e');

/** Runs Playwright and hands back what its report counts. */
async function playwright(args, options) {
  const report = join(folder, 'report.json');
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...options.env };
  const { code, output } = await runNode(RUNNER, ['test', '--reporter=list,json', ...args], { echo: options.echo, env });
  const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'));
  return { code, output, stats, suites };
}

const testsIn = (suites) => suites.reduce((sum, { specs, suites = [] }) => sum + specs.length + testsIn(suites), 0);

/**
 * Runs the browser tests that `args` choose. Without a browser all of them are skipped.
 * @param {{ args?: readonly string[], echo?: boolean, say?: (text: string) => void }} [options]
 * @returns {Promise<{ passed: number, failed: number, skipped: number, output: string }>} `output` says what failed and where its trace is
 */
export async function runBrowserTests({ args = [], echo = false, say = () => {} } = {}) {
  const browser = await findBrowser(say);
  if (!browser) {
    const { suites } = await playwright([...args, '--list'], { echo: false });
    const skipped = testsIn(suites);
    process.stdout.write(`${skipped} ${NO_BROWSER}\n`);
    return { passed: 0, failed: 0, skipped, output: '' };
  }
  const { code, output, stats } = await playwright(args, { echo, env: { AGEWISE_BROWSER: browser.executablePath } });
  // A run that ends badly without a failed test (a test file that does not load, a server that does not start) has failed.
  const failed = code !== 0 ? Math.max(stats.unexpected, 1) : stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped, output };
}

if (isMain(import.meta.url)) {
  ensureInstalled();
  const { passed, failed, skipped } = await runBrowserTests({
    args: process.argv.slice(2),
    echo: true,
    say: (text) => process.stdout.write(`${text}\n`),
  });
  process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
  process.exit(failed ? 1 : 0);
}

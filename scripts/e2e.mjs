// The browser tests: the production build of the add-in in the workbench, driven as a user would.
// usage: node scripts/e2e.mjs [words of a test's name]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BROWSER_FLAGS, findBrowser } from './lib/browser.mjs';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { isMain } from './lib/isMain.mjs';

const TEST_LIMIT_MS = 120_000;
const folder = join(projectRoot, 'node_modules', '.cache', 'agewise', 'e2e');

/** The tests are TypeScript; they are bundled for Node, their libraries left where they are. */
async function loadTests() {
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'tests.mjs');
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['test/e2e/allTests.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  const { allTests } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  return allTests;
}

function withLimit(promise, name) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`"${name}" was not done after ${TEST_LIMIT_MS / 1000} s.`)), TEST_LIMIT_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

async function runOne(test, stage, result, say) {
  const started = performance.now();
  try {
    await withLimit(test.run(stage), test.name);
    result.passed++;
    say(`  ok   ${test.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    result.failed++;
    await stage.showFailure(test.name);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    result.failures.push(`browser test "${test.name}": ${reason}`);
    say(`  FAIL ${test.name}\n${reason}`);
  } finally {
    await stage.closePages();
  }
}

/**
 * A browser and the workbench to play in, or null where no browser can be had. Whoever asks for it closes it.
 * @param {(text: string) => void} say  told what is fetched and which browser it is
 */
export async function openStage(say = () => {}) {
  const found = await findBrowser(say);
  if (!found) return null;
  const { chromium } = await import('playwright-core');
  const { buildAddin } = await import('./lib/addinBundle.mjs');
  const { buildWorkbench } = await import('./lib/workbenchBundle.mjs');
  const { startServer } = await import('./lib/server.mjs');
  const { createStage } = await import('./lib/e2eStage.mjs');
  const [addin, workbench] = [await buildAddin(), await buildWorkbench()];
  const server = await startServer({ port: 0, workbench, addin, document: null });
  const browser = await chromium.launch({ executablePath: found.executablePath, args: BROWSER_FLAGS });
  say(`browser: ${browser.version()} (${found.from})`);
  const stage = createStage({ browser, url: server.url, screenshots: join(folder, 'screenshots') });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { stage, close };
}

/**
 * Runs the browser tests whose name holds `words`. Without a browser all of them are skipped.
 * @returns {Promise<{ passed: number, failed: number, skipped: number, failures: string[] }>}
 */
export async function runBrowserTests({ words = '', say = () => {} } = {}) {
  const result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const tests = (await loadTests()).filter((test) => test.name.toLowerCase().includes(words.toLowerCase()));
  const opened = await openStage(say);
  if (!opened) {
    result.skipped = tests.length;
    process.stdout.write(`${tests.length} browser tests are skipped: no Chrome, Edge or Chromium was found. Name one with CHROME_PATH.\n`);
    return result;
  }
  try {
    for (const test of tests) await runOne(test, opened.stage, result, say);
  } finally {
    await opened.close();
  }
  return result;
}

if (isMain(import.meta.url)) {
  ensureInstalled();
  const result = await runBrowserTests({ words: process.argv.slice(2).join(' '), say: (text) => process.stdout.write(`${text}\n`) });
  process.stdout.write(`${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ''}\n`);
  process.exit(result.failed ? 1 : 0);
}

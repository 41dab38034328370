// The steps that hold the project to its word, each counted as passed or failed; what failed is printed, and at the end "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';
import { runNode } from './run.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };
const seconds = (started) => Math.round((performance.now() - started) / 1000);
const counted = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** Adds what a step counted and says so in a line, below what it has to tell. */
function add(name, started, { passed, failed, skipped = 0, told = '' }) {
  count.passed += passed;
  count.failed += failed;
  count.skipped += skipped;
  if (told.trim() !== '') process.stdout.write(`${told.trim()}\n`);
  process.stdout.write(`${failed ? 'FAIL' : 'ok  '} ${name}: ${counted({ passed, failed, skipped })} (${seconds(started)} s)\n`);
}

/** A tool of node_modules or a script that passes or fails as a whole. */
export async function toolStep(name, script, args) {
  const started = performance.now();
  const { code, output } = await runNode(script, args);
  add(name, started, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, told: output });
}

/** Suites of jest, chosen by its own arguments. */
export async function jestStep(name, args, env = {}) {
  const started = performance.now();
  const folder = join(projectRoot, 'node_modules', '.cache', 'agewise');
  const results = join(folder, `jest-${process.pid}.json`);
  mkdirSync(folder, { recursive: true });
  const { output } = await runNode('node_modules/jest/bin/jest.js', ['--json', `--outputFile=${results}`, '--silent', ...args], { env });
  if (!existsSync(results)) return add(name, started, { passed: 0, failed: 1, told: output });
  const r = JSON.parse(readFileSync(results, 'utf8'));
  rmSync(results);
  const faults = r.testResults.filter(({ status }) => status === 'failed');
  add(name, started, {
    passed: r.numPassedTests,
    // A suite that does not even load has failed, though it holds no failed test.
    failed: r.numFailedTests + r.numRuntimeErrorTestSuites,
    skipped: r.numPendingTests + r.numTodoTests,
    told: faults.map((file) => `${relative(projectRoot, file.name)}\n${file.message}`).join('\n'),
  });
}

/** The browser tests. */
export async function browserStep() {
  const started = performance.now();
  const { runBrowserTests } = await import('../e2e.mjs');
  const { output, ...result } = await runBrowserTests();
  add('browser tests', started, { ...result, told: result.failed ? output : '' });
}

/** Ends the process with the line that counts everything. */
export function finish() {
  process.stdout.write(`${counted(count)}\n`);
  process.exit(count.failed || !count.passed ? 1 : 0);
}

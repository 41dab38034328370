// Everything that holds the project to its word: types, lint, unit, property and golden tests, manifests, and the browser tests.
// usage: npm test [-- --no-browser] [-- --update-golden]      ends with "N passed, N failed"
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { runNode } from './lib/run.mjs';

ensureInstalled();
const options = process.argv.slice(2);
const unknown = options.filter((o) => !['--no-browser', '--update-golden'].includes(o));
if (unknown.length) {
  process.stderr.write(`npm test does not know ${unknown.join(', ')}; it knows --no-browser and --update-golden.\n`);
  process.exit(2);
}
const count = { passed: 0, failed: 0, skipped: 0 };

function add(name, passed, failed, skipped = 0, seconds = 0) {
  count.passed += passed;
  count.failed += failed;
  count.skipped += skipped;
  process.stdout.write(
    `${failed ? 'FAIL' : 'ok  '} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${seconds ? ` (${seconds} s)` : ''}\n`,
  );
}

/** A step that passes or fails as a whole counts as one. */
async function step(name, script, args) {
  const started = performance.now();
  const { code, output } = await runNode(script, args);
  if (code !== 0) process.stdout.write(`${output.trim()}\n`);
  add(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, 0, Math.round((performance.now() - started) / 1000));
}

async function unitTests() {
  const folder = join(projectRoot, 'node_modules', '.cache', 'agewise');
  mkdirSync(folder, { recursive: true });
  const results = join(folder, 'jest.json');
  rmSync(results, { force: true });
  const env = options.includes('--update-golden') ? { UPDATE_GOLDEN: '1' } : {};
  const started = performance.now();
  const { output } = await runNode(
    'node_modules/jest/bin/jest.js',
    ['--json', `--outputFile=${results}`, '--silent', '--maxWorkers=2', '--forceExit'],
    { env },
  );
  if (!existsSync(results)) {
    process.stdout.write(`${output.trim()}\n`);
    add('unit, property and golden tests', 0, 1);
    return;
  }
  const r = JSON.parse(readFileSync(results, 'utf8'));
  for (const file of r.testResults)
    if (file.status === 'failed') process.stdout.write(`${file.name.slice(projectRoot.length + 1)}\n${file.message}\n`);
  // A suite that does not even load has failed, though it holds no failed test.
  const notLoaded = r.numRuntimeErrorTestSuites;
  add(
    'unit, property and golden tests',
    r.numPassedTests,
    r.numFailedTests + notLoaded,
    r.numPendingTests + r.numTodoTests,
    Math.round((performance.now() - started) / 1000),
  );
}

async function browserTests() {
  if (options.includes('--no-browser')) return;
  const { runBrowserTests } = await import('./e2e.mjs');
  const started = performance.now();
  const r = await runBrowserTests();
  if (r.failed) process.stdout.write(`${r.output.trim()}\n`);
  add('browser tests', r.passed, r.failed, r.skipped, Math.round((performance.now() - started) / 1000));
}

await step('types', 'node_modules/typescript/bin/tsc', ['-b']);
await step('lint', 'node_modules/eslint/bin/eslint.js', ['--max-warnings=0', 'src', 'test', 'scripts']);
await unitTests();
await step('build', 'scripts/build.mjs', ['--quiet']);
await step('manifests', 'scripts/validate.mjs', []);
await browserTests();
process.stdout.write(`${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}\n`);
process.exit(count.failed || !count.passed ? 1 : 0);

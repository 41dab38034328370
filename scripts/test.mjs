// Everything that holds the project to its word: types, lint, format, unit, property and golden tests, manifests, and the browser tests.
// usage: npm test [-- --no-browser]       ends with "N passed, N failed"
//        npm run check -- --changed[=REF]     only what changed since the last commit, or since a branch left REF: under a minute
//        npm run golden:update                writes the golden texts anew, and nothing else
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { browserStep, finish, jestStep, toolStep } from './lib/steps.mjs';

const KNOWN = /^--(no-browser|update-golden|changed(=.+)?)$/;
const PRETTIER = ['--check', '--cache', '--cache-strategy=content', '--log-level=warn'];
const ESLINT = ['--max-warnings=0', '--no-warn-ignored'];

ensureInstalled();
const options = process.argv.slice(2);
const unknown = options.filter((option) => !KNOWN.test(option));
if (unknown.length) {
  process.stderr.write(`npm test does not know ${unknown.join(', ')}; it knows --no-browser, --update-golden and --changed[=REF].\n`);
  process.exit(2);
}

const types = () => toolStep('types', 'node_modules/typescript/bin/tsc', ['-b']);
const lint = (files) => toolStep('lint', 'node_modules/eslint/bin/eslint.js', [...ESLINT, ...files]);
const format = (files) => toolStep('format', 'node_modules/prettier/bin/prettier.cjs', [...PRETTIER, ...files]);

/** The whole: one lane for what one processor does, beside the suites, so that no processor waits; the browser tests time things and run last. */
async function everything() {
  const tools = async () => {
    await types();
    await lint(['src', 'test', 'scripts']);
    await format(['.']);
    await toolStep('build', 'scripts/build.mjs', ['--quiet']);
    await toolStep('manifests', 'scripts/validate.mjs', []);
  };
  await Promise.all([tools(), jestStep('unit, property and golden tests', ['--maxWorkers=2'])]);
  if (!options.includes('--no-browser')) await browserStep();
}

/** What one change needs at once: types, the changed files themselves, and the suites nearest to them. */
async function changed(ref) {
  const { changedFiles, nearSuites } = await import('./lib/changed.mjs');
  const files = changedFiles(ref);
  if (files.length === 0) {
    process.stdout.write(`Nothing has changed since ${ref}.\n`);
    process.exit(0);
  }
  const { suites, left } = await nearSuites(files);
  const code = files.filter((file) => /^(src|test|scripts)\/.*\.(tsx?|mjs)$/.test(file));
  const tools = async () => {
    await types();
    if (code.length) await lint(code);
    await format([...files, '--ignore-unknown']);
  };
  const tests = async () => {
    if (suites.length) await jestStep('nearest suites', ['--maxWorkers=2', '--runTestsByPath', ...suites]);
  };
  await Promise.all([tools(), tests()]);
  if (left > 0) process.stdout.write(`${left} more suites depend on what changed; npm run check runs them.\n`);
}

const option = options.find((one) => one.startsWith('--changed'));
if (options.includes('--update-golden')) await jestStep('golden texts', ['test/golden'], { UPDATE_GOLDEN: '1' });
else if (option === undefined) await everything();
else await changed(option.split('=')[1] ?? 'HEAD');
finish();

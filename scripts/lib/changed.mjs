// What has changed in the work tree, and the suites that should be run first for it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';
import { runNode } from './run.mjs';

const JEST_CACHE = join(projectRoot, 'node_modules', '.cache', 'jest');
/** What all suites that are run may have taken together when they last ran, and what one takes that never did. */
const BUDGET_MS = 25_000;
const UNKNOWN_MS = 3000;

const git = (...args) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
const lines = (text) => text.split('\n').filter((line) => line !== '');

/** Files that differ from where the work left `ref`, new ones included, those that are gone not; paths from the project's root. */
export function changedFiles(ref) {
  const base = git('merge-base', ref, 'HEAD').trim();
  const files = [...lines(git('diff', '--name-only', base)), ...lines(git('ls-files', '--others', '--exclude-standard'))];
  return [...new Set(files)].filter((file) => existsSync(join(projectRoot, file))).sort();
}

/** How long suites took when they last ran, ms by path. */
function lastTimes() {
  if (!existsSync(JEST_CACHE)) return new Map();
  const files = readdirSync(JEST_CACHE).filter((file) => file.startsWith('perf-cache-'));
  return new Map(
    files.flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(JEST_CACHE, file), 'utf8'))).map(([path, [, ms]]) => [relative(projectRoot, path), ms]),
    ),
  );
}

/** How many folders the paths have in common, below src/ or test/, which mirror each other. */
function nearness(file, suite) {
  const [a, b] = [file, suite].map((path) => path.split('/').slice(1));
  const apart = a.findIndex((name, place) => name !== b[place]);
  const name = a.at(-1).replace(/\.tsx?$/, '');
  return (apart < 0 ? a.length : apart) + (b.at(-1).startsWith(`${name}.test.`) ? 1 : 0);
}

/**
 * The suites that depend on `files`, the nearest first, as many as half a minute takes; `left` is how many more there are.
 * @returns {Promise<{ suites: string[], left: number }>}
 */
export async function nearSuites(files) {
  const sources = files.filter((file) => /^(src|test)\/.*\.tsx?$/.test(file));
  if (sources.length === 0) return { suites: [], left: 0 };
  const { output } = await runNode('node_modules/jest/bin/jest.js', ['--listTests', '--findRelatedTests', ...sources]);
  const related = lines(output)
    .filter((line) => /\.test\.tsx?$/.test(line))
    .map((path) => relative(projectRoot, path).split(sep).join('/'));
  const near = (suite) => Math.max(...sources.map((file) => nearness(file, suite)));
  const times = lastTimes();
  const suites = [];
  let spent = 0;
  for (const suite of related.sort((a, b) => near(b) - near(a))) {
    spent += times.get(suite) ?? UNKNOWN_MS;
    if (spent > BUDGET_MS && suites.length > 0) break;
    suites.push(suite);
  }
  return { suites, left: related.length - suites.length };
}

// The production build of the add-in for the workbench, kept apart from dist/ and made again only when something it is made of changed.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';

const folder = join(projectRoot, 'node_modules', '.cache', 'agewise', 'addin');
const stamp = join(projectRoot, 'node_modules', '.cache', 'agewise', 'addin.json');
const SOURCES = [
  'src/kernel',
  'src/reading',
  'src/features',
  'src/report',
  'src/adapters/excel',
  'src/functions',
  'src/commands',
  'src/pane',
  'src/entries',
  'assets',
  'scripts/build.mjs',
  'scripts/lib',
  'webpack.config.js',
  'manifest.xml',
  'manifest.json',
  'package-lock.json',
];

/** Newest change and number of files below a path: a file that was removed changes the number. */
function state(path) {
  if (!existsSync(path)) return { newest: 0, files: 0 };
  const found = statSync(path);
  if (!found.isDirectory()) return { newest: found.mtimeMs, files: 1 };
  return readdirSync(path)
    .map((name) => state(join(path, name)))
    .reduce((a, b) => ({ newest: Math.max(a.newest, b.newest), files: a.files + b.files }), { newest: 0, files: 0 });
}

/**
 * Builds the add-in and returns its folder.
 * @returns {Promise<string>}
 */
export async function buildAddin() {
  const now = SOURCES.map((source) => state(join(projectRoot, source)));
  const wanted = JSON.stringify(now);
  if (existsSync(join(folder, 'manifest.xml')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
  const { build } = await import('../build.mjs');
  mkdirSync(folder, { recursive: true });
  await build({ out: folder });
  writeFileSync(stamp, wanted);
  return folder;
}

/**
 * Bundles the stand-in for Excel with the headless grid into one CommonJS file, because jest cannot load the grid's modern-module
 * dependencies. Two files in node_modules/.cache/host: the grid's packages (made once a version) and our own code (made when it changed).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { isMain } from './isMain.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cache = path.join(root, 'node_modules/.cache/host');

/** Every module of the grid that src/standin/univer imports. */
const GRID_MODULES = [
  '@univerjs/core',
  '@univerjs/core/facade',
  '@univerjs/engine-formula',
  '@univerjs/engine-formula/facade',
  '@univerjs/sheets',
  '@univerjs/sheets/facade',
  '@univerjs/sheets-formula',
  '@univerjs/sheets-formula/facade',
  '@univerjs/sheets-numfmt',
  '@univerjs/sheets-numfmt/facade',
  '@univerjs/sheets-table',
  '@univerjs/sheets-table/facade',
  '@univerjs/sheets-conditional-formatting',
  '@univerjs/sheets-conditional-formatting/facade',
  '@univerjs/data-validation',
  '@univerjs/sheets-data-validation',
  '@univerjs/sheets-data-validation/facade',
  '@univerjs/sheets-filter',
  '@univerjs/sheets-filter/facade',
  '@univerjs/sheets-sort',
];

/** Modification times of all files below the folders, as one short text. */
function stampOf(folders) {
  const hash = createHash('sha256');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else hash.update(`${file} ${statSync(file).mtimeMs}\n`);
    }
  };
  folders.forEach(walk);
  return hash.digest('hex').slice(0, 16);
}

/** Makes `file` by `build` unless it is there; other processes never see half of it. */
async function once(file, build) {
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await build(draft);
  renameSync(draft, file);
  return file;
}

async function gridBundle() {
  const version = JSON.parse(readFileSync(path.join(root, 'node_modules/@univerjs/core/package.json'), 'utf8')).version;
  const stamp = createHash('sha256').update(GRID_MODULES.join()).digest('hex').slice(0, 8);
  return once(path.join(cache, `grid-${version}-${stamp}.cjs`), (outfile) =>
    esbuild.build({
      stdin: {
        contents: GRID_MODULES.map((name) => `exports[${JSON.stringify(name)}] = require(${JSON.stringify(name)});`).join('\n'),
        resolveDir: root,
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      conditions: ['import'],
      logLevel: 'error',
      outfile,
    }),
  );
}

/** Path of the bundle of `entry` (relative to the project), whose grid modules come from the one grid bundle. */
export async function hostBundle(entry = 'src/standin/headless.ts') {
  const grid = await gridBundle();
  const stamp = stampOf(
    ['kernel', 'reading', 'features', 'report', 'adapters/xlsx', 'standin', 'workbench'].map((layer) => path.join(root, 'src', layer)),
  );
  const name = entry
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replace(/\W+/g, '-');
  const file = path.join(cache, `${name}-${stamp}.cjs`);
  if (existsSync(file)) return file;
  return once(file, async (outfile) => {
    await esbuild.build({
      entryPoints: [path.join(root, entry)],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      sourcemap: 'inline',
      outfile,
      plugins: [
        {
          name: 'grid',
          setup(build) {
            build.onResolve({ filter: /^@univerjs\// }, ({ path: specifier }) => ({ path: specifier, namespace: 'grid' }));
            build.onResolve({ filter: /^grid-bundle$/ }, () => ({ path: grid, external: true }));
            build.onLoad({ filter: /.*/, namespace: 'grid' }, ({ path: specifier }) => ({
              contents: `module.exports = require('grid-bundle')[${JSON.stringify(specifier)}];`,
              resolveDir: root,
            }));
          },
        },
      ],
    });
    removeOlder(name, path.basename(file));
  });
}

/** Keeps the cache small: bundles of earlier states of our code that nobody has used for an hour go. */
function removeOlder(name, current) {
  for (const file of readdirSync(cache)) {
    const full = path.join(cache, file);
    if (file.startsWith(`${name}-`) && file !== current && Date.now() - statSync(full).mtimeMs > 3_600_000) rmSync(full, { force: true });
  }
}

if (isMain(import.meta.url)) {
  process.stdout.write(await hostBundle(process.argv[2]));
  await esbuild.stop();
}

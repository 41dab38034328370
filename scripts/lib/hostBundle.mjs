/**
 * Bundles the stand-in for Excel with the headless grid into one CommonJS file, because jest cannot load the grid's modern-module
 * dependencies. Two files: the grid's packages (made once a version), and our own code.
 */
import { join } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';
import { isMain } from './isMain.mjs';
import { kept } from './kept.mjs';

const SELF = 'scripts/lib/hostBundle.mjs';
const CHANNEL = 'scripts/lib/onceChannel.mjs';
const OPTIONS = { absWorkingDir: projectRoot, bundle: true, metafile: true, platform: 'node', format: 'cjs', logLevel: 'error' };

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

async function gridBundle() {
  const folder = await kept('grid', async (out) => {
    const { build } = await import('esbuild');
    const contents = GRID_MODULES.map((name) => `exports[${JSON.stringify(name)}] = require(${JSON.stringify(name)});`).join('\n');
    await build({
      ...OPTIONS,
      stdin: { contents, resolveDir: projectRoot },
      inject: [CHANNEL],
      mainFields: ['module', 'main'],
      conditions: ['import'],
      outfile: join(out, 'grid.cjs'),
    });
    return [SELF, CHANNEL];
  });
  return join(folder, 'grid.cjs');
}

/** Takes the grid's modules from its own bundle. */
const gridPlugin = (grid) => ({
  name: 'grid',
  setup(build) {
    build.onResolve({ filter: /^@univerjs\// }, ({ path }) => ({ path, namespace: 'grid' }));
    build.onResolve({ filter: /^grid-bundle$/ }, () => ({ path: grid, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'grid' }, ({ path }) => ({
      contents: `module.exports = require('grid-bundle')[${JSON.stringify(path)}];`,
      resolveDir: projectRoot,
    }));
  },
});

/**
 * The file of the bundle of `entry` (a path below the project's root), whose grid modules come from the one bundle of the grid.
 * @returns {Promise<string>}
 */
export async function hostBundle(entry = 'src/standin/headless.ts') {
  const grid = await gridBundle();
  const folder = await kept(entry.replace(/\W+/g, '-'), async (out) => {
    const { build } = await import('esbuild');
    const outfile = join(out, 'bundle.cjs');
    const { metafile } = await build({ ...OPTIONS, entryPoints: [entry], sourcemap: 'inline', outfile, plugins: [gridPlugin(grid)] });
    return [...Object.keys(metafile.inputs), SELF, CHANNEL];
  });
  return join(folder, 'bundle.cjs');
}

if (isMain(import.meta.url)) process.stdout.write(await hostBundle(process.argv[2]));

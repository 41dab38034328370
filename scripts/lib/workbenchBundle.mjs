// Bundles the page of the workbench. Rebuilt only when one of its sources is newer than the bundle.
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';

const folder = join(projectRoot, 'node_modules', '.cache', 'agewise', 'workbench');
const stamp = join(folder, 'inputs.json');

function isFresh() {
  if (!existsSync(stamp)) return false;
  const { builtAt, inputs } = JSON.parse(readFileSync(stamp, 'utf8'));
  return inputs.every((input) => {
    const file = join(projectRoot, input);
    return existsSync(file) && statSync(file).mtimeMs <= builtAt;
  });
}

/**
 * Builds the page into a folder of its own and returns that folder.
 * @returns {Promise<string>}
 */
export async function buildWorkbench() {
  if (isFresh()) return folder;
  const builtAt = Date.now();
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: { workbench: 'src/entries/workbench.tsx' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    keepNames: true,
    sourcemap: false,
    metafile: true,
    logLevel: 'error',
    legalComments: 'none',
    loader: { '.ttf': 'dataurl', '.woff2': 'dataurl', '.png': 'dataurl', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = 'src/workbench/page/workbench.html';
  copyFileSync(join(projectRoot, page), join(folder, 'index.html'));
  writeFileSync(stamp, JSON.stringify({ builtAt, inputs: [...Object.keys(metafile.inputs), page, 'package-lock.json'] }));
  return folder;
}

// Bundles the page of the workbench.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';
import { kept } from './kept.mjs';

const PAGE = 'src/workbench/page/workbench.html';

/**
 * Builds the page, unless it was built of the same files before, and returns its folder.
 * @returns {Promise<string>}
 */
export function buildWorkbench() {
  return kept('workbench', async (folder) => {
    const { build } = await import('esbuild');
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
    copyFileSync(join(projectRoot, PAGE), join(folder, 'index.html'));
    return [...Object.keys(metafile.inputs), PAGE, 'scripts/lib/workbenchBundle.mjs'];
  });
}

// Bundles one TypeScript entry for Node and imports it, so that scripts run the project's own code without a build step.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './ensureInstalled.mjs';
import { kept } from './kept.mjs';

/**
 * The file of the bundle of `entry` (a path below the project's root).
 * @param {string} entry
 * @param {'esm' | 'cjs'} format
 * @param {readonly import('esbuild').Plugin[]} plugins  the same ones for an entry at any time
 * @returns {Promise<string>}
 */
export async function nodeBundle(entry, format, plugins = []) {
  const file = format === 'esm' ? 'bundle.mjs' : 'bundle.cjs';
  const folder = await kept(entry.replace(/\W+/g, '-'), async (out) => {
    const { build } = await import('esbuild');
    const { metafile } = await build({
      absWorkingDir: projectRoot,
      entryPoints: [entry],
      outfile: join(out, file),
      bundle: true,
      metafile: true,
      platform: 'node',
      format,
      target: 'node20',
      // Our own code writes to no console; what libraries write there would stand between the lines that are meant for the user.
      drop: ['console'],
      logLevel: 'error',
      external: ['esbuild'],
      plugins,
    });
    return [...Object.keys(metafile.inputs), 'scripts/lib/bundle.mjs', 'scripts/lib/features.mjs'];
  });
  return join(folder, file);
}

/** The module of `entry`, bundled as ESM. */
export async function importTypeScript(entry, plugins = []) {
  return import(pathToFileURL(await nodeBundle(entry, 'esm', plugins)).href);
}

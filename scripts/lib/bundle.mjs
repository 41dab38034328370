// Bundles one TypeScript entry for Node into the cache and imports it, so that scripts run the project's own code without a build step.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './ensureInstalled.mjs';

/** The module of `entry` (a path below the project's root), bundled as ESM. */
export async function importTypeScript(entry, plugins = []) {
  const { build } = await import('esbuild');
  const folder = join(projectRoot, 'node_modules', '.cache', 'agewise');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${entry.replace(/[\\/]/g, '-')}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(projectRoot, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    external: ['esbuild'],
    plugins,
  });
  return import(pathToFileURL(outfile).href);
}

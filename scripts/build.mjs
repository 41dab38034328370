// Builds the folder that is put on a web server: pane, functions, help, icons and both manifests with the address filled in.
// usage: npm run build [-- --url https://addins.example.com/agewise] [--out dist] [--quiet]
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { isMain } from './lib/isMain.mjs';

/** The address that the committed manifests name, which is the workbench's. */
export const DEVELOPMENT_URL = 'https://localhost:3443/addin';

/** Paths of all files that went into the bundle; modules that were joined into one are looked into. */
function sourcesOf(modules) {
  return [...modules].flatMap((module) => [
    ...(module.nameForCondition?.() ? [module.nameForCondition()] : []),
    ...(module.modules ? sourcesOf(module.modules) : []),
  ]);
}

function bundle(out) {
  const require = createRequire(import.meta.url);
  const webpack = require('webpack');
  const config = require('../webpack.config.js');
  return new Promise((done, fail) => {
    const compiler = webpack({ ...config, output: { ...config.output, path: out } });
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) fail(error);
        else if (stats.hasErrors()) fail(new Error(stats.toString('errors-only')));
        else
          done({
            ...stats.toJson({ all: false, entrypoints: true, chunkGroups: true, assets: true }),
            sources: sourcesOf(stats.compilation.modules),
          });
      });
    });
  });
}

/**
 * Script tags of the files that the page needs, named once: the pane's first, because somebody waits for it; those of the functions before
 * what associates them, so that Excel never calls one that is still on its way.
 */
const scriptTags = (stats) =>
  [...new Set(['taskpane', 'cells', 'functions'].flatMap((name) => stats.namedChunkGroups[name].assets.map((a) => a.name)))]
    .map((name) => `<script defer src="${name}"></script>`)
    .join('\n    ');

/** Builds into `out` for the address `url`; returns webpack's asset list. */
export async function build({ url = DEVELOPMENT_URL, out = join(projectRoot, 'dist') } = {}) {
  const base = url.replace(/\/+$/, '');
  if (!/^https:\/\/[^/]+/.test(base)) throw new Error(`Office add-ins are served over https only; ${url} is not such an address.`);
  rmSync(out, { recursive: true, force: true });
  const stats = await bundle(out);
  const text = (file) => readFileSync(join(projectRoot, file), 'utf8');
  writeFileSync(join(out, 'taskpane.html'), text('src/entries/taskpane.html').replace('<!-- scripts -->', scriptTags(stats)));
  const { licenceText } = await import('./lib/licences.mjs');
  writeFileSync(join(out, 'licenses.txt'), licenceText(stats.sources));
  const { importTypeScript } = await import('./lib/bundle.mjs');
  const { features } = await import('./lib/features.mjs');
  const { functionsMetadata } = await importTypeScript('src/functions/metadata.ts');
  const { functionsOf } = await importTypeScript('src/functions/face.ts');
  const { sayIn } = await importTypeScript('src/cli/language.ts');
  const metadata = functionsMetadata(await functionsOf(await features()), `${base}/help/functions.html`, sayIn('en'));
  writeFileSync(join(out, 'functions.json'), `${JSON.stringify(metadata, null, 1)}\n`);
  const { helpPages } = await import('./lib/helpPages.mjs');
  mkdirSync(join(out, 'help'), { recursive: true });
  for (const [name, html] of Object.entries(helpPages(metadata))) writeFileSync(join(out, 'help', name), html);
  cpSync(join(projectRoot, 'assets'), join(out, 'assets'), { recursive: true, filter: (path) => !/[\\/]icons$/.test(path) });
  cpSync(join(projectRoot, 'assets', 'shortcuts.json'), join(out, 'shortcuts.json'));
  const here = (manifest) => manifest.replaceAll(DEVELOPMENT_URL, base).replaceAll('localhost:3443', new URL(base).host);
  for (const manifest of ['manifest.xml', 'manifest.json']) writeFileSync(join(out, manifest), here(text(manifest)));
  return stats;
}

if (isMain(import.meta.url)) {
  ensureInstalled();
  const args = process.argv.slice(2);
  const value = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const out = resolve(value('--out') ?? join(projectRoot, 'dist'));
  try {
    const stats = await build({ url: value('--url'), out });
    if (!args.includes('--quiet')) {
      for (const asset of stats.assets) process.stdout.write(`${String(asset.size).padStart(9)}  ${asset.name}\n`);
      process.stdout.write(
        `Built for ${value('--url') ?? DEVELOPMENT_URL} in ${out}. Put the folder there and give Excel its manifest.xml.\n`,
      );
    }
  } catch (error) {
    process.stderr.write(`The add-in was not built. ${error.message}\n`);
    process.exit(1);
  }
}

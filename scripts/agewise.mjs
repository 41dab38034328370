#!/usr/bin/env node
// The command line in a clone: installs what is missing, bundles the sources when they are newer than the last bundle, and runs it.
// usage: node scripts/agewise.mjs report aging.xlsx --as-of 2026-01-31        stdout holds nothing but the command's own output
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';

const folder = join(projectRoot, 'node_modules', '.cache', 'agewise');
const bundle = join(folder, 'cli.cjs');
const inputs = join(folder, 'cli.inputs.json');

/** True where no file that went into the bundle has changed since; one that is gone counts as changed. */
function isFresh() {
  if (!existsSync(bundle) || !existsSync(inputs)) return false;
  const made = statSync(bundle).mtimeMs;
  return JSON.parse(readFileSync(inputs, 'utf8')).every(
    (file) => (statSync(join(projectRoot, file), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < made,
  );
}

/** Writes through a temporary name, so that two commands at once never run half a file. */
function replace(file, content) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

async function bundleSources() {
  const { build } = await import('esbuild');
  const { withoutPane } = await import('./lib/features.mjs');
  mkdirSync(folder, { recursive: true });
  const result = await build({
    absWorkingDir: projectRoot,
    entryPoints: ['src/entries/cli.ts'],
    outfile: bundle,
    write: false,
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    plugins: [withoutPane],
  });
  replace(bundle, result.outputFiles[0].contents);
  replace(inputs, JSON.stringify(Object.keys(result.metafile.inputs)));
}

ensureInstalled();
if (!isFresh()) await bundleSources();
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
await createRequire(import.meta.url)(bundle).runCommandLine(process.argv.slice(2), version);

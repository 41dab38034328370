#!/usr/bin/env node
// The command line in a clone: installs what is missing, bundles the sources when they have changed, and runs it.
// usage: node scripts/agewise.mjs report aging.xlsx --as-of 2026-01-31        stdout holds nothing but the command's own output
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nodeBundle } from './lib/bundle.mjs';
import { ensureInstalled, projectRoot } from './lib/ensureInstalled.mjs';
import { withoutPane } from './lib/features.mjs';

ensureInstalled();
const bundle = await nodeBundle('src/entries/cli.ts', 'cjs', [withoutPane]);
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
await createRequire(import.meta.url)(bundle).runCommandLine(process.argv.slice(2), version);

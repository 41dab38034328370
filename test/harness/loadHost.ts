import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The stand-in for Excel with the headless grid, as one bundle. */
export type HostBundle = typeof import('../../src/host/headless');

const root = path.resolve(__dirname, '../..');
let loaded: HostBundle | null = null;

/** Builds the bundle if the sources are newer, and loads it; jest cannot load the grid's own modules. */
export function loadHost(): HostBundle {
  if (loaded === null) {
    const file = execFileSync(process.execPath, [path.join(root, 'scripts/lib/hostBundle.mjs')], { encoding: 'utf8', cwd: root, timeout: 120_000 });
    loaded = createRequire(__filename)(file) as HostBundle;
  }
  return loaded;
}

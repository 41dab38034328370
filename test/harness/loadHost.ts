import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The stand-in for Excel with the headless grid, as one bundle. */
export type HostBundle = typeof import('../../src/standin/headless');

/** A file in the grid of the workbench without its page. */
export type WorkbenchBundle = typeof import('../../src/workbench/headless');

const root = process.env['BENCH_ROOT'] ?? path.resolve(__dirname, '../..');
let loaded: HostBundle | null = null;

function bundle(entry: string): unknown {
  const file = execFileSync(process.execPath, [path.join(root, 'scripts/lib/hostBundle.mjs'), entry], {
    encoding: 'utf8',
    cwd: root,
    timeout: 120_000,
  });
  return createRequire(__filename)(file);
}

/** Builds the bundle if the sources are newer, and loads it; jest cannot load the grid's own modules. */
export function loadHost(): HostBundle {
  return (loaded ??= bundle('src/standin/headless.ts') as HostBundle);
}

/** As `loadHost`, for opening and saving files as the workbench does. */
export function loadWorkbench(): WorkbenchBundle {
  return bundle('src/workbench/headless.ts') as WorkbenchBundle;
}

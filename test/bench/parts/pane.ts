import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DAILY_FILES } from '../../e2e/dailyFiles';
import { figure, type Figure } from '../figure';

const KILOBYTE = 1000;

/** The scripts of the built page up to the pane's own, office.js left out: what has to come before anything shows. */
function filesAtStart(page: string): readonly string[] {
  const named = [...page.matchAll(/<script defer src="([^"]+)"/g)].map(([, name]) => name!);
  return named.slice(0, named.findIndex((name) => name.startsWith('taskpane.')) + 1);
}

/**
 * What the pane and its functions weigh as they are built for production and packed for the network: what comes before anything shows, all
 * that a day's work in English loads (a browser test holds the list against what a browser asks for), and everything that there is.
 */
export async function part(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'agewise-pane-'));
  try {
    const root = process.env['BENCH_ROOT'] ?? process.cwd();
    const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--quiet', '--out', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(built.stderr);
    const weightOf = (files: readonly string[]): number =>
      files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / KILOBYTE;
    const start = filesAtStart(readFileSync(join(folder, 'taskpane.html'), 'utf8'));
    const all = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const daily = all.filter((name) => DAILY_FILES.includes(name.split('.')[0]!));
    if (daily.length !== DAILY_FILES.length) throw new Error(`Of ${DAILY_FILES.join(', ')} the build has ${daily.join(', ')}.`);
    return [
      figure('the pane at its start, gzip', weightOf(start), 'kB', 100),
      figure('a day’s work in English (start, refresh, Home, Worklist, Settings), gzip', weightOf(daily), 'kB'),
      figure('the pane and its functions in all, gzip', weightOf(all), 'kB', 200),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

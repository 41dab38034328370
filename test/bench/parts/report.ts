import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_AS_OF, benchLedger } from '../benchSheet';
import { isoFromDay } from '../../../src/kernel/calendar/dayNumber';
import { currencyOf } from '../../../src/kernel/money/currency';
import { decimalText, type MinorUnits } from '../../../src/kernel/money/minorUnits';
import { figure, say, type Figure } from '../figure';
import { writeLargeWorkbook } from '../largeWorkbook';

interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly output: string;
}

/** Runs the built command line as a user's shell would, and watches how much memory the process ever held. */
function runReport(root: string, file: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(
      process.execPath,
      [join(root, 'scripts', 'agewise.mjs'), 'report', file, '--as-of', isoFromDay(BENCH_AS_OF), '--json'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const pieces: Buffer[] = [];
    let peak = 0;
    // Linux alone tells the peak of another process; elsewhere the figure stays 0 and is not judged.
    const watch = setInterval(() => {
      const status = `/proc/${child.pid ?? 0}/status`;
      if (existsSync(status)) peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0));
    }, 20);
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, peakMegabytes: peak / 1024, output: Buffer.concat(pieces).toString('utf8') });
      else reject(new Error(`agewise report ended with ${code}`));
    });
  });
}

/** Currencies whose total in the report is not the ledger's. */
function wrongTotals(output: string, totals: ReadonlyMap<string, string>): number {
  const report = JSON.parse(output) as { currencies: readonly { currency: string; total: string }[] };
  const right = report.currencies.filter(({ currency, total }) => totals.get(currency) === total).length;
  return Math.max(totals.size, report.currencies.length) - right;
}

/** The workbook of that many rows, written once and kept; and what its totals must be. */
function workbookOf(folder: string, rows: number): { readonly file: string; readonly totals: ReadonlyMap<string, string> } {
  const ledger = benchLedger(rows);
  const sums = new Map<string, number>();
  for (const item of ledger.items) sums.set(item.currency, (sums.get(item.currency) ?? 0) + item.openAmount);
  // The sum in the name tells a file of an earlier generator from one of today's.
  const file = join(folder, `open-items-${rows}-${sums.get('USD') ?? 0}.xlsx`);
  if (!existsSync(file)) {
    say(`writing ${file}`);
    writeLargeWorkbook(`${file}.part`, ledger);
    renameSync(`${file}.part`, file);
  }
  return { file, totals: new Map([...sums].map(([code, sum]) => [code, decimalText(sum as MinorUnits, currencyOf(code))])) };
}

/** The whole command, process start included: reading the .xlsx, aging, ranking, printing JSON. */
export async function part(): Promise<readonly Figure[]> {
  const root = process.env['BENCH_ROOT'] ?? process.cwd();
  const folder = join(root, 'bench-results', 'files');
  mkdirSync(folder, { recursive: true });
  const figures: Figure[] = [];
  for (const [rows, secondsMax, megabytesMax] of [
    [100_000, 3, 600],
    [1_000_000, 30, null],
  ] as const) {
    const { file, totals } = workbookOf(folder, rows);
    // The first run of a fresh clone bundles the command line; that is not what is measured.
    if (figures.length === 0) await runReport(root, file);
    say(`agewise report of ${rows} rows`);
    const run = await runReport(root, file);
    const size = rows.toLocaleString('en-US');
    figures.push(figure(`agewise report, ${size} rows of .xlsx`, run.seconds, 's', secondsMax));
    figures.push(figure(`peak memory, ${size} rows of .xlsx`, run.peakMegabytes, 'MB', megabytesMax));
    figures.push(figure(`totals that are wrong, ${size} rows of .xlsx`, wrongTotals(run.output, totals), '', 0));
    rmSync(`${file}.part`, { force: true });
  }
  return figures;
}

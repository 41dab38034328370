import { runCommand } from '../commandRun';
import { BENCH_AS_OF } from '../benchSheet';
import { isoFromDay } from '../../../src/kernel/calendar/dayNumber';
import { figure, say, type Figure } from '../figure';
import { openItemsFiles, wrongTotals } from '../openItemsFiles';

/** The whole command, process start included: reading the .xlsx, aging, ranking, printing JSON. */
export async function part(): Promise<readonly Figure[]> {
  const root = process.env['BENCH_ROOT'] ?? process.cwd();
  const figures: Figure[] = [];
  for (const [rows, secondsMax, megabytesMax] of [
    [100_000, 3, 600],
    [1_000_000, 30, null],
  ] as const) {
    const { xlsx, totals } = openItemsFiles(root, rows);
    const argv = ['report', xlsx, '--as-of', isoFromDay(BENCH_AS_OF), '--json'];
    // The first run of a fresh clone bundles the command line; that is not what is measured.
    if (figures.length === 0) await runCommand(root, argv);
    say(`agewise report of ${rows} rows`);
    const run = await runCommand(root, argv);
    const size = rows.toLocaleString('en-US');
    figures.push(figure(`agewise report, ${size} rows of .xlsx`, run.seconds, 's', secondsMax));
    figures.push(figure(`peak memory, ${size} rows of .xlsx`, run.peakMegabytes, 'MB', megabytesMax));
    figures.push(figure(`totals that are wrong, ${size} rows of .xlsx`, wrongTotals(run.output, totals), '', 0));
  }
  return figures;
}

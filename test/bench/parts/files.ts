import { readFileSync } from 'node:fs';
import { runCommand, type CommandRun } from '../commandRun';
import { BENCH_AS_OF } from '../benchSheet';
import { NODE_UNPACKER } from '../../../src/cli/nodeUnpacker';
import { Parts } from '../../../src/adapters/xlsx/zip/parts';
import { isoFromDay } from '../../../src/kernel/calendar/dayNumber';
import { figure, median, processorMillisecondsOf, say, type Figure } from '../figure';
import { openItemsFiles, wrongTotals } from '../openItemsFiles';

const ROWS = 1_000_000;
const ROUNDS = 3;
const SHEET = 'xl/worksheets/sheet1.xml';

/** Seconds of the processor that it takes to unpack a sheet and to look at each of its bytes once. */
async function bareSeconds(file: string): Promise<number> {
  const archive = new Uint8Array(readFileSync(file));
  let tags = 0;
  const milliseconds = await processorMillisecondsOf(() => {
    const bytes = Parts.open(archive, NODE_UNPACKER).bytes(SHEET);
    for (let at = 0; at < bytes.length; at++) if (bytes[at] === 60) tags++;
  });
  if (tags < ROWS) throw new Error('the sheet has too few elements');
  return milliseconds / 1000;
}

/** A million rows as text and as workbook, in one run, so that what else the machine does counts for all alike. */
export async function part(): Promise<readonly Figure[]> {
  const root = process.env['BENCH_ROOT'] ?? process.cwd();
  const { xlsx, csv, totals } = openItemsFiles(root, ROWS);
  const report = (file: string): Promise<CommandRun> => runCommand(root, ['report', file, '--as-of', isoFromDay(BENCH_AS_OF), '--json']);
  await report(openItemsFiles(root, 100_000).csv);
  const rounds: { readonly text: CommandRun; readonly book: CommandRun; readonly bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    say(`round ${round + 1} of ${ROUNDS}`);
    rounds.push({ text: await report(csv), book: await report(xlsx), bare: await bareSeconds(xlsx) });
  }
  const middle = (of: (one: (typeof rounds)[number]) => number): number => median(rounds.map(of));
  return [
    figure(
      'report of 1,000,000 rows of .csv, processor',
      middle(({ text }) => text.processorSeconds),
      's',
    ),
    figure(
      'report of 1,000,000 rows of .xlsx, processor',
      middle(({ book }) => book.processorSeconds),
      's',
    ),
    figure(
      '.csv ÷ .xlsx',
      middle(({ text, book }) => text.processorSeconds / book.processorSeconds),
      '×',
      1,
    ),
    figure(
      '.xlsx ÷ unpacking and looking at each byte',
      middle(({ book, bare }) => book.processorSeconds / bare),
      '×',
      8,
    ),
    figure(
      'peak memory, .csv',
      middle(({ text }) => text.peakMegabytes),
      'MB',
      550,
    ),
    figure(
      'peak memory, .xlsx',
      middle(({ book }) => book.peakMegabytes),
      'MB',
      900,
    ),
    figure(
      'totals that are wrong',
      Math.max(...rounds.flatMap(({ text, book }) => [wrongTotals(text.output, totals), wrongTotals(book.output, totals)])),
      '',
      0,
    ),
  ];
}

import { isoFromDay } from '../../../src/kernel/calendar/dayNumber';
import { NO_DAY } from '../../../src/kernel/calendar/dayNumber';
import { WorkbookError } from '../../../src/kernel/run/workbook';
import { readReport } from '../../../src/reading/run/readReport';
import { startRun } from '../../../src/reading/run/startRun';
import { NO_CHOICES, type ReadResult } from '../../../src/reading/result/readResult';
import { MadeWorkbook } from '../madeWorkbook';
import type { MadeExport } from './madeExport';

/** How the reading of a made export ended; `warned` is a wrong figure beside a warning or error, `silent` one that nothing announces. */
export type Outcome = 'right' | 'asked' | 'refused' | 'warned' | 'silent';

export interface Trial {
  readonly outcome: Outcome;
  /** True where a question or refusal was not called for. */
  readonly needless: boolean;
  readonly why: string;
}

const OPTIONS = { signal: { aborted: false }, onProgress: () => undefined };
/** Problems that say nothing about amounts, parties or dates being wrong. */
const BESIDE_THE_POINT: ReadonlySet<string> = new Set([
  'columnsNotExplained',
  'dueDateMissing',
  'amountUnreadable',
  'duplicateDocument',
  'customerNameVariant',
  'futureDated',
  'creditSignTurned',
]);

export async function readMade(made: MadeExport): Promise<ReadResult> {
  const [main, ...others] = made.sheets;
  const workbook = new MadeWorkbook({
    ...main!,
    otherSheets: others,
    formulas: [],
    merged: [],
    hiddenRows: [],
    indents: [],
    truth: {
      level: 'item',
      asOf: made.asOf,
      asOfFrom: 'none',
      items: [],
      summaries: [],
      bucketLabels: [],
      rows: [],
      unreadableRows: [],
      printedTotals: [],
      printedSubtotals: [],
      duplicateRows: [],
      dateOrderProvable: true,
    },
  });
  return readReport(
    await startRun(workbook, { sheet: null, range: null, asOf: made.asOf, scheme: null, basis: null, choices: NO_CHOICES }, OPTIONS),
  );
}

const plain = (name: string): string => name.trim().toLowerCase();

function summed(entries: Iterable<readonly [string, number]>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, amount] of entries) sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const [key, amount] of sums) if (amount === 0) sums.delete(key);
  return sums;
}

const same = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([key, amount]) => b.get(key) === amount);

/** What is wrong about the figures of a reading; '' where nothing is. */
export function faultOf(reading: ReadResult, made: MadeExport): string {
  const items = reading.items.flatMap((table) =>
    Array.from({ length: table.length }, (_, row) => ({
      customer: plain(reading.customers.at(table.customer[row]!).name),
      due: table.dueDay[row] === NO_DAY ? 'none' : String(table.dueDay[row]),
      amount: table.openAmount[row]!,
    })),
  );
  const lines = reading.summaries.flatMap((summary) =>
    summary.lines.map((line) => ({ customer: plain(reading.customers.at(line.customer).name), due: 'none', amount: line.total })),
  );
  const all = [...items, ...lines];
  const total = all.reduce((sum, { amount }) => sum + amount, 0);
  const wanted = made.truth.reduce((sum, { amount }) => sum + amount, 0);
  if (total !== wanted) return `total ${total / 100}, should be ${wanted / 100}`;
  const customers = summed(made.truth.map(({ customer, amount }) => [plain(customer), amount]));
  const read = summed(all.map(({ customer, amount }) => [customer, amount]));
  if (!same(customers, read))
    return `customers: ${[...read.keys()].slice(0, 3).join(', ')} (${read.size}), should be ${[...customers.keys()].slice(0, 3).join(', ')} (${customers.size})`;
  if (made.ages) {
    const dues = summed(made.truth.map(({ due, amount }) => [String(due), amount]));
    const readDues = summed(items.map(({ due, amount }) => [due, amount]));
    if (!same(dues, readDues))
      return `due dates: ${[...readDues.keys()].slice(0, 2).join()}, should be ${[...dues.keys()].slice(0, 2).join()}`;
  }
  if (made.buckets !== null) {
    const sums = (reading.summaries[0]?.bucketLabels ?? []).map((_, k) =>
      reading.summaries[0]!.lines.reduce((sum, line) => sum + line.amounts[k]!, 0),
    );
    // A bucket of nothing at all may be left out.
    const filled = (list: readonly number[]): string => list.filter((sum) => sum !== 0).join();
    if (filled(sums) !== filled(made.buckets))
      return `buckets ${sums.map((sum) => sum / 100).join(' ')}, should be ${made.buckets.map((sum) => sum / 100).join(' ')}`;
  }
  const { receipt } = reading;
  const skipped = Object.values(receipt.skippedByReason).reduce((sum, rows) => sum + rows, 0);
  return receipt.inRange === receipt.read + skipped ? '' : `receipt: ${receipt.inRange} rows are not ${receipt.read} + ${skipped}`;
}

/** Reads a made export and holds the reading against what is true of it. */
export async function tryExport(made: MadeExport): Promise<Trial> {
  let reading: ReadResult;
  try {
    reading = await readMade(made);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw new Error(`seed ${made.seed}: ${error instanceof Error ? error.stack : String(error)}`);
    return { outcome: 'refused', needless: !made.mayAsk, why: error.message };
  }
  const questions = reading.questions.map(({ code }) => code);
  if (questions.length > 0)
    return { outcome: 'asked', needless: !made.mayAsk && !questions.every((code) => made.asks.includes(code)), why: questions.join(', ') };
  const fault = faultOf(reading, made);
  const loud = reading.problems.filter(({ severity, code }) => severity !== 'info' && !BESIDE_THE_POINT.has(code)).map(({ code }) => code);
  if (fault !== '')
    return {
      outcome: loud.length > 0 ? 'warned' : 'silent',
      needless: false,
      why: loud.length > 0 ? `${fault} (${[...new Set(loud)].join(', ')})` : fault,
    };
  if (made.unreadable > 0 && !reading.problems.some(({ severity }) => severity === 'error'))
    return { outcome: 'silent', needless: false, why: 'an amount that cannot be read is not said' };
  return { outcome: 'right', needless: false, why: '' };
}

/** One line about a trial, for whoever looks into it. */
export const shownTrial = (made: MadeExport, { outcome, why }: Trial): string =>
  `${outcome} seed ${made.seed} ${made.kind} / ${made.voice} [${made.mess.join('; ')}] as of ${isoFromDay(made.asOf)}: ${why}`;

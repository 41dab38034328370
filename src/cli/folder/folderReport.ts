import * as path from 'node:path';
import { filesBelow, isThere, writeFileAtomically } from '../../adapters/xlsx/disk';
import { isoFromDay } from '../../kernel/calendar/dayNumber';
import { currencyOf } from '../../kernel/money/currency';
import { decimalText } from '../../kernel/money/minorUnits';
import type { Say } from '../../kernel/words/say';
import type { ReportFace } from '../../features/reportFace';
import { cliText } from '../cliText';
import { UsageError, type TypedOptions } from '../options';
import { requestFromOptions } from '../readingOptions';
import { EXIT, writePieces, type Terminal } from '../terminal';
import { terminalLine } from '../terminalText';
import { readForFolder, type FolderLine, type FolderTotal } from './folderLine';
import { FolderMemory } from './folderMemory';
import { groupTotals } from './folderTotals';
import { groupWorkbook } from './groupWorkbook';

const KINDS = /\.(?:xlsx|xlsm|xls|csv|tsv|txt)$/i;
/** Beside names of files, locks of open workbooks. */
const LOCK = /(?:^|\/)~\$/;

/** The place of the group workbook, `null` where none is asked for; checked before the work. */
async function groupFile({ values, switches }: TypedOptions): Promise<string | null> {
  const file = values.get('out');
  if (file === undefined) {
    if (switches.has('force')) throw new UsageError(cliText('forceAlone'));
    return null;
  }
  if (path.extname(file).toLowerCase() !== '.xlsx')
    throw new UsageError(cliText('endingWrong', { file, ending: '.xlsx', hasMacros: false }));
  if (!switches.has('force') && (await isThere(file))) throw new UsageError(cliText('fileThere', { file }));
  return file;
}

const moneyOf = ({ balance, pastDue, currency }: FolderTotal) => ({
  balance: { amount: balance, currency: currencyOf(currency) },
  pastDue: pastDue === null ? null : { amount: pastDue, currency: currencyOf(currency) },
});

function lineText(line: FolderLine, say: Say): string {
  const { file, end, sheet, asOf, rowsRead, totals, ties, remark } = line;
  if (end !== 'read') return `${file}: ${remark.replace(/^agewise: /, '')}`;
  return say(cliText('folderLine', { file, sheet, asOf: asOf!, rowsRead, ties, totals: totals.map(moneyOf) }));
}

function* folderJson(lines: readonly FolderLine[]): Generator<string> {
  const amounts = (total: FolderTotal): object => {
    const currency = currencyOf(total.currency);
    const { balance, pastDue, ...rest } = total;
    const text = { total: decimalText(balance, currency), pastDue: pastDue === null ? null : decimalText(pastDue, currency) };
    return { ...rest, currency: total.currency || null, ...text };
  };
  yield '{"files":[';
  let separator = '\n';
  for (const { totals, asOf, ...line } of lines) {
    yield separator + JSON.stringify({ ...line, asOf: asOf === null ? null : isoFromDay(asOf), currencies: totals.map(amounts) });
    separator = ',\n';
  }
  yield `],\n"currencies":${JSON.stringify(groupTotals(lines).map(amounts))}}\n`;
}

/**
 * Reports on every workbook and text file below a folder, one line each, then the totals by currency; with `--out` a group workbook.
 *
 * @returns 0 where all were read, 1 where one could not be, else 4 where one asks something; with --strict 3 where a printed total differs.
 */
export async function folderReport(
  folder: string,
  options: TypedOptions,
  terminal: Terminal,
  say: Say,
  features: readonly ReportFace[],
): Promise<number> {
  if (options.operands.length > 0) throw new UsageError(cliText('folderAlone', { folder }));
  const out = await groupFile(options);
  const isOut = (file: string): boolean => out !== null && path.resolve(folder, file) === path.resolve(out);
  const files = (await filesBelow(folder)).filter((file) => KINDS.test(file) && !LOCK.test(file) && !isOut(file));
  if (files.length === 0) throw new UsageError(cliText('folderEmpty', { folder }));
  const request = requestFromOptions(options);
  const memory = await FolderMemory.open(folder, JSON.stringify([...options.values].sort()));
  const run = { signal: { aborted: false }, onProgress: () => undefined, features };
  const isJson = options.switches.has('json');
  const tell = (line: string): Promise<void> | void => (isJson ? terminal.complain(line) : terminal.write(`${line}\n`));
  const lines: FolderLine[] = [];
  for (const [place, file] of files.entries()) {
    const known = await memory.lineOf(file);
    const line = known ?? (await readForFolder(folder, file, request, options, run, say));
    if (line === null) continue;
    if (!known) await memory.keep(line);
    lines.push(line);
    await tell(terminalLine(`${place + 1}/${files.length} ${lineText(line, say)}`));
  }
  if (out !== null) await writeFileAtomically(out, groupWorkbook(lines, say), { input: null, overwriteInput: false });
  await memory.close();
  const count = (end: FolderLine['end']): number => lines.filter((line) => line.end === end).length;
  if (isJson) await writePieces(terminal, folderJson(lines));
  else {
    await tell(say(cliText('folderCounts', { read: count('read'), asked: count('asked'), refused: count('refused') })));
    for (const total of groupTotals(lines)) await tell(say(cliText('folderTotal', { ...moneyOf(total), workbooks: total.workbooks })));
  }
  if (count('refused') > 0) return EXIT.notRead;
  if (count('asked') > 0) return EXIT.question;
  return options.switches.has('strict') && lines.some(({ ties }) => ties === false) ? EXIT.strict : EXIT.done;
}

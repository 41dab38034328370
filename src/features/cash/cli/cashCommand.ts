import { fileCommand } from '../../../cli/fileCommand';
import * as path from 'node:path';
import { isThere, readFile, writeFileAtomically } from '../../../adapters/xlsx/disk';
import { decodeText } from '../../../adapters/xlsx/csv/decodeText';
import { looksLikeText } from '../../../adapters/xlsx/fileKind';
import { FileWorkbook } from '../../../adapters/xlsx/fileWorkbook';
import { cliText } from '../../../cli/cliText';
import { NODE_UNPACKER } from '../../../cli/nodeUnpacker';
import { UsageError, type OptionSpec, type TypedOptions } from '../../../cli/options';
import { READING_OPTIONS } from '../../../cli/readingOptions';
import { outOptions } from '../../../cli/result';
import type { Terminal } from '../../../cli/terminal';
import type { Say } from '../../../kernel/words/say';
import { cashText } from '../cashText';
import { CASH as CASH_PART } from '../domain/register/cashPart';
import { isAcceptedOrReady, POSTING_TARGETS, postingCsv, postingList, postingTarget, type PostingTarget } from '../domain/register/posting';
import { refreshCash } from '../jobs/refreshCash';
import { computeCash, type CashOutcome, type CashReport, type ReceiptSource } from '../jobs/computeCash';
import { cashJson } from './cashJson';
import { cashLines } from './cashLines';

/** The options of `agewise cash`. */
const CASH_OPTIONS: readonly OptionSpec[] = [
  { name: 'receipts', value: 'file|sheet:NAME', help: cashText('option.receipts') },
  ...READING_OPTIONS,
  { name: 'json', value: '', help: cashText('option.json') },
  ...outOptions(false),
  { name: 'posting', value: POSTING_TARGETS.join('|'), help: cashText('option.posting') },
  { name: 'posting-out', value: 'file.csv', help: cashText('option.postingOut') },
];

const SHEET = /^sheet:(.+)$/;

async function sourceOf(asked: string | undefined): Promise<ReceiptSource> {
  if (asked === undefined) throw new UsageError(cashText('receiptsMissing'));
  const sheet = SHEET.exec(asked);
  if (sheet) return { kind: 'sheet', sheet: sheet[1]! };
  const bytes = await readFile(asked);
  const name = path.basename(asked);
  const text = looksLikeText(bytes) ? decodeText(bytes).text : null;
  return { kind: 'file', name, text, workbook: () => FileWorkbook.open(bytes, name, NODE_UNPACKER, null) };
}

/** The target of a posting list and the file that it goes to; `null` where none is asked for. */
async function targetOf(options: TypedOptions): Promise<{ readonly target: PostingTarget; readonly file: string } | null> {
  const { values } = options;
  const [asked, file] = [values.get('posting'), values.get('posting-out')];
  if (asked === undefined && file === undefined) return null;
  const target = postingTarget(asked ?? '');
  if (target !== null && file !== undefined && !options.switches.has('force') && (await isThere(file)))
    throw new UsageError(cliText('fileThere', { file }));
  if (target === null || file === undefined) throw new UsageError(cashText('postingWrong', { targets: POSTING_TARGETS }));
  return { target, file };
}

/** Writes the posting list of what was accepted, and of what needs no look; says how many are left for review. */
async function writePosting(
  { target, file }: { readonly target: PostingTarget; readonly file: string },
  { report }: CashReport,
  input: string,
  terminal: Terminal,
  say: Say,
): Promise<void> {
  const { register } = report.parts.get(CASH_PART);
  const list = postingCsv(postingList(target, register, isAcceptedOrReady));
  await writeFileAtomically(file, new TextEncoder().encode(list), { input, overwriteInput: false });
  const receipts = register.receipts.filter(({ kind }) => kind === 'receipt');
  const posted = receipts.filter(isAcceptedOrReady).length;
  terminal.complain(say(cashText('postingWritten', { file, posted, left: receipts.length - posted })));
}

/** `agewise cash <workbook> --receipts <file|sheet:NAME> …`: prints what each receipt pays, as text or JSON. Nothing is posted. */
export const CASH = fileCommand<CashOutcome, CashReport>({
  name: 'cash',
  options: CASH_OPTIONS,
  work: async (options) => {
    const source = await sourceOf(options.values.get('receipts'));
    const target = await targetOf(options);
    return {
      compute: (workbook, request, run) => computeCash(workbook, request, source, run),
      refresh: (workbook, request, run) => refreshCash(workbook, request, source, run),
      also: async (cash, { file, terminal, say }) => {
        if (target) await writePosting(target, cash, file, terminal, say);
      },
    };
  },
  madeOf: (outcome) => (outcome.kind === 'cash' ? outcome.cash : null),
  json: cashJson,
  lines: cashLines,
});

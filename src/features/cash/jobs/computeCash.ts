import { currencyOf, type Currency } from '../../../kernel/money/currency';
import { problem, type Question } from '../../../kernel/words/problem';
import type { Workbook } from '../../../kernel/run/workbook';
import { computeAll } from '../../../report/computeReport';
import { withoutPassing } from '../../../report/computeParts';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import { Parts } from '../../../kernel/run/parts';
import { startRun } from '../../../reading/run/startRun';
import type { Report } from '../../report';
import type { ReportOptions, ReportRun } from '../../reportFace';
import type { Parties } from '../../customers/domain/parties';
import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Message } from '../../../kernel/words/message';
import { agrees } from '../domain/files/fileAmounts';
import { matchReceipts, type Matching } from '../domain/matching/matchReceipts';
import { CASH, type CashPart } from '../domain/register/cashPart';
import { receiptKeys } from '../domain/register/receiptKeys';
import { RECEIPTS_KNOWN } from '../../receipts/domain/receiptsPart';
import { withNew, type CashRegister } from '../../receipts/domain/register';
import { registerOfRun } from '../../receipts/run/registerOfRun';
import { registered, type RegisterFacts } from '../domain/register/registered';
import { standingProposal, takeStanding } from '../run/standingReceipts';
import type { Proposal } from '../domain/receipts/applied';
import type { ReceiptFile } from '../domain/receipts/bankReceipt';
import { cashText } from '../cashText';
import { isCutTable } from '../domain/files/cutTable';
import { looksLikeQif, qifAsTable } from '../domain/files/qif';
import type { ChosenItems } from '../domain/matching/chosenDocuments';
import { inCurrencyOfLedger } from '../domain/matching/currencyOfLedger';
import { likelyCurrency } from '../domain/matching/likelyCurrency';
import { textTable } from '../run/textTable';
import { readBankFormat } from '../domain/files/readReceiptFile';
import { CLASSIC_LAYOUT, type LockboxLayout } from '../domain/files/lockbox';
import { LOCKBOX_LAYOUTS } from '../sheet/lockboxTable';
import { readMatching, type MatchingFacts } from '../run/readMatching';
import { readReceiptWorkbook } from '../run/readReceiptWorkbook';

/**
 * Where receipts come from: a sheet of the workbook itself, or a file: `text` is what stands in it where it is a text, `workbook` what it is
 * as a table.
 */
export type ReceiptSource =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string | null; readonly workbook: () => Promise<Workbook> };

/** Receipts with what is proposed for each, in the same order; nothing is written. */
export interface CashReport {
  readonly report: Report;
  readonly file: ReceiptFile;
  readonly proposals: readonly Proposal[];
  /** By which AR Cash Application knows each line. */
  readonly keys: readonly string[];
  /** All customers that are known, those of the report by their codes there; proposals name theirs by code. */
  readonly parties: Parties;
  readonly sources: Readonly<Record<string, string>>;
}

export type CashOutcome =
  | { readonly kind: 'cash'; readonly cash: CashReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

async function readSource(
  run: ReportRun,
  currency: Currency,
  source: ReceiptSource,
  otherSheets: readonly string[],
  layouts: readonly LockboxLayout[],
): Promise<ReceiptFile> {
  const { dateOrder, decimalMark } = run.request.choices;
  const given = { dateOrder, decimalMark };
  if (source.kind === 'sheet')
    return readReceiptWorkbook({ run, sheet: source.sheet, except: otherSheets, format: 'sheet', currency, given });
  const bank = source.text === null ? null : readBankFormat(source.text, layouts);
  if (bank) return bank;
  const isQif = source.text !== null && looksLikeQif(source.text);
  const opened = isQif ? textTable(source.name, qifAsTable(source.text)) : await source.workbook();
  const other = await startRun(opened, run.request, run.options);
  const format = source.text === null ? 'sheet' : 'csv';
  const table = await readReceiptWorkbook({ run: other, sheet: null, except: [], format, currency, given });
  if (source.text === null || !isCutTable(source.text)) return table;
  return { ...table, isIncomplete: true, problems: [...table.problems, problem(cashText('tableCut'), 'error')] };
}

/**
 * The receipts of a source. Where a table names no currency and the ledger has several, it is in the one in which most of its lines name a
 * customer or a document.
 */
async function readReceipts(
  run: ReportRun,
  reading: ReadResult,
  source: ReceiptSource,
  otherSheets: readonly string[],
  matching: Matching,
  layouts: readonly LockboxLayout[],
): Promise<ReceiptFile> {
  const currencies = reading.items.map(({ currency }) => currency);
  const usual = currencies[0] ?? currencyOf('');
  const file = inCurrencyOfLedger(await readSource(run, usual, source, otherSheets, layouts), currencies);
  if (!file.isCurrencyGuessed || currencies.length < 2) return file;
  const likely = likelyCurrency(file.lines, currencies, matching);
  return likely.code === usual.code ? file : readSource(run, likely, source, otherSheets, layouts);
}

const factsOf = ({ items, customers }: ReadResult, parties: Parties): RegisterFacts => {
  const byCode = new Map(items.map((own) => [own.currency.code, own]));
  return {
    customerOf: (code) => parties.at(code),
    ownerOf: (currency, item) => customers.at(byCode.get(currency)!.customer[item]!),
    dueDayOf: (currency, item) => {
      const day = byCode.get(currency)!.dueDay[item]!;
      return day === NO_DAY ? null : (day as DayNumber);
    },
  };
};

/** What was read of a file, in a sentence. */
function fileLineOf({ format, lines, printed, isIncomplete }: ReceiptFile): Message {
  const isWrong = isIncomplete || printed.some((check) => !agrees(check));
  return isWrong
    ? cashText('fileDiffers', { format, count: lines.length })
    : cashText('fileTies', { format, count: lines.length, checks: printed.length });
}

/** What each line does: those that earlier runs took in stay as they stand there, the others are matched with what those leave open. */
function proposeAll(
  file: ReceiptFile,
  keys: readonly string[],
  standing: CashRegister,
  { matching, parties }: Pick<MatchingFacts, 'matching' | 'parties'>,
  chosen: ReadonlyMap<string, ChosenItems>,
): readonly Proposal[] {
  const known = new Map(standing.receipts.map((receipt) => [receipt.key, receipt]));
  takeStanding(standing, matching, parties);
  const fresh = matchReceipts(
    file.lines.filter((_, k) => !known.has(keys[k]!)),
    matching,
    new Map(file.lines.flatMap(({ id }, k) => (chosen.has(keys[k]!) ? [[id, chosen.get(keys[k]!)!] as const] : []))),
  );
  let at = 0;
  return file.lines.map((line, k) => {
    const receipt = known.get(keys[k]!);
    return receipt ? standingProposal(line, receipt, standing, parties) : fresh[at++]!;
  });
}

/** What a file brings, before anything else is computed. */
interface Taken extends Omit<CashReport, 'report'> {
  readonly register: CashRegister;
  readonly fileLine: Message;
}

/** Reads the receipts of a source and proposes what each pays; the questions that stand in the way in their place. */
async function takeReceipts(
  run: ReportRun,
  { reading, setup }: Pick<Report, 'reading' | 'setup'>,
  source: ReceiptSource,
  chosen: ReadonlyMap<string, ChosenItems>,
): Promise<Taken | readonly Question[]> {
  const facts = await readMatching(run, reading, setup, source.kind === 'sheet' ? source.sheet : null);
  const layouts = [...setup.own.get(LOCKBOX_LAYOUTS), CLASSIC_LAYOUT];
  const file = await readReceipts(run, reading, source, facts.otherSheets, facts.matching, layouts);
  if (file.questions.length > 0) return file.questions;
  const standing = await registerOfRun(run, reading);
  const keys = receiptKeys(file.lines);
  const proposals = proposeAll(file, keys, standing, facts, chosen);
  const name = source.kind === 'sheet' ? source.sheet : source.name;
  const known = new Set(standing.receipts.map(({ key }) => key));
  const fresh = keys.flatMap((key, k) => (known.has(key) ? [] : [k]));
  const of = <T>(list: readonly T[]): readonly T[] => fresh.map((k) => list[k]!);
  const added = registered(of(keys), of(file.lines), of(proposals), name, file.isIncomplete, factsOf(reading, facts.parties));
  return {
    register: withNew(standing, added),
    fileLine: cashText('fileTold', { name, line: fileLineOf(file) }),
    file,
    proposals,
    keys,
    parties: facts.parties,
    sources: facts.sources,
  };
}

/**
 * Reads receipts and the open items of a workbook, and proposes what each receipt pays; writes nothing. Receipts that AR Cash Application
 * has already stay as people left them, and everything else is computed with what the new ones pay.
 *
 * @param chosen items chosen by hand, by the keys of receipts.
 * @throws WorkbookError where the workbook or the file refuses or the run is cancelled.
 */
export async function computeCash(
  workbook: Workbook,
  request: ReportRequest,
  source: ReceiptSource,
  options: ReportOptions,
  chosen: ReadonlyMap<string, ChosenItems> = new Map(),
): Promise<CashOutcome> {
  const run = await startRun(workbook, request, options);
  const takings: Taken[] = [];
  const outcome = await computeAll(run, async (base) => {
    const taken = await takeReceipts(run, base, source, chosen);
    if (!('register' in taken)) return taken;
    takings.push(taken);
    return Parts.NONE.with(RECEIPTS_KNOWN, taken.register);
  });
  if (outcome.kind === 'questions') return outcome;
  const { file, proposals, keys, parties, sources, fileLine } = takings[0]!;
  const part: CashPart = { ...outcome.report.parts.get(CASH), fileLine };
  const report = { ...outcome.report, parts: outcome.report.parts.with(CASH, part) };
  return { kind: 'cash', cash: { report: await withoutPassing(run, report), file, proposals, keys, parties, sources } };
}

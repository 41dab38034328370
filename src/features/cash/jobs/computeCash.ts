import { currencyOf } from '../../../kernel/money/currency';
import { problem, type Question } from '../../../kernel/words/problem';
import type { Workbook } from '../../../kernel/run/workbook';
import { computeAll } from '../../../report/computeReport';
import { withoutPassing } from '../../../report/computeParts';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import type { Report } from '../../report';
import type { ReportOptions, ReportRun } from '../../reportFace';
import { matchReceipts } from '../domain/matching/matchReceipts';
import type { Proposal } from '../domain/receipts/applied';
import type { ReceiptFile } from '../domain/receipts/bankReceipt';
import { cashText } from '../cashText';
import { isCutTable } from '../domain/files/cutTable';
import { readBankFormat } from '../domain/files/readReceiptFile';
import { CASH_DEFAULTS, readMatching } from '../run/readMatching';
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
  readonly sources: Readonly<Record<string, string>>;
}

export type CashOutcome =
  | { readonly kind: 'cash'; readonly cash: CashReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

async function readSource(
  run: ReportRun,
  reading: ReadResult,
  source: ReceiptSource,
  otherSheets: readonly string[],
): Promise<ReceiptFile> {
  const currency = reading.items[0]?.currency ?? currencyOf('');
  const { dateOrder, decimalMark } = run.request.choices;
  const given = { dateOrder, decimalMark };
  if (source.kind === 'sheet')
    return readReceiptWorkbook({ run, sheet: source.sheet, except: otherSheets, format: 'sheet', currency, given });
  const bank = source.text === null ? null : readBankFormat(source.text);
  if (bank) return bank;
  const other = await startRun(await source.workbook(), run.request, run.options);
  const format = source.text === null ? 'sheet' : 'csv';
  const table = await readReceiptWorkbook({ run: other, sheet: null, except: [], format, currency, given });
  if (source.text === null || !isCutTable(source.text)) return table;
  return { ...table, isIncomplete: true, problems: [...table.problems, problem(cashText('tableCut'), 'error')] };
}

/**
 * Reads receipts and the open items of a workbook, and proposes what each receipt pays; writes nothing.
 *
 * @throws WorkbookError where the workbook or the file refuses or the run is cancelled.
 */
export async function computeCash(
  workbook: Workbook,
  request: ReportRequest,
  source: ReceiptSource,
  options: ReportOptions,
): Promise<CashOutcome> {
  const run = await startRun(workbook, request, options);
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') return outcome;
  const { report } = outcome;
  const { reading } = report;
  const facts = await readMatching(run, reading, CASH_DEFAULTS, source.kind === 'sheet' ? source.sheet : null);
  const file = await readSource(run, reading, source, facts.otherSheets);
  if (file.questions.length > 0) return { kind: 'questions', questions: file.questions, reading };
  const proposals = matchReceipts(file.lines, facts.matching);
  return { kind: 'cash', cash: { report: await withoutPassing(run, report), file, proposals, sources: facts.sources } };
}

import * as path from 'node:path';
import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../kernel/money/minorUnits';
import { WorkbookError } from '../../kernel/run/workbook';
import type { Say } from '../../kernel/words/say';
import type { CurrencyReport, Report } from '../../features/report';
import type { ReportOptions } from '../../features/reportFace';
import { computeReport } from '../../report/computeReport';
import type { ReportRequest } from '../../reading/run/request';
import { cliText } from '../cliText';
import { openFile } from '../fileRun';
import type { TypedOptions } from '../options';
import { questionLine } from '../reportText';

/** What a workbook owes in one currency, in its smallest units; `pastDue` is `null` where a summary does not tell. */
export interface FolderTotal {
  readonly currency: string;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits | null;
  readonly customers: number;
}

/** What came of one workbook of a folder. */
export interface FolderLine {
  readonly file: string;
  readonly end: 'read' | 'asked' | 'refused';
  readonly sheet: string;
  readonly asOf: DayNumber | null;
  readonly rowsRead: number;
  /** True where every total that the sheet prints is what was read; `null` where it prints none. */
  readonly ties: boolean | null;
  readonly totals: readonly FolderTotal[];
  /** What is asked, or why it could not be read. */
  readonly remark: string;
}

const NOTHING = { sheet: '', asOf: null, rowsRead: 0, ties: null, totals: [], remark: '' } as const;

function totalOf({ currency, aged, summary }: CurrencyReport): FolderTotal {
  if (aged) return { currency: currency.code, balance: aged.balance, pastDue: aged.pastDue, customers: aged.customerCodes.length };
  const lines = summary?.lines ?? [];
  const sum = (of: (line: (typeof lines)[number]) => number): MinorUnits => lines.reduce((all, line) => all + of(line), 0) as MinorUnits;
  const notDue = summary?.notDueBucket ?? null;
  return {
    currency: currency.code,
    balance: sum(({ total }) => total),
    pastDue: notDue === null ? null : sum(({ total, amounts }) => total - amounts[notDue]!),
    customers: new Set(lines.map(({ customer }) => customer)).size,
  };
}

function lineOf(file: string, { reading, asOf, currencies }: Report): FolderLine {
  const { printedTotals, receipt, layout } = reading;
  const ties = printedTotals.length === 0 ? null : printedTotals.every(({ difference }) => difference === 0);
  return { file, end: 'read', sheet: layout.sheet, asOf, rowsRead: receipt.read, ties, totals: currencies.map(totalOf), remark: '' };
}

/** The table of a group workbook: one that lies among what it adds up would count everything twice. */
export const GROUP_TABLE = 'AR_Group';

/** Reads one workbook of a folder and reports on it; whatever stands in the way is its line. `null` for a group workbook. */
export async function readForFolder(
  folder: string,
  file: string,
  request: ReportRequest,
  options: TypedOptions,
  run: ReportOptions,
  say: Say,
): Promise<FolderLine | null> {
  try {
    const { workbook, doubt } = await openFile(path.join(folder, file), request, options, run);
    if ((await workbook.outline()).tables.some(({ name }) => name === GROUP_TABLE)) return null;
    const outcome = doubt ?? (await computeReport(workbook, request, run));
    if (outcome.kind === 'report') return lineOf(file, outcome.report);
    return { ...NOTHING, file, end: 'asked', remark: outcome.questions.map((question) => questionLine(question, say)).join(' ') };
  } catch (error) {
    // One workbook that fails, be it by a fault of the program, does not keep the others from being read.
    const what = error instanceof WorkbookError ? [error.what, error.whatToDo] : [cliText('ownFault')];
    return { ...NOTHING, file, end: 'refused', remark: say(cliText('line', { what })) };
  }
}

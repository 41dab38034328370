import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { Problem, Question } from '../../../kernel/words/problem';
import type { Snapshot } from '../domain/snapshot';
import { gatherPaidHistory, type PaidHistory, type PaidTable } from '../../../reading/paid/paidHistory';
import { amountIsStillOpen, recognisePaidSheet, type PaidSheet } from '../../../reading/paid/paidSheet';
import { sheetsRead, type ReadingChoices, type ReadResult } from '../../../reading/result/readResult';
import { hiddenRowsOf, readTable } from '../../../reading/run/readReport';
import { CHUNK_ROWS } from '../../../kernel/run/readCells';
import { readSample } from '../../../reading/survey/readSample';
import { isOurSheetName } from '../../../kernel/sheet/ourSheets';
import type { ReportRequest } from '../../../reading/run/request';
import type { Run } from '../../../kernel/run/run';
import type { SheetInfo } from '../../../kernel/run/workbook';
import { snapshotPayments } from './snapshotPayments';

/** Paid history by currency of the open items, and what only the user can answer about it. */
type PaidReading = PaidHistory & { readonly questions: readonly Question[] };

/** Problems of a paid list that also matter to what is learned from it; the rest is told in the counts of rows left out. */
const TOLD: ReadonlySet<string> = new Set(['amountUnreadable', 'dateUnreadable', 'dateOrderDecided', 'signTurned', 'creditSignTurned']);
const TOLD_MAX = 20;

function toldProblems(sheet: string, reading: ReadResult): readonly Problem[] {
  return reading.problems
    .filter((problem) => TOLD.has(problem.code))
    .slice(0, TOLD_MAX)
    .map((problem) => ({ ...problem, sheet }));
}

async function readPaidSheet(run: Run, info: SheetInfo, found: PaidSheet): Promise<ReadResult> {
  const hiddenRows = await hiddenRowsOf(run, info.name);
  const { choices } = found;
  return readTable(run, found.recognition, { hiddenRows, choices, listsPayments: true }, CHUNK_ROWS);
}

/** The lists of paid invoices of a workbook as they were read, and what is doubtful about them. */
export interface PaidLists {
  readonly tables: readonly PaidTable[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
}

/** Where nothing lists paid invoices. */
export const NO_LISTS: PaidLists = { tables: [], problems: [], questions: [] };

/**
 * Finds and reads every sheet that lists paid invoices, and the paid rows of the open-items sheet itself where it has a paid date. Text
 * dates that fit two orders are read in the order of the open items.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readPaidLists(run: Run<ReportRequest>, report: ReadResult): Promise<PaidLists> {
  const { request } = run;
  const tables: PaidTable[] = [];
  const problems: Problem[] = [];
  const questions: Question[] = [];
  const given: Pick<ReadingChoices, 'dateOrder' | 'decimalMark'> = {
    dateOrder: request.choices.dateOrder,
    decimalMark: request.choices.decimalMark,
  };
  const own = sheetsRead(report).join(', ');
  if (report.settled) tables.push({ sheet: own, items: report.settled, amountIsStillOpen: false });
  if (report.items.some(({ paidDay }) => paidDay?.some((day) => day !== NO_DAY))) {
    tables.push({
      sheet: own,
      items: report.items,
      amountIsStillOpen: report.items.some((items) => items.originalAmount !== null),
    });
  }
  for (const info of run.survey.sheets) {
    if (info.used === null || sheetsRead(report).includes(info.name) || isOurSheetName(info.name)) continue;
    const sample = await readSample(run, info.name, info.used);
    let found = recognisePaidSheet(sample, given);
    if (found === null) continue;
    let reading = await readPaidSheet(run, info, found);
    const isUnsure = (question: Question): boolean => question.code === 'dateOrderAmbiguous';
    if (reading.questions.some(isUnsure) && report.layout.dateOrder !== null) {
      found = recognisePaidSheet(sample, { ...given, dateOrder: report.layout.dateOrder }) ?? found;
      reading = await readPaidSheet(run, info, found);
    }
    questions.push(...reading.questions.filter(isUnsure));
    problems.push(...toldProblems(info.name, reading));
    tables.push({ sheet: info.name, items: reading.items, amountIsStillOpen: amountIsStillOpen(reading.layout.columns) });
  }
  return { tables, problems, questions };
}

/**
 * The lists of a workbook, or, where it has none, the payments that its snapshots tell of.
 *
 * @param open the open items of now, one table a currency
 */
export function orSnapshotPayments(
  lists: PaidLists,
  snapshots: readonly Snapshot[],
  open: readonly OpenItems[],
  asOf: DayNumber,
): PaidLists {
  const found = lists.tables.length > 0 ? null : snapshotPayments(snapshots, open, asOf);
  return found === null ? lists : { ...lists, tables: [found.table], problems: [...lists.problems, found.problem] };
}

/**
 * The paid history that the lists of a workbook hold, by currency of the open items, in their order.
 *
 * @param open the open items, one table a currency
 */
export function paidHistoryOf(
  { tables, problems, questions }: PaidLists,
  report: ReadResult,
  open: readonly OpenItems[],
  asOf: DayNumber,
): PaidReading {
  const history = gatherPaidHistory(tables, open, report.customers, asOf);
  return { ...history, problems: [...problems, ...history.problems], questions };
}

import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { nameValue } from '../../../kernel/run/survey';
import type { Workbook } from '../../../kernel/run/workbook';
import { typedDay } from '../../../kernel/sheet/typedCells';
import type { Problem, Question } from '../../../kernel/words/problem';
import { readingText } from '../../../reading/readingText';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import type { ReportOptions } from '../../reportFace';
import { agencyReport, type AgencyReport } from '../domain/agencyFigures';
import { reconcileStatement, type ReconciledStatement } from '../domain/agencyStatement';
import { readAgencies } from '../run/readAgencies';

/** What agencies did up to a day, and a statement of one of them held against our books, `null` where there is none. */
export interface AgenciesReport {
  readonly asOf: DayNumber;
  readonly currency: Currency;
  readonly figures: AgencyReport;
  readonly statement: ReconciledStatement | null;
  readonly sources: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

export type AgenciesOutcome =
  | { readonly kind: 'agencies'; readonly agencies: AgenciesReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: null };

/**
 * Reads what a workbook says of collection agencies and judges them as of the day asked for, else of the last run; writes nothing.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeAgencies(workbook: Workbook, request: ReportRequest, options: ReportOptions): Promise<AgenciesOutcome> {
  const run = await startRun(workbook, request, options);
  const asOf = request.asOf ?? typedDay(nameValue(run.survey, 'AR_AsOf') ?? '');
  if (asOf === null) {
    const question: Question = { code: 'asOfMissing', answerWith: '--as-of', message: readingText('asOfMissing'), choices: [] };
    return { kind: 'questions', questions: [question], reading: null };
  }
  const { dateOrder, decimalMark, currency } = request.choices;
  const found = await readAgencies(run, { dateOrder, decimalMark }, currency ?? '');
  return {
    kind: 'agencies',
    agencies: {
      asOf,
      currency: found.currency,
      figures: agencyReport(found.placements, found.recoveries, found.terms, asOf),
      statement: reconcileStatement(found.statement, found.placements, found.recoveries, found.terms),
      sources: found.sources,
      problems: found.problems,
    },
  };
}

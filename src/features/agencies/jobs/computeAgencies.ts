import { nameValue } from '../../../kernel/run/survey';
import type { Workbook } from '../../../kernel/run/workbook';
import { typedDay } from '../../../kernel/sheet/typedCells';
import type { Question } from '../../../kernel/words/problem';
import { readingText } from '../../../reading/readingText';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import type { ReportOptions } from '../../reportFace';
import { judgeAgencies, type AgenciesReport } from '../run/judgeAgencies';
import { readAgencies } from '../run/readAgencies';

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
  return { kind: 'agencies', agencies: judgeAgencies(await readAgencies(run, { dateOrder, decimalMark }, currency ?? ''), asOf) };
}

import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Question } from '../../../kernel/words/problem';
import type { Workbook } from '../../../kernel/run/workbook';
import { computeAll } from '../../../report/computeReport';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import type { ReportOptions } from '../../reportFace';
import type { CheckFinding } from '../domain/checkFinding';
import { checkTable } from '../domain/checkWorkbook';
import { readCheckTable } from '../run/readCheckTable';

/** What is wrong with the list of open items of a workbook. */
export interface CheckReport {
  readonly asOf: DayNumber;
  readonly sheet: string;
  readonly findings: readonly CheckFinding[];
}

export type CheckOutcome =
  | { readonly kind: 'check'; readonly check: CheckReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

/**
 * Reads the open items of a workbook and what stands beside them, and finds what is wrong; writes nothing.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeCheck(workbook: Workbook, request: ReportRequest, options: ReportOptions): Promise<CheckOutcome> {
  const run = await startRun(workbook, request, options);
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') return outcome;
  const { reading, asOf } = outcome.report;
  const table = await readCheckTable(run, reading, asOf);
  return { kind: 'check', check: { asOf, sheet: table.sheet, findings: checkTable(table) } };
}

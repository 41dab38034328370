import type { Question } from '../../../kernel/words/problem';
import type { Workbook } from '../../../kernel/run/workbook';
import { computeAll } from '../../../report/computeReport';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import type { ReportOptions } from '../../reportFace';
import type { Report } from '../../report';
import { EARLIER_NAME } from '../domain/checkLists';
import type { CheckContent } from '../sheet/checkSheet';
import { CHECK_FINDINGS, MASTER_CHECK, withDecisions } from '../sheet/checkTables';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable } from '../../../kernel/tables/typedTable';
import { withoutPassing } from '../../../report/computeParts';
import { checkTable } from '../domain/checkWorkbook';
import { readCheckTable } from '../run/readCheckTable';
import { readMaster } from '../run/readMaster';

/** What is wrong with the list of open items of a workbook. */
export interface CheckReport extends CheckContent {
  readonly report: Report;
}

export type CheckOutcome =
  | { readonly kind: 'check'; readonly check: CheckReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

/** The one sheet of those asked about whose name does not say that it is an earlier list, `null` where it is not one. */
function newestOf(questions: readonly Question[]): string | null {
  const [question, ...others] = questions;
  if (question?.code !== 'severalSheets' || others.length > 0) return null;
  const sheets = question.choices.filter((choice) => choice !== '*');
  const now = sheets.filter((sheet) => !EARLIER_NAME.test(sheet));
  return now.length === 1 && sheets.length > 1 ? now[0]! : null;
}

/**
 * Reads the open items of a workbook and what stands beside them, and finds what is wrong; writes nothing.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeCheck(workbook: Workbook, request: ReportRequest, options: ReportOptions): Promise<CheckOutcome> {
  const run = await startRun(workbook, request, options);
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') {
    const sheet = request.sheet === null ? newestOf(outcome.questions) : null;
    return sheet === null ? outcome : computeCheck(workbook, { ...request, sheet }, options);
  }
  const { reading, asOf } = outcome.report;
  const table = await readCheckTable(run, reading, asOf);
  const { findings, timeliness, tax } = await readMaster(run, outcome.report, table);
  const standing = standingTables(run.survey);
  const typed = await readTable(run, standing, CHECK_FINDINGS);
  const typedMaster = await readTable(run, standing, MASTER_CHECK);
  const report = await withoutPassing(run, outcome.report);
  return {
    kind: 'check',
    check: {
      report,
      sheet: table.sheet,
      findings: withDecisions(checkTable(table), typed),
      master: withDecisions(findings, typedMaster, MASTER_CHECK.name),
      timeliness,
      tax,
      typed,
      typedMaster,
    },
  };
}

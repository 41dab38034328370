import type { Problem, Question } from '../../../kernel/words/problem';
import type { Workbook } from '../../../kernel/run/workbook';
import { standingTables } from '../../../kernel/tables/standingTables';
import { readTable, type Typed } from '../../../kernel/tables/typedTable';
import { withoutPassing } from '../../../report/computeParts';
import { computeAll } from '../../../report/computeReport';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import type { Report } from '../../report';
import type { ReportOptions } from '../../reportFace';
import { judgeOrders } from '../domain/judgeOrders';
import { readCredit } from '../run/readCredit';
import { CREDIT_ORDERS, withApprovals, type ApprovedOrder } from '../sheet/creditSheet';

/** Orders with what is proposed for each, in the order in which they were judged. */
export interface CreditReport {
  readonly report: Report;
  readonly orders: readonly ApprovedOrder[];
  /** The table of orders as it stood, with what people typed. */
  readonly typed: Typed<typeof CREDIT_ORDERS> | null;
  readonly sources: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

export type CreditOutcome =
  | { readonly kind: 'credit'; readonly credit: CreditReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

/**
 * Reads the open items, orders, customers and rules of a workbook and judges the orders; writes nothing. `sheet` names the orders' sheet.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeCredit(
  workbook: Workbook,
  request: ReportRequest,
  sheet: string | null,
  options: ReportOptions,
): Promise<CreditOutcome> {
  const run = await startRun(workbook, request, options);
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') return outcome;
  const { report } = outcome;
  const { orders, book, sources, problems, questions } = await readCredit(run, report.reading, report.asOf, sheet);
  if (questions.length > 0) return { kind: 'questions', questions, reading: report.reading };
  const typed = await readTable(run, standingTables(run.survey), CREDIT_ORDERS);
  return {
    kind: 'credit',
    credit: {
      report: await withoutPassing(run, report),
      orders: withApprovals(judgeOrders(orders, book), typed),
      typed,
      sources,
      problems: [...problems, ...report.problems],
    },
  };
}

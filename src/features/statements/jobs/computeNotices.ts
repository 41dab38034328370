import type { Workbook } from '../../../kernel/run/workbook';
import type { ReportRequest } from '../../../reading/run/request';
import type { ReportOptions } from '../../reportFace';
import { DUNNING_LADDER } from '../../worklist/domain/dunningLadder';
import { makeNotices, type Notice } from '../domain/notices/makeNotices';
import { computeStatements, type StatementsOutcome, type StatementsReport } from './computeStatements';

/** What every account gets, or why nothing; nothing is written. */
export interface NoticesReport extends StatementsReport {
  readonly notices: readonly Notice[];
}

export type NoticesOutcome =
  { readonly kind: 'notices'; readonly notices: NoticesReport } | Exclude<StatementsOutcome, { readonly kind: 'statements' }>;

/** The notices of accounts that were read, by the dunning ladder of the workbook. */
function noticesOf(statements: StatementsReport): NoticesReport {
  const { accounts, report } = statements;
  const terms = {
    ladder: report.setup.strategy.ladder ?? DUNNING_LADDER,
    masterOf: (party: number) => accounts.masters.get(party),
    workOf: (party: number) => accounts.desk.states.get(party),
  };
  return { ...statements, notices: makeNotices(statements.statements, terms, accounts.asOf) };
}

/**
 * Reads a workbook and decides for every account which notice it gets, or why none; writes nothing.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeNotices(workbook: Workbook, request: ReportRequest, options: ReportOptions): Promise<NoticesOutcome> {
  const outcome = await computeStatements(workbook, request, null, options);
  return outcome.kind === 'questions' ? outcome : { kind: 'notices', notices: noticesOf(outcome.statements) };
}

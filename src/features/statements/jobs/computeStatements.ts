import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Workbook } from '../../../kernel/run/workbook';
import { problem, type Problem } from '../../../kernel/words/problem';
import type { ReportRequest } from '../../../reading/run/request';
import { startRun } from '../../../reading/run/startRun';
import { withoutPassing } from '../../../report/computeParts';
import { computeAll } from '../../../report/computeReport';
import type { Report, ReportOutcome } from '../../report';
import type { ReportOptions } from '../../reportFace';
import { monthBefore } from '../domain/balanceForward';
import { makeStatements } from '../domain/makeStatements';
import type { Statement } from '../domain/statement';
import { readStandingNotices, type StandingNotices } from '../run/prepareLetters';
import { readAccounts, type Accounts } from '../run/readAccounts';
import { statementsText } from '../statementsText';

/** Statements of every account; nothing is written. */
export interface StatementsReport {
  readonly report: Report;
  /** What people typed in AR_Notices. */
  readonly standing: StandingNotices;
  readonly accounts: Accounts;
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

export type StatementsOutcome =
  { readonly kind: 'statements'; readonly statements: StatementsReport } | Extract<ReportOutcome, { readonly kind: 'questions' }>;

/** What was left out of a statement, and balances that the transactions do not explain. */
function remarks(statements: readonly Statement[], { parties, hasMovements, asOf }: Accounts): readonly Problem[] {
  const later = statements.flatMap(({ leftOut }) => leftOut);
  return [
    ...(hasMovements ? [] : [problem(statementsText('noTransactions'), 'info')]),
    ...later.map(({ documentNo, day }) => problem(statementsText('datedLater', { document: documentNo, day: day ?? asOf }), 'warning')),
    ...statements.flatMap(({ party, currency, openItem, balanceForward }) => {
      if (balanceForward === null || balanceForward.closing === openItem.total) return [];
      const amounts = { closing: { amount: balanceForward.closing, currency }, total: { amount: openItem.total, currency } };
      return [problem(statementsText('closingDiffers', { customer: parties.keyOf(party), ...amounts }), 'warning')];
    }),
  ];
}

/**
 * Reads a workbook and makes the statement of every account; writes nothing.
 *
 * @param from the day up to which a balance-forward statement sums up, `null` for the end of the month before.
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeStatements(
  workbook: Workbook,
  request: ReportRequest,
  from: DayNumber | null,
  options: ReportOptions,
): Promise<StatementsOutcome> {
  const run = await startRun(workbook, request, options);
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') return outcome;
  const { report } = outcome;
  const accounts = await readAccounts(run, report);
  const { asOf, currencies, terms, hasMovements } = accounts;
  const statements = makeStatements(currencies, terms, from ?? monthBefore(asOf), asOf, hasMovements);
  const problems = [...accounts.problems, ...remarks(statements, accounts)];
  const standing = await readStandingNotices(run);
  return { kind: 'statements', statements: { report: await withoutPassing(run, report), standing, accounts, statements, problems } };
}

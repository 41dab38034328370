import { stopIfCancelled } from '../../../kernel/run/cancelling';
import type { ChangeReceipt, Workbook } from '../../../kernel/run/workbook';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { applyTables } from '../../../kernel/tables/tableMemory';
import type { Say } from '../../../kernel/words/say';
import type { ReportRequest } from '../../../reading/run/request';
import type { ReportOptions } from '../../reportFace';
import { sheetSay } from '../../speak';
import { CREDIT_SHEET, planCredit } from '../sheet/creditSheet';
import { planLines } from '../sheet/linesSheet';
import { planRiskNotices } from '../sheet/riskSheet';
import { planStandings } from '../sheet/standingSheet';
import { computeCredit, NOTHING_DECIDED, type CreditOutcome, type CreditReport, type Decided } from './computeCredit';
export { computeCredit } from './computeCredit';

/** The orders and what was written; `receipt` is `null` where a question stood in the way. */
type CreditRefresh = CreditOutcome & { readonly receipt: ChangeReceipt | null };

/** The sheets of a judgement: orders, standings, first lines and what sales should hear. */
function creditSheets({ report, orders, standings, lines, notices, typed, typedNotices }: CreditReport, say: Say): readonly SheetPlan[] {
  return [
    planCredit(orders, report.asOf, report.setup.language, typed, say),
    planStandings(report, standings, say),
    planLines(report, lines, say),
    planRiskNotices(report, notices, typedNotices, say),
  ];
}

/**
 * Judges orders and customers and writes the sheets of credit in place; AR Credit is shown. What was typed there is kept; an approval of
 * another amount is void.
 *
 * @param decided what was approved outside the sheet; it takes the place of what stands there.
 * @throws WorkbookError where the workbook refuses or the run is cancelled; then nothing stays half written.
 */
export async function refreshCredit(
  workbook: Workbook,
  request: ReportRequest,
  sheet: string | null,
  options: ReportOptions,
  decided: Decided = NOTHING_DECIDED,
): Promise<CreditRefresh> {
  const outcome = await computeCredit(workbook, request, sheet, options, decided);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const sheets = creditSheets(outcome.credit, await sheetSay(outcome.credit.report.setup.language, options));
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets, sideColumns: [], activate: CREDIT_SHEET }, options);
  return { ...outcome, receipt };
}

import { stopIfCancelled } from '../../../kernel/run/cancelling';
import type { ChangeReceipt, Workbook } from '../../../kernel/run/workbook';
import { applyTables } from '../../../kernel/tables/tableMemory';
import type { ReportRequest } from '../../../reading/run/request';
import type { ReportOptions } from '../../reportFace';
import { sheetSay } from '../../speak';
import { CREDIT_SHEET, planCredit } from '../sheet/creditSheet';
import { computeCredit, type CreditOutcome } from './computeCredit';

/** The orders and what was written; `receipt` is `null` where a question stood in the way. */
type CreditRefresh = CreditOutcome & { readonly receipt: ChangeReceipt | null };

/**
 * Judges the orders and writes AR Credit in place, and shows it. Approvals that were typed there are kept; one for another amount is void.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled; then nothing stays half written.
 */
export async function refreshCredit(
  workbook: Workbook,
  request: ReportRequest,
  sheet: string | null,
  options: ReportOptions,
): Promise<CreditRefresh> {
  const outcome = await computeCredit(workbook, request, sheet, options);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const { report, orders, typed } = outcome.credit;
  const { language } = report.setup;
  const plan = planCredit(orders, report.asOf, language, typed, await sheetSay(language, options));
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets: [plan], sideColumns: [], activate: CREDIT_SHEET }, options);
  return { ...outcome, receipt };
}

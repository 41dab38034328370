import { stopIfCancelled } from '../../../kernel/run/cancelling';
import type { ChangeReceipt, Workbook } from '../../../kernel/run/workbook';
import { applyTables } from '../../../kernel/tables/tableMemory';
import type { ReportRequest } from '../../../reading/run/request';
import type { ReportOptions } from '../../reportFace';
import { sheetSay } from '../../speak';
import { planCheck } from '../sheet/checkSheet';
import { CHECK_SHEET } from '../sheet/checkTables';
import { computeCheck, type CheckOutcome } from './computeCheck';

/** The findings and what was written; `receipt` is `null` where a question stood in the way. */
type CheckRefresh = CheckOutcome & { readonly receipt: ChangeReceipt | null };

/**
 * Checks the open items and writes AR Check in place, and shows it. Decisions and notes that were typed there are kept.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled; then nothing stays half written.
 */
export async function refreshCheck(workbook: Workbook, request: ReportRequest, options: ReportOptions): Promise<CheckRefresh> {
  const outcome = await computeCheck(workbook, request, options);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const { language } = outcome.check.report.setup;
  const plan = planCheck(outcome.check, language, await sheetSay(language, options));
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets: [plan], sideColumns: [], activate: CHECK_SHEET }, options);
  return { ...outcome, receipt };
}

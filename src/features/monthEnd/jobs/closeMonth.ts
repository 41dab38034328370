import type { Reconciliation } from '../sheet/reconciliationContent';
import { RECONCILIATION_SHEET } from '../sheet/reconciliationContent';
import { Parts } from '../../../kernel/run/parts';
import type { ReportOptions } from '../../reportFace';
import { refresh, type RefreshOutcome } from '../../../report/refresh';
import type { ReportRequest } from '../../../reading/run/request';
import type { Workbook } from '../../../kernel/run/workbook';
import { CLOSING } from '../run/closing';
import type { MonthRequest } from '../domain/monthRequest';

/** A refresh with its month end; `reconciliation` is `null` where a question stood in the way. */
type MonthOutcome = RefreshOutcome & { readonly reconciliation: Reconciliation | null };

/**
 * Refreshes every AR sheet, keeps a snapshot of what is open, rolls the opening forward to it and holds the control account against it; then
 * AR Reconciliation is shown. All is written in one go.
 *
 * @throws WorkbookError where the workbook refuses, an opening sheet cannot be read, or the run is cancelled; then nothing stays half written.
 */
export async function closeMonth(
  workbook: Workbook,
  request: ReportRequest,
  month: MonthRequest,
  options: ReportOptions,
): Promise<MonthOutcome> {
  let reconciliation: Reconciliation | null = null;
  const outcome = await refresh(workbook, request, options, {
    activate: RECONCILIATION_SHEET,
    parts: Parts.NONE.with(CLOSING, { month, onPlanned: (planned) => (reconciliation = planned) }),
  });
  return { ...outcome, reconciliation };
}

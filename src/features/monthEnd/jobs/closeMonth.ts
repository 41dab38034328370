import type { Reconciliation } from '../sheet/reconciliationContent';
import { RECONCILIATION_SHEET } from '../sheet/reconciliationContent';
import { readRun } from '../../../report/computeReport';
import { refresh, type RefreshOutcome } from '../../../report/refresh';
import type { ReportRequest } from '../../../reading/run/request';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import type { MonthRequest } from '../run/monthRequest';
import { planMonth } from '../run/planMonth';

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
  options: RunOptions,
): Promise<MonthOutcome> {
  let reconciliation: Reconciliation | null = null;
  const outcome = await refresh(workbook, request, options, {
    activate: RECONCILIATION_SHEET,
    sheetsOf: async (run, computed) => {
      const planned = await planMonth(run, month, computed, readRun);
      reconciliation = planned.reconciliation;
      return planned.sheets;
    },
  });
  return { ...outcome, reconciliation };
}

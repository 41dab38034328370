import { applyTables } from '../../../kernel/tables/tableMemory';
import { stopIfCancelled } from '../../../kernel/run/cancelling';
import type { ChangeReceipt, Workbook } from '../../../kernel/run/workbook';
import type { ReportRequest } from '../../../reading/run/request';
import type { ReportOptions } from '../../reportFace';
import { sheetSay } from '../../speak';
import { withDecisions } from '../../receipts/domain/register';
import type { Decision } from '../../receipts/domain/registerWords';
import type { ChosenItems } from '../domain/matching/chosenDocuments';
import { CASH } from '../domain/register/cashPart';
import { cashSheets } from '../sheet/cashSheets';
import { CASH_SHEET } from '../../receipts/sheet/receiptsTable';
export { textTable } from '../run/textTable';
export { computeCash } from './computeCash';
import { computeCash, type CashOutcome, type ReceiptSource } from './computeCash';

/** What was proposed and written; `receipt` is `null` where a question stood in the way. */
export type CashRefresh = CashOutcome & { readonly receipt: ChangeReceipt | null };

/**
 * Reads receipts, proposes what they pay and writes AR Cash Application, and shows it. Receipts that stand there stay with everything that
 * people typed; running it twice with the same file writes the same. `decisions` and the items `chosen` by hand are by the key of a receipt, made outside
 * the sheet.
 *
 * @throws WorkbookError where the workbook or the file refuses or the run is cancelled; then nothing stays half written.
 */
export async function refreshCash(
  workbook: Workbook,
  request: ReportRequest,
  source: ReceiptSource,
  options: ReportOptions,
  decisions: ReadonlyMap<string, Decision> = new Map(),
  chosen: ReadonlyMap<string, ChosenItems> = new Map(),
): Promise<CashRefresh> {
  const outcome = await computeCash(workbook, request, source, options, chosen);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const { report } = outcome.cash;
  const part = report.parts.get(CASH);
  const register = withDecisions(part.register, decisions, report.setup.language);
  const say = await sheetSay(report.setup.language, options);
  const sheets = cashSheets(report, { ...part, register }, say);
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets, sideColumns: [], activate: CASH_SHEET }, options);
  const done = { ...report, parts: report.parts.with(CASH, { ...part, register }) };
  return { ...outcome, cash: { ...outcome.cash, report: done }, receipt };
}

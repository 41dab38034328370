import { planExposure } from '../sheets/writing/planExposure';
import { planMetrics } from '../sheets/writing/planMetrics';
import { planSetup } from '../sheets/writing/planSetup';
import { planSummary } from '../sheets/writing/planSummary';
import { planWorklist } from '../sheets/writing/planWorklist';
import { SUMMARY_SHEET } from '../sheets/writing/summaryLayout';
import type { SheetPlan } from '../sheets/writing/sheetPlan';
import { nextStage } from './cancelling';
import { computeAll, type ComputedReport } from './computeReport';
import { collectorsOf } from './figures/customerStandings';
import type { ReportOutcome, ReportRequest } from './report';
import { setupContent } from './setup/setupContent';
import { readWorklistNotes } from './worklistNotes';
import type { ChangeReceipt, RunOptions, Workbook } from './workbook';

/** What a refresh gives: the outcome of the run, and what was written; `receipt` is `null` where a question stood in the way. */
export type RefreshOutcome = ReportOutcome & { readonly receipt: ChangeReceipt | null };

/** The AR sheets of a report, in tab order; notes on AR Worklist and what was typed on AR Setup are read first and kept. */
export async function planSheets(workbook: Workbook, computed: ComputedReport, options: RunOptions): Promise<readonly SheetPlan[]> {
  const { report, setupReading, salesFrom } = computed;
  const notes = await readWorklistNotes(workbook, report, options);
  const collectors = collectorsOf(report.reading, report.setup.customers);
  const setup = await setupContent(workbook, setupReading, report.setup, salesFrom, options);
  const makers = [
    () => planSummary(report),
    () => planWorklist(report, { notes, collectors }),
    () => planExposure(report),
    () => planMetrics(report, salesFrom),
    () => planSetup(setup),
  ];
  const sheets: SheetPlan[] = [];
  for (const make of makers) {
    await nextStage(options);
    sheets.push(make());
  }
  return sheets;
}

/**
 * Reads, computes and writes AR Summary, AR Worklist, AR Exposure, AR Metrics and AR Setup in place; AR Summary is shown afterwards.
 * Running it twice writes the same.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled; then nothing stays half written.
 */
export async function refresh(workbook: Workbook, request: ReportRequest, options: RunOptions): Promise<RefreshOutcome> {
  const outcome = await computeAll(workbook, request, options);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const sheets = await planSheets(workbook, outcome.computed, options);
  await nextStage(options);
  const receipt = await workbook.apply({ sheets, sideColumns: [], activate: SUMMARY_SHEET }, options);
  return { kind: 'report', report: outcome.computed.report, receipt };
}

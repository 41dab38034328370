import { applyTables } from '../kernel/tables/tableMemory';
import { planExposure } from '../features/exposure/sheet/planExposure';
import { planMetrics } from '../features/metrics/sheet/planMetrics';
import { planMoves } from '../features/activity/sheet/movesSheet';
import { SNAPSHOT_ROWS_MAX } from '../features/snapshots/sheet/snapshotContent';
import { planLastReport } from '../features/snapshots/sheet/planSnapshots';
import { snapshotOfReport } from '../features/snapshots/run/snapshotOfReport';
import { planSetup } from '../features/setup/sheet/planSetup';
import { planSummary } from '../features/summary/sheet/planSummary';
import { planWorklist } from '../features/worklist/sheet/planWorklist';
import { SUMMARY_SHEET } from '../features/aging/sheet/summaryLayout';
import { ACTIVITY } from '../features/activity/domain/activityPart';
import { EXPOSURE } from '../features/exposure/domain/exposurePart';
import type { SheetPlan } from '../kernel/sheet/sheetPlan';
import type { NoteCounts } from '../features/activity/domain/notes/noteThreads';
import { nextStage } from '../kernel/run/cancelling';
import { ACTIVITY_MEMORY } from '../features/activity/run/readActivity';
import { noteColumnsAgain, takeUpActivity, type TakenUp } from '../features/notes/run/takeUpActivity';
import { computeAll, type ComputedReport } from './computeReport';
import { keepCurrencyOrder } from './currencyOrder';
import { collectorsOf } from '../features/worklist/domain/customerStandings';
import { DEFAULT_MONTH } from '../features/monthEnd/run/monthRequest';
import type { ReportRequest } from '../reading/run/request';
import type { Report, ReportOutcome } from '../features/report';
import { setupContent } from '../features/setup/run/setupContent';
import { typedYesNo } from '../kernel/sheet/typedCells';
import type { ChangeReceipt, RunOptions, Workbook } from '../kernel/run/workbook';

/** What a refresh gives: the outcome of the run, what was written, and how the notes fared; both `null` where a question stood in the way. */
export type RefreshOutcome = ReportOutcome & { readonly receipt: ChangeReceipt | null; readonly notes?: NoteCounts | null };

/** Sheets that a run writes beside the usual ones, and which of them is shown afterwards. */
export interface MoreSheets {
  readonly activate: string;
  readonly sheetsOf: (computed: ComputedReport) => Promise<readonly SheetPlan[]>;
}

/** The month-end sheets where AR Setup asks for them at each refresh, else none. */
function monthOf(
  workbook: Workbook,
  request: ReportRequest,
  { setupReading }: ComputedReport,
  options: RunOptions,
): MoreSheets['sheetsOf'] {
  const isWanted = typedYesNo(setupReading.settings.get('AR_KeepSnapshots')) === true;
  return async (computed) => {
    if (!isWanted) return [];
    const { planMonth } = await import(/* webpackChunkName: "month" */ '../features/monthEnd/run/planMonth');
    return (await planMonth(workbook, request, DEFAULT_MONTH, computed, options)).sheets;
  };
}

/** True where what is open is kept for the next refresh; a list that is too long is not, and a problem says so. */
function keepsLastReport({ reading: { level, items } }: Report): boolean {
  return level === 'item' && items.reduce((sum, { length }) => sum + length, 0) <= SNAPSHOT_ROWS_MAX;
}

/** The AR sheets of a report, in tab order; what was typed on AR Setup is read first and kept, and so are the notes that `taken` holds. */
export async function planSheets(
  workbook: Workbook,
  computed: ComputedReport,
  taken: TakenUp,
  options: RunOptions,
): Promise<readonly SheetPlan[]> {
  const { report, setupReading, salesFrom, last, moves } = computed;
  const collectors = collectorsOf(report.reading, report.setup.customers);
  const setup = await setupContent(
    workbook,
    setupReading,
    { ...report.setup, lossRates: report.parts.get(EXPOSURE).lossMethod.typedRates },
    { salesFrom, sheetsFound: report.reading.sheetsFound ?? [], parts: report.reading.parts ?? [] },
    options,
  );
  const makers = [
    () => planSummary(report),
    () => planWorklist(report, { notes: taken.worklistNotes, collectors, desk: taken.desk, last }),
    ...taken.sheets.map((plan) => () => plan),
    () => planExposure(report),
    () => planMetrics(report, salesFrom),
    () => planSetup(setup),
    ...(moves.length > 0 ? [() => planMoves(moves, report.setup.language)] : []),
    ...(keepsLastReport(report) ? [() => planLastReport(snapshotOfReport(report))] : []),
  ];
  const sheets: SheetPlan[] = [];
  for (const make of makers) {
    await nextStage(options);
    sheets.push(make());
  }
  return sheets;
}

/**
 * Reads, computes and writes AR Summary, AR Worklist, AR Activity, AR Exposure, AR Metrics and AR Setup in place, and our columns beside the
 * table where they stand; AR Summary is shown afterwards. Notes typed since the last refresh go into the log first. Running it twice writes
 * the same. `more` adds sheets that are written in the same go; without it the month-end sheets, where AR Setup asks for them.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled; then nothing stays half written.
 */
export async function refresh(
  workbook: Workbook,
  request: ReportRequest,
  options: RunOptions,
  more: MoreSheets | null = null,
): Promise<RefreshOutcome> {
  const outcome = await computeAll(workbook, request, options);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const { computed } = outcome;
  const taken = await takeUpActivity(workbook, computed.report, computed.activity, options);
  const usual = await planSheets(workbook, computed, taken, options);
  const added = more?.sheetsOf ?? monthOf(workbook, request, computed, options);
  const sheets = [...usual, ...(await added(computed))];
  await nextStage(options);
  const receipt = await applyTables(
    workbook,
    { sheets, sideColumns: [...taken.columns, ...noteColumnsAgain(computed.report, taken)], activate: more?.activate ?? SUMMARY_SHEET },
    options,
  );
  await rememberLog(workbook, computed.activity.entries.length);
  await keepCurrencyOrder(
    workbook,
    computed.currencyOrder,
    computed.report.currencies.map(({ currency }) => currency.code),
  );
  return {
    kind: 'report',
    report: { ...computed.report, parts: computed.report.parts.with(ACTIVITY, taken.desk) },
    receipt,
    notes: taken.counts,
  };
}

/** Keeps how many entries the log had before this run: Restore takes away only what the run added, so the log is still missed when it goes. */
async function rememberLog(workbook: Workbook, count: number): Promise<void> {
  if (count > 0 && (await workbook.setting(ACTIVITY_MEMORY)) !== String(count)) await workbook.saveSetting(ACTIVITY_MEMORY, String(count));
}

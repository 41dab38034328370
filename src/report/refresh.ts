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
import { SUMMARY_SHEET } from '../features/aging/sheet/summarySheet';
import { ACTIVITY } from '../features/activity/domain/activityPart';
import { EXPOSURE } from '../features/exposure/domain/exposurePart';
import type { SheetPlan } from '../kernel/sheet/sheetPlan';
import type { NoteCounts } from '../features/activity/domain/notes/noteThreads';
import { nextStage } from '../kernel/run/cancelling';
import { ACTIVITY_MEMORY } from '../features/activity/run/readActivity';
import { noteColumnsAgain, takeUpActivity, type TakenUp } from '../features/notes/run/takeUpActivity';
import { computeAll, readRun, type ComputedReport } from './computeReport';
import { keptCurrencyOrder } from './currencyOrder';
import { collectorsOf } from '../features/worklist/domain/customerStandings';
import { DEFAULT_MONTH } from '../features/monthEnd/run/monthRequest';
import type { ReportRequest } from '../reading/run/request';
import type { Report, ReportOutcome } from '../features/report';
import { setupContent } from '../features/setup/run/setupContent';
import { typedYesNo } from '../kernel/sheet/typedCells';
import type { Run } from '../kernel/run/run';
import type { ChangeReceipt, RunOptions, Workbook } from '../kernel/run/workbook';
import { startRun } from '../reading/run/startRun';
import { sheetSay } from '../features/speak';

/** What a refresh gives: the outcome of the run, what was written, and how the notes fared; both `null` where a question stood in the way. */
export type RefreshOutcome = ReportOutcome & { readonly receipt: ChangeReceipt | null; readonly notes?: NoteCounts | null };

/** Sheets that a run writes beside the usual ones, and which of them is shown afterwards. */
interface MoreSheets {
  readonly activate: string;
  readonly sheetsOf: (run: Run<ReportRequest>, computed: ComputedReport) => Promise<readonly SheetPlan[]>;
}

/** The month-end sheets where AR Setup asks for them at each refresh, else none. */
function monthOf({ setupReading }: ComputedReport): MoreSheets['sheetsOf'] {
  const isWanted = typedYesNo(setupReading.settings.get('AR_KeepSnapshots')) === true;
  return async (run, computed) => {
    if (!isWanted) return [];
    const { planMonth } = await import(/* webpackChunkName: "month" */ '../features/monthEnd/run/planMonth');
    return (await planMonth(run, DEFAULT_MONTH, computed, readRun)).sheets;
  };
}

/** True where what is open is kept for the next refresh; a list that is too long is not, and a problem says so. */
function keepsLastReport({ reading: { level, items } }: Report): boolean {
  return level === 'item' && items.reduce((sum, { length }) => sum + length, 0) <= SNAPSHOT_ROWS_MAX;
}

/** The AR sheets of a report, in tab order; what was typed on AR Setup is read first and kept, and so are the notes that `taken` holds. */
async function planSheets(run: Run, computed: ComputedReport, taken: TakenUp): Promise<readonly SheetPlan[]> {
  const { report, setupReading, salesFrom, last, moves } = computed;
  const collectors = collectorsOf(report.reading, report.setup.customers);
  const setup = await setupContent(
    run,
    setupReading,
    { ...report.setup, lossRates: report.parts.get(EXPOSURE).lossMethod.typedRates },
    { salesFrom, sheetsFound: report.reading.sheetsFound ?? [], parts: report.reading.parts ?? [] },
  );
  const say = await sheetSay(report.setup.language, run.options);
  const makers = [
    () => planSummary(report, say),
    () => planWorklist(report, { notes: taken.worklistNotes, collectors, desk: taken.desk, last, standing: taken.list }, say),
    ...taken.sheets.map((plan) => () => plan),
    () => planExposure(report, say),
    () => planMetrics(report, salesFrom, say),
    () => planSetup(setup, say),
    ...(moves.length > 0 ? [() => planMoves(moves, report.setup.language, say)] : []),
    ...(keepsLastReport(report) ? [() => planLastReport(snapshotOfReport(report), say)] : []),
  ];
  const sheets: SheetPlan[] = [];
  for (const make of makers) {
    await nextStage(run.options);
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
  const run = await startRun(workbook, request, options);
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const { computed } = outcome;
  const taken = await takeUpActivity(run, computed.report, computed.activity);
  const usual = await planSheets(run, computed, taken);
  const added = more?.sheetsOf ?? monthOf(computed);
  const sheets = [...usual, ...(await added(run, computed))];
  await nextStage(options);
  const receipt = await applyTables(
    workbook,
    {
      sheets,
      sideColumns: [...taken.columns, ...noteColumnsAgain(computed.report, taken)],
      activate: more?.activate ?? SUMMARY_SHEET,
      settings: new Map([...logMemory(run, computed.activity.entries.length), ...currencyMemory(run, computed)]),
    },
    options,
    run.survey,
  );
  return {
    kind: 'report',
    report: { ...computed.report, parts: computed.report.parts.with(ACTIVITY, taken.desk) },
    receipt,
    notes: taken.counts,
  };
}

/** The order of the currencies, for the runs to come. */
function currencyMemory({ survey }: Run, { currencyOrder, report }: ComputedReport): ReadonlyMap<string, string> {
  return keptCurrencyOrder(
    survey,
    currencyOrder,
    report.currencies.map(({ currency }) => currency.code),
  );
}

/** How many entries the log had before this run: Restore takes away only what the run added, so the log is still missed when it goes. */
function logMemory({ survey }: Run, count: number): ReadonlyMap<string, string> {
  const isKnown = count === 0 || survey.settings.get(ACTIVITY_MEMORY) === String(count);
  return new Map(isKnown ? [] : [[ACTIVITY_MEMORY, String(count)]]);
}

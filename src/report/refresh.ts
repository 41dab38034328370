import { applyTables } from '../kernel/tables/tableMemory';
import { SUMMARY_SHEET } from '../features/aging/sheet/summarySheet';
import type { SheetPlan } from '../kernel/sheet/sheetPlan';
import type { NoteCounts } from '../features/activity/domain/notes/noteThreads';
import { nextStage } from '../kernel/run/cancelling';
import { Parts } from '../kernel/run/parts';
import { TAKEN_UP } from '../features/notes/run/takeUpActivity';
import { computeAll, readRun } from './computeReport';
import { withoutPassing } from './computeParts';
import { keptCurrencyOrder, readCurrencyOrder } from './currencyOrder';
import { readBack } from './readBack';
import { keptSource } from '../reading/run/keptSource';
import type { ReportRequest } from '../reading/run/request';
import type { Report, ReportOutcome } from '../features/report';
import { partsOf, type ReportOptions, type ReportRun } from '../features/reportFace';
import type { ChangeReceipt, Workbook, WorkbookChange } from '../kernel/run/workbook';
import { startRun } from '../reading/run/startRun';
import { sheetSay } from '../features/speak';

/** What a refresh gives: the outcome of the run, what was written, and how the notes fared; both `null` where a question stood in the way. */
export type RefreshOutcome = ReportOutcome & { readonly receipt: ChangeReceipt | null; readonly notes?: NoteCounts | null };

/** What a refresh does beside the usual: which sheet it shows, and parts that are asked for, such as a month to close. */
interface RefreshWish {
  readonly activate: string;
  readonly parts: Parts;
}

const USUAL: RefreshWish = { activate: SUMMARY_SHEET, parts: Parts.NONE };

/** The order of the currencies, for the runs to come. */
function currencyMemory({ survey }: ReportRun, { currencies }: Report): ReadonlyMap<string, string> {
  return keptCurrencyOrder(
    survey,
    readCurrencyOrder(survey),
    currencies.map(({ currency }) => currency.code),
  );
}

/** What every capability writes of a report, sheets in tab order; what people typed since is taken up first. */
async function planChange(
  run: ReportRun,
  computed: Report,
): Promise<{ readonly report: Report; readonly change: Omit<WorkbookChange, 'activate'> }> {
  const all = await partsOf(run.options.features);
  let report = computed;
  for (const { part } of all) if (part.takeUp) report = await part.takeUp(report.parts.find(part.key), report, run);
  const writing = { run, say: await sheetSay(report.setup.language, run.options), readReport: readRun };
  const sheets: SheetPlan[] = [];
  for (const { part } of [...all].sort((a, b) => a.order - b.order)) {
    if (!part.sheets) continue;
    await nextStage(run.options);
    sheets.push(...(await part.sheets(report.parts.find(part.key), report, writing)));
  }
  const sideColumns = all.flatMap(({ part }) => part.columns?.(report.parts.find(part.key), report) ?? []);
  const settings = all.flatMap(({ part }) => [...(part.settings?.(report.parts.find(part.key), report, run) ?? [])]);
  return {
    report,
    change: {
      sheets,
      sideColumns,
      settings: new Map([...settings, ...currencyMemory(run, report), ...keptSource(run.survey, report.reading)]),
    },
  };
}

/**
 * Reads, computes and writes the sheets of every capability in place, and our columns beside the table where they stand; AR Summary is shown
 * afterwards. Notes typed since the last refresh go into the log first. Running it twice writes the same. What was written is read back: a
 * sum or check that does not come to what was computed is the first of the report's problems.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled; then nothing stays half written.
 */
export async function refresh(
  workbook: Workbook,
  request: ReportRequest,
  options: ReportOptions,
  { activate, parts }: RefreshWish = USUAL,
): Promise<RefreshOutcome> {
  const run = await startRun(workbook, request, options);
  const outcome = await computeAll(run, parts);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const { report, change } = await planChange(run, outcome.report);
  await nextStage(options);
  const receipt = await applyTables(workbook, { ...change, activate }, options);
  const differing = await readBack(workbook, change.sheets, options);
  const told = differing.length === 0 ? report : { ...report, problems: [...differing, ...report.problems] };
  return { kind: 'report', report: await withoutPassing(run, told), receipt, notes: report.parts.find(TAKEN_UP)?.counts ?? null };
}

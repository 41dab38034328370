import type { ForecastRequest } from '../domain/cashForecast';
import { forecastReceipts } from '../domain/forecastReceipts';
import type { Question } from '../../../kernel/words/problem';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ForecastReport } from '../sheet/forecastContent';
import { stopIfCancelled } from '../../../kernel/run/cancelling';
import { withoutPassing } from '../../../report/computeParts';
import { computeAll } from '../../../report/computeReport';
import { readSnapshots } from '../../snapshots/run/readSnapshots';
import type { ReportRequest } from '../../../reading/run/request';
import type { ReportOptions, ReportRun } from '../../reportFace';
import { MONTH_FACTS } from '../../snapshots/run/readMonthFacts';
import { startRun } from '../../../reading/run/startRun';
import { WorkbookError, type Workbook } from '../../../kernel/run/workbook';
import { disputeDays } from '../run/disputeDays';
import { readForecastLog, updatedLog } from '../run/forecastLog';
import { readOverrides } from '../run/readOverrides';
import { orSnapshotPayments, paidHistoryOf, readPaidLists } from '../../snapshots/run/readPaid';
import { withActivity } from '../run/withActivity';
import { wordsText } from '../../../kernel/words/wordsText';
import { forecastText } from '../forecastText';
import { ACTIVITY } from '../../activity/domain/activityPart';

/** What the user asked of a forecast beside how to read the sheet. `method` is `null` to let the history choose. */
export type ForecastSettings = Pick<ForecastRequest, 'weekCount' | 'weekStart' | 'method'>;

export const DEFAULT_FORECAST: ForecastSettings = { weekCount: 13, weekStart: 'monday', method: null };

/** Either a forecast with the report that it stands on, or the questions that only the user can answer. */
export type ForecastOutcome =
  | { readonly kind: 'forecast'; readonly forecast: ForecastReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

function withoutItems(sheet: string): WorkbookError {
  return new WorkbookError(
    'unsupported',
    forecastText('withoutItems', { sheet }),
    wordsText('nothingChanged'),
    forecastText('chooseItems'),
  );
}

/**
 * Reads the open items, the paid history and the activity log of a workbook and forecasts the receipts of each currency by week; writes
 * nothing. Only what was paid on or before the as-of date is looked at. Open plans and promises of the log are expected on their days.
 *
 * @throws WorkbookError where the workbook refuses, lists no items, or the run is cancelled.
 */
export async function computeForecast(
  workbook: Workbook,
  request: ReportRequest,
  settings: ForecastSettings,
  options: ReportOptions,
): Promise<ForecastOutcome> {
  return forecastOf(await startRun(workbook, request, options), settings);
}

async function forecastOf(run: ReportRun, settings: ForecastSettings): Promise<ForecastOutcome> {
  const { options } = run;
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') return outcome;
  const { report } = outcome;
  const { reading, asOf } = report;
  if (reading.level === 'customer') throw withoutItems(reading.layout.sheet);
  const lists = report.parts.get(MONTH_FACTS).lists ?? (await readPaidLists(run, reading));
  const openItems = reading.items;
  const snapshots = lists.tables.length > 0 ? [] : (await readSnapshots(run)).snapshots;
  const paid = paidHistoryOf(orSnapshotPayments(lists, snapshots, openItems, asOf), reading, openItems, asOf);
  if (paid.questions.length > 0) return { kind: 'questions', questions: paid.questions, reading };
  const overrides = await readOverrides(run, openItems, asOf);
  const currencies = openItems.map((open, place) => {
    stopIfCancelled(options);
    const { items, arranged } = withActivity(open, report.parts.get(ACTIVITY), place, overrides.arranged[place]!, asOf);
    const forecast = forecastReceipts(items, paid.byCurrency[place]!, {
      ...settings,
      asOf,
      arranged,
      ...disputeDays(open, report.parts.get(ACTIVITY), place, report.setup.disputeReasons ?? []),
    });
    options.onProgress({ stage: 'computing', done: place + 1, total: openItems.length });
    return { items, forecast };
  });
  const problems = [...report.problems, ...paid.problems, ...overrides.problems];
  const log = updatedLog(await readForecastLog(run), currencies, paid.byCurrency, asOf);
  return {
    kind: 'forecast',
    forecast: {
      asOf,
      report: await withoutPassing(run, report),
      currencies,
      sources: paid.sources,
      overrides: overrides.rows,
      standingOverrides: overrides.standing,
      log,
      problems,
    },
  };
}

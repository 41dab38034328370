import type { ForecastRequest } from '../domain/cashForecast';
import { forecastReceipts } from '../domain/forecastReceipts';
import type { ForecastReport } from '../sheet/forecastContent';
import { stopIfCancelled } from '../../../kernel/run/cancelling';
import { problem, type Question } from '../../../kernel/words/problem';
import { bucketItems } from '../../aging/domain/bucketItems';
import { forecastText } from '../forecastText';
import { readSnapshots } from '../../snapshots/run/readSnapshots';
import type { ReportRun } from '../../reportFace';
import type { Report } from '../../report';
import { MONTH_FACTS } from '../../snapshots/run/readMonthFacts';
import { disputeDays } from './disputeDays';
import { readForecastLog, toldUntil, updatedLog } from './forecastLog';
import { readOverrides } from './readOverrides';
import { orSnapshotPayments, paidHistoryOf, readPaidLists } from '../../snapshots/run/readPaid';
import { withActivity } from './withActivity';
import { ACTIVITY } from '../../activity/domain/activityPart';

/** What the user asked of a forecast beside how to read the sheet. `method` is `null` to let the history choose. */
export type ForecastSettings = Pick<ForecastRequest, 'weekCount' | 'weekStart' | 'method'>;

export const DEFAULT_FORECAST: ForecastSettings = { weekCount: 13, weekStart: 'monday', method: null };

/**
 * The forecast of a report, by the days of its buckets where it lists no items, as the run that computed it finds the paid history, the log and what was set by hand; or what only
 * the user can say of the paid history.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function forecastOfReport(
  run: ReportRun,
  report: Report,
  settings: ForecastSettings,
): Promise<ForecastReport | readonly Question[]> {
  const { options } = run;
  const { reading, asOf } = report;
  const lists = report.parts.get(MONTH_FACTS).lists ?? (await readPaidLists(run, reading));
  const byBucket = reading.level === 'customer';
  const openItems = byBucket ? reading.summaries.map((summary) => bucketItems(summary, reading.customers, asOf)) : reading.items;
  const snapshots = lists.tables.length > 0 ? [] : (await readSnapshots(run)).snapshots;
  const paid = paidHistoryOf(orSnapshotPayments(lists, snapshots, openItems, asOf), reading, openItems, asOf);
  if (paid.questions.length > 0) return paid.questions;
  const overrides = await readOverrides(run, openItems, asOf);
  const currencies = openItems.map((open, place) => {
    stopIfCancelled(options);
    const received = report.currencies[place]?.aged?.received;
    const { items, arranged } = withActivity(open, report.parts.get(ACTIVITY), place, overrides.arranged[place]!, asOf);
    const forecast = forecastReceipts(items, paid.byCurrency[place]!, {
      ...settings,
      asOf,
      // What is aged by document date is not past due by it.
      ...(report.setup.basis === 'due' && !byBucket && { scheme: report.setup.scheme }),
      arranged,
      ...(received && { receivedOfItem: received.byItem }),
      ...disputeDays(open, report.parts.get(ACTIVITY), place, report.setup.disputeReasons ?? []),
    });
    options.onProgress({ stage: 'computing', done: place + 1, total: openItems.length });
    return { items, forecast };
  });
  return {
    asOf,
    report,
    currencies,
    sources: paid.sources,
    overrides: overrides.rows,
    standingOverrides: overrides.standing,
    log: updatedLog(await readForecastLog(run), currencies, paid.byCurrency, asOf, toldUntil(paid.byCurrency, paid.sources, asOf)),
    problems: [
      ...report.problems,
      ...(byBucket ? [problem(forecastText('byBucket'), 'warning')] : []),
      ...paid.problems,
      ...overrides.problems,
    ],
  };
}

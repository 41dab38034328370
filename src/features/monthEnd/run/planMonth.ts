import { withSnapshot } from '../../snapshots/domain/keepSnapshot';
import { forecastOfReport, DEFAULT_FORECAST } from '../../forecast/run/forecastOfReport';
import type { CurrencyForecast, ForecastReport } from '../../forecast/sheet/forecastContent';
import { weekLabel } from '../../forecast/sheet/weekLabel';
import { planForecastItems } from '../../forecast/sheet/forecastItemsSheet';
import { planForecast } from '../../forecast/sheet/forecastPlan';
import { monthEndFigures } from '../../forecast/sheet/monthEndFigures';
import { cellNumber, exactTotal } from '../../../kernel/money/minorUnits';
import type { ShownForecast } from '../sheet/managementContent';
import type { Snapshot } from '../../snapshots/domain/snapshot';
import { planManagement } from '../sheet/planManagement';
import { planReconciliation } from '../sheet/planReconciliation';
import { planSnapshots } from '../../snapshots/sheet/planSnapshots';
import type { Reconciliation } from '../sheet/reconciliationContent';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { SNAPSHOT_ROWS_MAX } from '../../snapshots/sheet/snapshotContent';
import { nextStage } from '../../../kernel/run/cancelling';
import type { Report } from '../../report';
import type { ReportReader, ReportRun } from '../../reportFace';
import { MONTH_FACTS } from '../../snapshots/run/readMonthFacts';
import { snapshotOfReport } from '../../snapshots/run/snapshotOfReport';
import type { MonthRequest } from '../domain/monthRequest';
import type { SnapshotReading } from '../../snapshots/run/readSnapshots';
import { signedNames } from './controlBalances';
import { reconcile } from './reconcile';
import { standingForecast } from './standingForecast';
import { sheetSay } from '../../speak';

/** The sheets of a month end, and what AR Reconciliation says. */
export interface PlannedMonth {
  readonly sheets: readonly SheetPlan[];
  readonly reconciliation: Reconciliation;
}

/** How many of the first snapshots stand on the sheet as they are, so that their rows can be left. */
function standingCount(kept: readonly Snapshot[], read: SnapshotReading): number {
  if (!read.isOrdered) return 0;
  const changed = kept.findIndex((snapshot, place) => snapshot !== read.snapshots[place]);
  return changed < 0 ? kept.length : changed;
}

/** The forecast of the close and how the management page shows it; where the paid history leaves a question, what stands in the workbook. */
async function closeForecast(
  run: ReportRun,
  report: Report,
): Promise<{ readonly made: ForecastReport | null; readonly shown: ShownForecast | null }> {
  const made = report.reading.level === 'item' && report.currencies.length > 0 ? await forecastOfReport(run, report, DEFAULT_FORECAST) : [];
  if (!('currencies' in made)) return { made: null, shown: await standingForecast(run, report) };
  const own = made.currencies.find(({ items }) => items.currency.code === report.currencies[0]!.currency.code);
  const amount = (units: number, of: CurrencyForecast): number => cellNumber(exactTotal(units), of.items.currency);
  const weeks = own?.forecast.weeks.map((week, k) => ({
    label: weekLabel(week),
    expected: amount(own.forecast.expected[k]!, own),
    low: amount(own.forecast.low[k]!, own),
    high: amount(own.forecast.high[k]!, own),
  }));
  if (!own || !weeks) return { made, shown: null };
  const { totals, outlook } = own.forecast;
  const nextMonthEnd = outlook && { day: outlook.day, figures: monthEndFigures(own, made) };
  return { made, shown: { asOf: made.asOf, weeks, total: totals.thirteenWeeks, nextMonthEnd } };
}

/**
 * Plans AR Forecast, AR Reconciliation, AR Management Summary and, where a snapshot is kept, AR Snapshots; writes nothing. A report of customers without items keeps none.
 *
 * @throws WorkbookError where the workbook refuses or an opening sheet cannot be read.
 */
export async function planMonth(run: ReportRun, month: MonthRequest, report: Report, readOpening: ReportReader): Promise<PlannedMonth> {
  const read = report.parts.get(MONTH_FACTS).snapshots;
  const reconciliation = await reconcile(run, month, report, readOpening);
  await nextStage(run.options);
  const say = await sheetSay(report.setup.language, run.options);
  const forecast = await closeForecast(run, report);
  await nextStage(run.options);
  const management = planManagement(
    {
      report,
      opening: reconciliation.openingAsOf,
      reconciled: reconciliation.currencies[0] ?? null,
      forecast: forecast.shown,
      signed: signedNames(run, month),
      fingerprint: reconciliation.fingerprint,
    },
    say,
  );
  const sheets = [
    ...(forecast.made ? [planForecast(forecast.made, say), planForecastItems(forecast.made, say)] : []),
    planReconciliation(reconciliation, say),
    management,
  ];
  if (!month.keepSnapshot || report.reading.level !== 'item') return { sheets, reconciliation };
  const snapshots = withSnapshot(read.snapshots, snapshotOfReport(report), SNAPSHOT_ROWS_MAX);
  await nextStage(run.options);
  sheets.push(planSnapshots({ snapshots, standing: standingCount(snapshots, read) }, say));
  return { sheets, reconciliation };
}

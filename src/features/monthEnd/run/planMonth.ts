import { withSnapshot } from '../../snapshots/domain/keepSnapshot';
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

/**
 * Plans AR Reconciliation, AR Management Summary and, where a snapshot is kept, AR Snapshots; writes nothing. A report of customers without items keeps none.
 *
 * @throws WorkbookError where the workbook refuses or an opening sheet cannot be read.
 */
export async function planMonth(run: ReportRun, month: MonthRequest, report: Report, readOpening: ReportReader): Promise<PlannedMonth> {
  const read = report.parts.get(MONTH_FACTS).snapshots;
  const reconciliation = await reconcile(run, month, report, readOpening);
  await nextStage(run.options);
  const say = await sheetSay(report.setup.language, run.options);
  const management = planManagement(
    {
      report,
      opening: reconciliation.openingAsOf,
      forecast: await standingForecast(run, report),
    },
    say,
  );
  const sheets = [planReconciliation(reconciliation, say), management];
  if (!month.keepSnapshot || report.reading.level !== 'item') return { sheets, reconciliation };
  const snapshots = withSnapshot(read.snapshots, snapshotOfReport(report), SNAPSHOT_ROWS_MAX);
  await nextStage(run.options);
  sheets.push(planSnapshots({ snapshots, standing: standingCount(snapshots, read) }, say));
  return { sheets, reconciliation };
}

import { nextStage } from '../kernel/run/cancelling';
import { Parts } from '../kernel/run/parts';
import type { RunOptions } from '../kernel/run/workbook';
import { withHeldDisputes } from '../features/aging/domain/disputedAmounts';
import { ACTIVITY } from '../features/activity/domain/activityPart';
import type { Desk } from '../features/activity/domain/desk';
import { computeExposure, type ExposureFacts } from '../features/exposure/domain/computeExposure';
import { EXPOSURE } from '../features/exposure/domain/exposurePart';
import type { MonthFacts } from '../features/forecast/run/readMonthFacts';
import { computeMetrics } from '../features/metrics/domain/computeMetrics';
import { METRICS } from '../features/metrics/domain/metricsPart';
import type { UnbilledReading } from '../features/metrics/domain/workInProgress';
import type { Report } from '../features/report';
import { WORKLIST } from '../features/worklist/domain/worklistPart';
import type { LastStandings } from '../features/worklist/run/lastStandings';
import { rankReport } from '../features/worklist/run/rankReport';

/** What the capabilities take beside what was read and aged. */
interface ReportFacts {
  readonly desk: Desk;
  readonly last: LastStandings;
  readonly exposure: ExposureFacts;
  readonly month: MonthFacts;
  readonly unbilled: UnbilledReading | null;
}

/** Lets each capability compute its part, in their order; later ones see the parts of earlier ones. Nothing is read or written. */
export async function computeParts(read: Omit<Report, 'parts'>, facts: ReportFacts, options: RunOptions): Promise<Report> {
  const { desk, last } = facts;
  const base = {
    ...read,
    currencies: read.currencies.map((one) => (one.aged ? { ...one, aged: withHeldDisputes(one.aged, desk.held[one.place] ?? null) } : one)),
  };
  const ranked = rankReport(base.currencies, base.setup, { desk, last });
  await nextStage(options);
  const exposure = computeExposure(base, facts.exposure, desk.held);
  const problems = [...base.problems, ...exposure.problems, ...facts.month.snapshots.problems];
  const parts = Parts.NONE.with(ACTIVITY, desk).with(WORKLIST, ranked).with(EXPOSURE, exposure.part);
  await nextStage(options);
  const metrics = computeMetrics({ ...base, problems, parts }, facts.month, facts.unbilled);
  return { ...base, problems, parts: parts.with(METRICS, metrics) };
}

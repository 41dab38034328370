import type { Report } from '../../report';
import type { Run } from '../../../kernel/run/run';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { startRun, surveyedOwnCells } from '../../../reading/run/startRun';
import { rankReport } from './rankReport';
import { readLastStandings } from './lastStandings';
import { HABITS } from '../domain/habitsPart';
import { WORKLIST } from '../domain/worklistPart';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { reportWithLog } from '../../activity/run/completeLog';
import { readActivity, type ActivityLog } from '../../activity/run/readActivity';

/** The report with its accounts ranked by a log; open items are not read again. */
export async function rankedByLog(run: Run, report: Report, log: ActivityLog): Promise<Report> {
  const now = reportWithLog(report, log).report;
  const last = await readLastStandings(run, now.reading.customers, now.asOf);
  const ranked = rankReport(now, { desk: now.parts.get(ACTIVITY), last }, now.parts.get(HABITS));
  return { ...now, parts: now.parts.with(WORKLIST, ranked) };
}

/** Reads the activity log anew, as after somebody else has written to it, and ranks the accounts of the report by it. Nothing is written. */
export async function reloadActivity(workbook: Workbook, report: Report, options: RunOptions): Promise<Report> {
  const run = await startRun(workbook, null, options, surveyedOwnCells);
  return rankedByLog(run, report, await readActivity(run));
}

import { openDesk } from '../domain/desk';
import type { Report } from '../../report';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { readLastStandings } from '../../worklist/run/lastStandings';
import { WORKLIST } from '../../worklist/domain/worklistPart';
import { rankReport } from '../../worklist/run/rankReport';
import { ACTIVITY } from '../domain/activityPart';
import { readActivity, type ActivityLog } from './readActivity';

/** The report with its accounts ranked by the log as it stands now; open items are not read again. */
export async function withLog(workbook: Workbook, report: Report, log: ActivityLog, options: RunOptions): Promise<Report> {
  const { reading, setup, asOf } = report;
  const desk = openDesk([...log.entries, ...log.imported], {
    tables: reading.items,
    customers: reading.customers,
    asOf,
    toleranceDays: log.toleranceDays,
    paid: report.parts.get(ACTIVITY).paid,
  });
  const last = await readLastStandings(workbook, reading.customers, asOf, options);
  const ranked = rankReport(report.currencies, setup, { desk, last });
  return { ...report, parts: report.parts.with(ACTIVITY, desk).with(WORKLIST, ranked) };
}

/** Reads the activity log anew, as after somebody else has written to it, and ranks the accounts of the report by it. Nothing is written. */
export async function reloadActivity(workbook: Workbook, report: Report, options: RunOptions): Promise<Report> {
  return withLog(workbook, report, await readActivity(workbook, options), options);
}

import type { Report } from '../../report';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { logNow } from '../../activity/run/completeLog';
import { WORKLIST } from '../domain/worklistPart';
import { readLastStandings } from './lastStandings';
import { rankReport } from './rankReport';

/** Reads the activity log anew, as after somebody else has written to it, and ranks the accounts of the report by it. Nothing is written. */
export async function reloadActivity(workbook: Workbook, report: Report, options: RunOptions): Promise<Report> {
  const now = (await logNow(workbook, report, options)).report;
  const desk = now.parts.get(ACTIVITY);
  const last = await readLastStandings(workbook, now.reading.customers, now.asOf, options);
  return { ...now, parts: now.parts.with(WORKLIST, rankReport(now.currencies, now.setup, { desk, last })) };
}

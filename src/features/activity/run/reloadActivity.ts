import type { Report } from '../../report';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { readLastStandings } from '../../worklist/run/lastStandings';
import { WORKLIST } from '../../worklist/domain/worklistPart';
import { rankReport } from '../../worklist/run/rankReport';
import { ACTIVITY } from '../domain/activityPart';
import { logNow } from './completeLog';

/** Reads the activity log anew, as after somebody else has written to it, and ranks the accounts of the report by it. Nothing is written. */
export async function reloadActivity(workbook: Workbook, report: Report, options: RunOptions): Promise<Report> {
  const now = (await logNow(workbook, report, options)).report;
  const desk = now.parts.get(ACTIVITY);
  const last = await readLastStandings(workbook, now.reading.customers, now.asOf, options);
  return { ...now, parts: now.parts.with(WORKLIST, rankReport(now.currencies, now.setup, { desk, last })) };
}

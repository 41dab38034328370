import { documentsOf, type ActivityEntry, type NewEntry } from '../../activity/domain/activityEntry';
import { withIds } from '../../activity/domain/desk';
import { ACTIVITY } from '../../activity/domain/activityPart';
import type { Report } from '../../report';
import type { RunOptions, Workbook } from '../../../kernel/run/workbook';
import { startRun, surveyedOwnCells } from '../../../reading/run/startRun';
import { logGoneError } from '../../activity/run/logGone';
import { readActivity } from '../../activity/run/readActivity';
import { appendEntries, type AppendedEntries } from './appendEntries';
import { rankedByLog } from './reloadActivity';

/** What logging did: the entries as they stand in the log now, and the report ranked by it. */
export interface LoggedActivity extends AppendedEntries {
  readonly entries: readonly ActivityEntry[];
}

/**
 * Appends entries to the activity log and ranks the report by it. The log is read first, so that rows which somebody else has added
 * meanwhile stay; the next refresh takes the new rows into the table and derives their states.
 *
 * @throws WorkbookError where the log is gone or the workbook refuses.
 */
export async function logActivity(
  workbook: Workbook,
  report: Report,
  entries: readonly NewEntry[],
  options: RunOptions,
): Promise<LoggedActivity> {
  const run = await startRun(workbook, null, options, surveyedOwnCells);
  const log = await readActivity(run);
  if (log.lostEntries > 0) throw logGoneError(log.lostEntries);
  const desk = report.parts.get(ACTIVITY);
  desk.index.alsoIndex(entries.flatMap(({ document }) => documentsOf(document)));
  const logged = withIds(entries, log.entries.length, new Set(log.entries.map(({ id }) => id)), desk);
  return { entries: logged, ...(await appendEntries(run, report, log, logged)) };
}

/**
 * Appends entries that were logged before, with the ids that they have, unless the log holds them. Two people who append at the same moment
 * write the same cells, and Excel keeps the rows of one of them: this brings back the other's.
 *
 * @throws WorkbookError where the log is gone or the workbook refuses.
 */
export async function logAgain(
  workbook: Workbook,
  report: Report,
  entries: readonly ActivityEntry[],
  options: RunOptions,
): Promise<LoggedActivity> {
  const run = await startRun(workbook, null, options, surveyedOwnCells);
  const log = await readActivity(run);
  if (log.lostEntries > 0) throw logGoneError(log.lostEntries);
  const held = new Set([...log.entries, ...log.imported].map(({ id }) => id));
  const lost = entries.filter(({ id }) => !held.has(id));
  const appended =
    lost.length > 0
      ? await appendEntries(run, report, log, lost)
      : { receipt: { sheetsAdded: [], sheetsUpdated: [], columnsWritten: [] }, report: await rankedByLog(run, report, log) };
  return { entries: lost, ...appended };
}

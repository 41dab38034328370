import { applyTables } from '../../../kernel/tables/tableMemory';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ActivityEntry, NewEntry } from '../../activity/domain/activityEntry';
import { documentsOf } from '../../activity/domain/activityEntry';
import { withIds } from '../../activity/domain/desk';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { NO_NOTES } from '../../activity/domain/notes/noteThreads';
import type { Report } from '../../report';
import type { StyleName } from '../../../kernel/sheet/styles';
import { entryCell } from '../../activity/sheet/activityLayout';
import { planActivity } from '../../activity/sheet/activitySheet';
import type { SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import type { ChangeReceipt, RunOptions, Workbook, WorkbookChange } from '../../../kernel/run/workbook';
import { startRun, surveyedOwnCells } from '../../../reading/run/startRun';
import { withEntries } from '../../activity/run/completeLog';
import { logGoneError } from '../../activity/run/logGone';
import { readActivity, type ActivityLog } from '../../activity/run/readActivity';
import { rankedByLog } from './reloadActivity';
import type { Say } from '../../../kernel/words/say';
import { sheetSay } from '../../speak';

/** What logging did: the entries as they stand in the log now, and the report ranked by it. */
export interface LoggedActivity {
  readonly receipt: ChangeReceipt;
  readonly entries: readonly ActivityEntry[];
  readonly report: Report;
}

const CELL_STYLES: Readonly<Record<string, StyleName>> = {
  When: 'date',
  'Date promised or due': 'date',
  'Next date': 'date',
  Amount: 'amount',
  'Open then': 'amount',
  Id: 'label',
};

/** The entries as rows right below the log's last one. */
function appended(place: NonNullable<ActivityLog['place']>, entries: readonly ActivityEntry[]): SideColumnsPlan {
  const { headings, columns } = place;
  return {
    sheet: place.sheet,
    column: place.column,
    headerRow: place.row,
    headings,
    firstRow: place.row + 1 + place.rowCount,
    rowCount: entries.length,
    cells: (from, to) => entries.slice(from, to).map((entry) => columns.map((heading) => entryCell(entry, heading))),
    // Text format keeps leading zeros and a leading = as they are.
    styles: columns.map((heading) => CELL_STYLES[heading] ?? 'asText'),
    columnWidths: [],
  };
}

/** What appends entries to the log, or makes AR Activity with them where there is none. */
export function appendingChange(log: ActivityLog, asOf: DayNumber, entries: readonly ActivityEntry[], say: Say): WorkbookChange {
  if (log.place) return { sheets: [], sideColumns: [appended(log.place, entries)], activate: null };
  const { toleranceDays } = log;
  const plan = planActivity({ asOf, place: null, own: [], added: entries, counts: NO_NOTES, toleranceDays }, say);
  return { sheets: [plan], sideColumns: [], activate: null };
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
  const receipt = await applyTables(
    workbook,
    appendingChange(log, report.asOf, logged, await sheetSay(report.setup.language, options)),
    options,
    run.survey,
  );
  return { receipt, entries: logged, report: await rankedByLog(run, report, withEntries(log, logged)) };
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
  const receipt =
    lost.length > 0
      ? await applyTables(
          workbook,
          appendingChange(log, report.asOf, lost, await sheetSay(report.setup.language, options)),
          options,
          run.survey,
        )
      : { sheetsAdded: [], sheetsUpdated: [], columnsWritten: [] };
  return { receipt, entries: lost, report: await rankedByLog(run, report, withEntries(log, lost)) };
}

import { applyTables } from '../../../kernel/tables/tableMemory';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ActivityEntry } from '../../activity/domain/activityEntry';
import { NO_NOTES } from '../../activity/domain/notes/noteThreads';
import type { Report } from '../../report';
import type { StyleName } from '../../../kernel/sheet/styles';
import { entryCell, type ActivityColumn } from '../../activity/sheet/activityTable';
import { planActivity } from '../../activity/sheet/activitySheet';
import type { SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import type { Run } from '../../../kernel/run/run';
import type { ChangeReceipt, WorkbookChange } from '../../../kernel/run/workbook';
import { withEntries } from '../../activity/run/completeLog';
import type { ActivityLog } from '../../activity/run/readActivity';
import { rankedByLog } from './reloadActivity';
import type { Say } from '../../../kernel/words/say';
import { sheetSay } from '../../speak';

/** What was written, and the report ranked by the log as it stands then. */
export interface AppendedEntries {
  readonly receipt: ChangeReceipt;
  readonly report: Report;
}

const CELL_STYLES: Readonly<Partial<Record<ActivityColumn, StyleName>>> = {
  when: 'date',
  day: 'date',
  nextDay: 'date',
  amount: 'amount',
  openThen: 'amount',
  id: 'label',
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
    cells: (from, to) => entries.slice(from, to).map((entry) => columns.map((id) => entryCell(entry, id))),
    // Text format keeps leading zeros and a leading = as they are.
    styles: columns.map((id) => (id === null ? undefined : CELL_STYLES[id]) ?? 'asText'),
    columnWidths: [],
  };
}

/** What appends entries to the log, or makes AR Activity with them where there is none. */
function appendingChange(log: ActivityLog, asOf: DayNumber, entries: readonly ActivityEntry[], say: Say): WorkbookChange {
  if (log.place) return { sheets: [], sideColumns: [appended(log.place, entries)], activate: null };
  const { toleranceDays } = log;
  const plan = planActivity({ asOf, place: null, own: [], added: entries, counts: NO_NOTES, toleranceDays }, say);
  return { sheets: [plan], sideColumns: [], activate: null };
}

/** Appends entries with ids to the log that the run has read, and ranks the report by it. @throws WorkbookError where the workbook refuses. */
export async function appendEntries(
  run: Run,
  report: Report,
  log: ActivityLog,
  entries: readonly ActivityEntry[],
): Promise<AppendedEntries> {
  const { workbook, options } = run;
  const change = appendingChange(log, report.asOf, entries, await sheetSay(report.setup.language, options));
  const receipt = await applyTables(workbook, change, options);
  return { receipt, report: await rankedByLog(run, report, withEntries(log, entries)) };
}

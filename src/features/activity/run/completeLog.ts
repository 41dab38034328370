import { documentsOf, type ActivityEntry } from '../domain/activityEntry';
import { openDesk, type Desk } from '../domain/desk';
import { announce, completeEntry, type CompletionFacts } from '../domain/earlier/completeEntry';
import { entryId } from '../domain/entryId';
import type { Report } from '../../report';
import { ACTIVITY } from '../domain/activityPart';
import type { ActivityLog } from './readActivity';

/** The log with what people left empty filled in: `completed` has an entry for each of its entries, in their order. */
export interface CompletedLog extends ActivityLog {
  readonly completed: readonly ActivityEntry[];
}

/** The log with entries that have just been appended below its last row. */
export function withEntries(log: ActivityLog, added: readonly ActivityEntry[]): ActivityLog {
  const first = log.place?.rowCount ?? 0;
  const blank = added.map(() => '' as const);
  return {
    ...log,
    entries: [...log.entries, ...added],
    rows: [...log.rows, ...added.map((_, place) => first + place)],
    checks: [...log.checks, ...blank],
    standingChecks: [...log.standingChecks, ...blank],
  };
}

/**
 * Completes the log before anything is judged or ranked by it: a day, an id, the customer's number and the currency of its document, and
 * what was open then. Everything that is said of a run comes from the completed log, so that a run on its own result changes nothing.
 */
export function completeLog(
  log: ActivityLog,
  facts: Omit<CompletionFacts, 'toleranceDays'>,
): { readonly log: CompletedLog; readonly desk: Desk } {
  const about = { ...facts, toleranceDays: log.toleranceDays };
  announce(
    [...log.entries, ...log.imported].flatMap(({ document }) => documentsOf(document)),
    about,
  );
  const ids = new Set(log.entries.map(({ id }) => id));
  const completed = log.entries.map((entry, place): ActivityEntry => {
    // A When that cannot be read is flagged and left; an empty one is the day of the refresh that first saw the row.
    const when = entry.when ?? (log.unreadWhen.has(log.rows[place]!) ? null : about.asOf);
    const known = completeEntry(when === entry.when ? entry : { ...entry, when }, about);
    if (known.id !== '') return known;
    const id = entryId(known, place + 1, ids);
    ids.add(id);
    return { ...known, id };
  });
  return { log: { ...log, completed }, desk: openDesk([...completed, ...log.imported], about) };
}

/** A log completed by what a report knows, and the report with the desk that it gives. */
export function reportWithLog(report: Report, now: ActivityLog): { readonly log: CompletedLog; readonly report: Report } {
  const { parts } = report;
  const { log, desk } = completeLog(now, parts.get(ACTIVITY));
  return { log, report: { ...report, parts: parts.with(ACTIVITY, desk) } };
}

import { documentsOf, type ActivityEntry } from '../domain/activityEntry';
import { openDesk, type Desk, type DeskFacts } from '../domain/desk';
import { completeEntry } from '../domain/earlier/completeEntry';
import { EarlierReports } from '../domain/earlier/earlierReports';
import { entryId } from '../domain/entryId';
import { LedgerIndex } from '../domain/ledgerIndex';
import { MoveBook } from '../domain/moves/moveBook';
import { NOTHING_PAID } from '../domain/paidFacts';
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
  const blank = added.map(() => '');
  return {
    ...log,
    entries: [...log.entries, ...added],
    rows: [...log.rows, ...added.map((_, place) => first + place)],
    checks: [...log.checks, ...blank],
    standingChecks: [...log.standingChecks, ...blank],
  };
}

/** What a log is opened with beside itself. */
type LogFacts = Omit<DeskFacts, 'toleranceDays' | 'alsoDocuments'>;

/**
 * Completes the log before anything is judged or ranked by it: a day, an id, the customer's number and the currency of its document, and
 * what was open then. Everything that is said of a run comes from the completed log, so that a run on its own result changes nothing.
 */
export function completeLog(log: ActivityLog, facts: LogFacts): { readonly log: CompletedLog; readonly desk: Desk } {
  const { asOf, tables, customers, paid = NOTHING_PAID, earlier = EarlierReports.NONE, moves = MoveBook.EMPTY } = facts;
  const documents = [...log.entries, ...log.imported].flatMap(({ document }) => documentsOf(document));
  earlier.alsoIndex(documents);
  const index = new LedgerIndex(tables, customers, documents, moves);
  paid.alsoIndex([...documents, ...moves.documents]);
  const about = { asOf, index, earlier, paid, toleranceDays: log.toleranceDays };
  const ids = new Set(log.entries.map(({ id }) => id));
  const completed = log.entries.map((entry, place): ActivityEntry => {
    // A When that cannot be read is flagged and left; an empty one is the day of the refresh that first saw the row.
    const when = entry.when ?? (log.checks[log.rows[place]!]!.startsWith('When ') ? null : asOf);
    const known = completeEntry(when === entry.when ? entry : { ...entry, when }, about);
    if (known.id !== '') return known;
    const id = entryId(known, place + 1, ids);
    ids.add(id);
    return { ...known, id };
  });
  const desk = openDesk([...completed, ...log.imported], {
    tables,
    customers,
    asOf,
    toleranceDays: log.toleranceDays,
    paid,
    earlier,
    moves,
  });
  return { log: { ...log, completed }, desk };
}

/** A log completed by what a report knows, and the report with the desk that it gives. */
export function reportWithLog(report: Report, now: ActivityLog): { readonly log: CompletedLog; readonly report: Report } {
  const { reading, asOf, parts } = report;
  const { paid, earlier, index } = parts.get(ACTIVITY);
  const facts = { tables: reading.items, customers: reading.customers, asOf, paid, earlier, moves: index.moves };
  const { log, desk } = completeLog(now, facts);
  return { log, report: { ...report, parts: parts.with(ACTIVITY, desk) } };
}

import { documentsOf, type ActivityEntry } from '../domain/activityEntry';
import { openDesk, openThenOf, withIds, type Desk, type DeskFacts } from '../domain/desk';
import { entryId } from '../domain/entryId';
import type { LedgerIndex } from '../domain/ledgerIndex';
import { countNotes, noteThreads, type NoteCounts } from '../domain/notes/noteThreads';
import { stateTexts } from '../domain/stateTexts';
import { entriesOfTypedNotes, type TypedNote } from '../domain/notes/typedNotes';
import type { Cell } from '../../../kernel/sheet/cells';
import { countCells, dayCell } from '../sheet/activityLayout';
import { patchActivity } from '../sheet/activityPatch';
import type { SheetPlan, SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import { planActivity, type ActivityContent, type OwnCells } from '../sheet/activitySheet';
import type { Report } from '../../report';
import type { ActivityLog } from './readActivity';
import { ACTIVITY } from '../domain/activityPart';

/** The log after a refresh has taken up what people typed, and AR Activity as it is to be written. */
export interface RefreshedActivity {
  readonly desk: Desk;
  readonly content: ActivityContent;
  readonly counts: NoteCounts;
  /** AR Activity where it must be written as a whole: it is new, or its table grows. */
  readonly sheets: readonly SheetPlan[];
  /** Else what changes on it; nothing where it holds all this already. */
  readonly columns: readonly SideColumnsPlan[];
}

const NOTHING_OWN: OwnCells = { when: null, id: null, openThen: null, state: null, check: null };

/** The entries of a log with what is missing filled in: a day, an id, and what is open of them. */
function completed(log: ActivityLog, report: Report, index: LedgerIndex): readonly ActivityEntry[] {
  const ids = log.entries.some(({ id }) => id === '') ? new Set(log.entries.map(({ id }) => id)) : new Set<string>();
  return log.entries.map((entry, place) => {
    if (entry.when !== null && entry.openThen !== null && entry.id !== '') return entry;
    // A When that cannot be read is flagged and left; an empty one is the day of the refresh that first saw the row.
    const when = entry.when ?? (log.checks[log.rows[place]!]!.startsWith('When ') ? null : report.asOf);
    const openThen = openThenOf(entry, index);
    if (entry.id !== '') return when === entry.when && openThen === entry.openThen ? entry : { ...entry, when, openThen };
    const id = entryId(entry, place + 1, ids);
    ids.add(id);
    return { ...entry, when, openThen, id };
  });
}

/** What our own columns of each row of the log are to hold; what stands there already is left. */
function ownCells(log: ActivityLog, entries: readonly ActivityEntry[], states: readonly string[]): readonly OwnCells[] {
  const own = new Array<OwnCells>(log.place?.rowCount ?? 0).fill(NOTHING_OWN);
  const changed = (before: Cell | null, after: Cell | null): Cell | null => (before === after ? null : after);
  log.entries.forEach((before, place) => {
    const after = entries[place]!;
    const row = log.rows[place]!;
    if (before === after && before.state === states[place] && log.standingChecks[row] === log.checks[row]) return;
    own[row] = {
      when: changed(before.when, after.when) === null ? null : dayCell(after.when, log.uses1904),
      id: before.id === after.id ? null : after.id,
      openThen: changed(before.openThen, after.openThen),
      state: changed(before.state, states[place]!),
      check: changed(log.standingChecks[row]!, log.checks[row]!),
    };
  });
  return own;
}

/**
 * Takes up what people typed since the last refresh, derives every state at the report's as-of date, and says what AR Activity is to hold.
 * Nothing is read or written here.
 */
export function refreshActivity(report: Report, log: ActivityLog, typed: readonly TypedNote[]): RefreshedActivity {
  const base = report.parts.find(ACTIVITY) ?? openDesk([...log.entries, ...log.imported], deskFacts(report, log));
  const { index } = base;
  index.alsoIndex(typed.flatMap(({ subject }) => documentsOf(subject.document)));
  const standing = completed(log, report, index);
  const before = [...standing, ...log.imported];
  const isComplete = standing.every((entry, place) => entry === log.entries[place]);
  const threads = isComplete ? base.threads : noteThreads(before, base);
  const fresh = withIds(entriesOfTypedNotes(typed, threads, index, report.asOf), before.length, new Set(before.map(({ id }) => id)), index);
  const desk = isComplete && fresh.length === 0 ? base : openDesk([...before, ...fresh], deskFacts(report, log));
  const states = stateTexts(desk);
  const added = desk.entries.slice(standing.length).map((entry, place) => ({ ...entry, state: states[standing.length + place]! }));
  const counts = countNotes(desk.threads.values());
  const own = ownCells(log, standing, states);
  const content = { asOf: report.asOf, place: log.place, own, added, counts, toleranceDays: log.toleranceDays, uses1904: log.uses1904 };
  const canPatch = log.isWhole && log.head !== null && added.length === 0;
  const isUnchanged =
    canPatch &&
    countCells(report.asOf, counts, log.uses1904).every((cell, column) => log.head![column] === cell) &&
    own.every((cells) => cells === NOTHING_OWN);
  return {
    desk,
    content,
    counts,
    sheets: canPatch ? [] : [planActivity(content)],
    columns: canPatch && !isUnchanged ? patchActivity(content) : [],
  };
}

function deskFacts({ reading, asOf, parts }: Report, log: ActivityLog): DeskFacts {
  const desk = parts.find(ACTIVITY);
  return {
    tables: reading.items,
    customers: reading.customers,
    asOf,
    toleranceDays: log.toleranceDays,
    ...(desk ? { paid: desk.paid } : {}),
  };
}

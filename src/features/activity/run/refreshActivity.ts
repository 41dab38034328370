import { documentsOf, type ActivityEntry } from '../domain/activityEntry';
import { openDesk, withIds, type Desk } from '../domain/desk';
import { announce } from '../domain/earlier/completeEntry';
import { countNotes, type NoteCounts } from '../domain/notes/noteThreads';
import { stateTexts } from '../domain/stateTexts';
import { entriesOfTypedNotes, type TypedNote } from '../domain/notes/typedNotes';
import type { Cell } from '../../../kernel/sheet/cells';
import { COUNT_HEADINGS, countCells } from '../sheet/activityLayout';
import { patchActivity } from '../sheet/activityPatch';
import type { SheetPlan, SideColumnsPlan } from '../../../kernel/sheet/sheetPlan';
import { planActivity, type ActivityContent, type OwnCells } from '../sheet/activitySheet';
import type { Report } from '../../report';
import type { CompletedLog } from './completeLog';
import type { ActivityLog } from './readActivity';
import { ACTIVITY } from '../domain/activityPart';
import type { Say } from '../../../kernel/words/say';

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

const NOTHING_OWN: OwnCells = {
  when: null,
  customerId: null,
  currency: null,
  openThen: null,
  state: null,
  id: null,
  check: null,
};

/** What our own columns of each row of the log are to hold; what stands there already is left. */
function ownCells(log: ActivityLog, entries: readonly ActivityEntry[], states: readonly string[], say: Say): readonly OwnCells[] {
  const own = new Array<OwnCells>(log.place?.rowCount ?? 0).fill(NOTHING_OWN);
  const changed = (before: Cell | null, after: Cell | null): Cell | null => (before === after ? null : after);
  log.entries.forEach((before, place) => {
    const after = entries[place]!;
    const row = log.rows[place]!;
    const wrong = log.checks[row]!;
    const check = wrong === '' ? '' : say(wrong);
    if (before === after && before.state === states[place] && log.standingChecks[row] === check) return;
    own[row] = {
      when: changed(before.when, after.when),
      customerId: changed(before.customerId, after.customerId),
      currency: changed(before.currency, after.currency),
      id: before.id === after.id ? null : after.id,
      // Of a row without an id, what stands there is another's figure, copied with the row: where nobody knows better, it goes.
      openThen: before.id === '' && after.openThen === null ? '' : changed(before.openThen, after.openThen),
      state: changed(before.state, states[place]!),
      check: changed(log.standingChecks[row]!, check),
    };
  });
  return own;
}

/**
 * Takes up what people typed since the last refresh, derives every state at the report's as-of date, and says what AR Activity is to hold.
 * Nothing is read or written here.
 */
export function refreshActivity(report: Report, log: CompletedLog, typed: readonly TypedNote[], say: Say): RefreshedActivity {
  const base = report.parts.get(ACTIVITY);
  const { index } = base;
  const { completed } = log;
  announce(
    typed.flatMap(({ subject }) => documentsOf(subject.document)),
    base,
  );
  const before = [...completed, ...log.imported];
  const ids = new Set(before.map(({ id }) => id));
  const notes = entriesOfTypedNotes(typed, base.threads, index, report.asOf);
  const fresh = withIds(notes, before.length, ids, base);
  const desk = fresh.length === 0 ? base : openDesk([...before, ...fresh], base);
  const states = stateTexts(desk, say);
  const added = desk.entries.slice(completed.length).map((entry, place) => ({ ...entry, state: states[completed.length + place]! }));
  const counts = countNotes(desk.threads.values());
  const own = ownCells(log, completed, states, say);
  const content = { asOf: report.asOf, place: log.place, own, added, counts, toleranceDays: log.toleranceDays };
  const { language } = say.locale;
  const head = log.head && COUNT_HEADINGS.every((one, column) => log.head!.headings[column] === one[language]) ? log.head.counts : null;
  const canPatch = log.isWhole && head !== null && added.length === 0;
  const isUnchanged =
    canPatch &&
    countCells(report.asOf, counts).every((cell, column) => head[column] === cell) &&
    own.every((cells) => cells === NOTHING_OWN);
  return {
    desk,
    content,
    counts,
    sheets: canPatch ? [] : [planActivity(content, say)],
    columns: canPatch && !isUnchanged ? patchActivity(content, language) : [],
  };
}

import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { newEntry, type NewEntry, type Subject } from '../activityEntry';
import type { LedgerIndex } from '../ledgerIndex';
import { CLEARED, CONFLICT, countingTexts, noteKey, shownBefore, type NoteThread } from './noteThreads';
import { noteFingerprint, shownNote } from './noteText';

/** A note as it stands in a cell that people may type into. */
export interface TypedNote {
  readonly subject: Subject;
  /** The whole text of the cell, exactly as it stands; '' for an empty cell. */
  readonly text: string;
  /** Mark of the text that a refresh wrote there, '' where it wrote none, `null` where nothing tells. */
  readonly fingerprint: string | null;
  readonly who: string;
}

/** True where a person has typed in the cell since a refresh wrote it. */
function wasTyped({ text, fingerprint }: TypedNote, thread: NoteThread | undefined): boolean {
  if (fingerprint !== null) return noteFingerprint(text) !== fingerprint;
  return text !== '' && text !== (thread ? shownBefore(thread.entries) : '');
}

/**
 * New log entries for the notes that people typed since the last refresh. A note that says something else than another one typed since
 * then, in another cell or in the pane, is a conflict: both stay. What a cell has held all along gives nothing.
 */
export function entriesOfTypedNotes(
  typed: readonly TypedNote[],
  threads: ReadonlyMap<string, NoteThread>,
  index: LedgerIndex,
  asOf: DayNumber,
): readonly NewEntry[] {
  const entries: NewEntry[] = [];
  const fresh = new Map<string, string[]>();
  for (const note of typed) {
    const found = index.find(note.subject);
    const key = noteKey(note.subject, found, index);
    const thread = threads.get(key);
    if (!wasTyped(note, thread)) continue;
    const already = fresh.get(key) ?? (thread ? thread.entries.filter(({ state }) => state === '').map(({ text }) => text) : []);
    const shown = thread ? shownNote(countingTexts(thread.entries)) : '';
    if (already.includes(note.text) || (already.length === 0 && note.text === shown)) continue;
    const outcome = note.text === '' ? CLEARED : already.length > 0 ? CONFLICT : '';
    // A cell that was emptied takes no text away that somebody else has typed meanwhile.
    if (note.text === '' && already.length > 0) continue;
    entries.push(newEntry({ ...note.subject, kind: 'note', when: asOf, who: note.who, outcome, text: note.text }));
    fresh.set(key, [...already, note.text]);
  }
  return entries;
}

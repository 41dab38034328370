import { customerKey, numberKey } from '../ledger/customers';
import { documentsOf, type ActivityEntry, type Subject } from './activityEntry';
import type { FoundSubject, LedgerIndex } from './ledgerIndex';
import { shownNote } from './noteText';
import type { PaidFacts } from './paidFacts';

/** The Outcome of a note that says something else than another one typed at the same time. */
export const CONFLICT = 'conflict';
/** The Outcome of a note that somebody emptied. */
export const CLEARED = 'cleared';

/**
 * How the note of an item or account stands: `current` beside an open item; `conflict` where two texts stand; `closed` where the item has
 * left the report; `orphan` where no report has had it yet; `cleared` where somebody emptied it.
 */
export type NoteStanding = 'current' | 'conflict' | 'closed' | 'orphan' | 'cleared';

/** All notes about one item or account. */
export interface NoteThread {
  readonly key: string;
  readonly subject: Subject;
  readonly found: FoundSubject;
  /** Every note entry about it in the order of the log. */
  readonly entries: readonly ActivityEntry[];
  /** The text that counts; several in a conflict. */
  readonly texts: readonly string[];
  readonly standing: NoteStanding;
  /** Why it is closed, '' otherwise. */
  readonly reason: '' | 'paid' | 'credited' | 'no longer in the report';
  /** Logged since the last refresh. */
  readonly isNew: boolean;
}

/** How many notes there are and how each stands; the parts add up to `total`. */
export interface NoteCounts {
  readonly carried: number;
  readonly fresh: number;
  readonly closed: number;
  readonly conflicts: number;
  readonly orphans: number;
  readonly total: number;
}

export const NO_NOTES: NoteCounts = { carried: 0, fresh: 0, closed: 0, conflicts: 0, orphans: 0, total: 0 };

/** What tells the notes of two subjects apart: customer and document as the report has them, else as they are written; accounts also by currency. */
export function noteKey(subject: Subject, found: FoundSubject, index: LedgerIndex): string {
  const documents = documentsOf(subject.document).map(numberKey).sort().join(';');
  const whose = found.customer !== null ? `#${found.customer}` : `${customerKey(subject.entity)}\u0000${subject.customerId === '' ? `N${customerKey(subject.customer)}` : `I${numberKey(subject.customerId)}`}`;
  const currency = documents !== '' ? '' : found.items.rows.length > 0 ? index.tables[found.items.table]!.currency.code : subject.currency.toUpperCase();
  return `${whose}\u0000${documents}\u0000${currency}`;
}

/** The texts that count of a thread: the last one, and those that it conflicts with. */
export function countingTexts(entries: readonly ActivityEntry[]): readonly string[] {
  let from = entries.length - 1;
  while (from > 0 && entries[from]!.outcome === CONFLICT) from--;
  const texts = entries.slice(Math.max(from, 0)).map(({ text }) => text);
  return [...new Set(texts)];
}

/** What the last refresh showed for a thread: notes that it had not seen are left out. */
export function shownBefore(entries: readonly ActivityEntry[]): string {
  const seen = entries.filter(({ state }) => state !== '');
  return seen.length === 0 ? '' : shownNote(countingTexts(seen));
}

function standingOf(entries: readonly ActivityEntry[], texts: readonly string[], found: FoundSubject): NoteStanding {
  if (texts.every((text) => text === '')) return 'cleared';
  if (found.items.rows.length === 0) return entries.some(({ openThen }) => openThen !== null) ? 'closed' : 'orphan';
  return texts.length > 1 ? 'conflict' : 'current';
}

function reasonOf(subject: Subject, found: FoundSubject, credited: ReadonlySet<string>, key: string, paid: PaidFacts): NoteThread['reason'] {
  const documents = documentsOf(subject.document);
  if (found.customer !== null && documents.length > 0 && documents.every((document) => (paid.paidOn(found.customer!, document, null) ?? 0) > 0)) return 'paid';
  return credited.has(key) ? 'credited' : 'no longer in the report';
}

/** The notes of a log, one thread for each item or account, in the order in which they first appear. */
export function noteThreads(entries: readonly ActivityEntry[], index: LedgerIndex, paid: PaidFacts): ReadonlyMap<string, NoteThread> {
  const byKey = new Map<string, { readonly found: FoundSubject; readonly entries: ActivityEntry[] }>();
  const credited = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'note' && entry.kind !== 'credit') continue;
    const found = index.find(entry);
    const key = noteKey(entry, found, index);
    if (entry.kind === 'credit') {
      credited.add(key);
      continue;
    }
    const thread = byKey.get(key);
    if (thread) thread.entries.push(entry);
    else byKey.set(key, { found, entries: [entry] });
  }
  const threads = new Map<string, NoteThread>();
  for (const [key, { found, entries: own }] of byKey) {
    const subject = own[own.length - 1]!;
    const texts = countingTexts(own);
    const standing = standingOf(own, texts, found);
    const reason = standing === 'closed' ? reasonOf(subject, found, credited, key, paid) : '';
    threads.set(key, { key, subject, found, entries: own, texts, standing, reason, isNew: subject.state === '' });
  }
  return threads;
}

/** Counts threads that have a text, each once. */
export function countNotes(threads: Iterable<NoteThread>): NoteCounts {
  const counts = { carried: 0, fresh: 0, closed: 0, conflicts: 0, orphans: 0, total: 0 };
  for (const { standing, isNew } of threads) {
    if (standing === 'cleared') continue;
    counts.total++;
    if (standing === 'closed') counts.closed++;
    else if (standing === 'orphan') counts.orphans++;
    else if (standing === 'conflict') counts.conflicts++;
    else if (isNew) counts.fresh++;
    else counts.carried++;
  }
  return counts;
}

/** How the State cell of a note reads. */
export function noteWords(entry: ActivityEntry, thread: NoteThread): string {
  const isCounting = entry === thread.entries[thread.entries.length - 1] || (thread.standing === 'conflict' && thread.texts.includes(entry.text));
  if (!isCounting) return 'earlier';
  if (thread.standing === 'closed') return `closed: ${thread.reason}`;
  return thread.standing === 'orphan' ? 'orphan: no report has had it yet' : thread.standing;
}

import { customerKey, numberKey } from '../../../../kernel/ledger/customers';
import { documentsOf, type ActivityEntry, type Subject } from '../activityEntry';
import { isCredit } from '../creditEntries';
import { causeOfGone, type GoneCause } from '../goneCause';
import type { FoundSubject, LedgerIndex } from '../ledgerIndex';
import { shownNote } from './noteText';
import type { StateFacts } from '../stateFacts';

/** The Outcome of a note that says something else than another one typed at the same time. */
export const CONFLICT = 'conflict';
/** The Outcome of a note that somebody emptied. */
export const CLEARED = 'cleared';

/**
 * How the note of an item or account stands: `current` beside an open item; `conflict` where two texts stand; `closed` where the item has
 * left the report; `unseen` where no report has had it yet; `cleared` where somebody emptied it.
 */
export type NoteStanding = 'current' | 'conflict' | 'closed' | 'unseen' | 'cleared';

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
  /** Why it is closed, `null` otherwise. */
  readonly reason: GoneCause | null;
  /** The document that was issued in the place of one that was credited, `null` for none: the text is shown beside it. */
  readonly goesOnAs: Subject | null;
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

/** What tells two customers apart that the report does not have: entity and number, else entity and name. */
export function ownerKey({ entity, customer, customerId }: Subject): string {
  return `${customerKey(entity)}\u0000${customerId === '' ? `N${customerKey(customer)}` : `I${numberKey(customerId)}`}`;
}

/** The documents of a subject as they are compared, in a fixed order. */
function documentsKey({ document }: Subject): string {
  const documents = documentsOf(document);
  return documents.length === 1 ? numberKey(documents[0]!) : documents.map(numberKey).sort().join(';');
}

/** A subject with its documents under the names that they have now. */
function nowNamed(subject: Subject, { moves }: LedgerIndex): Subject {
  const documents = documentsOf(subject.document);
  const now = documents.map((document) => moves.namesAfter(subject, document).at(-1)?.document ?? document);
  return now.every((document, place) => document === documents[place]) ? subject : { ...subject, document: now.join('; ') };
}

/** What tells the notes of two subjects apart: customer and document as the report has them, else as they are written; accounts also by currency. */
export function noteKey(subject: Subject, found: FoundSubject, index: LedgerIndex): string {
  const documents = documentsKey(nowNamed(subject, index));
  const whose = found.customer !== null ? `#${found.customer}` : ownerKey(subject);
  const currency =
    documents !== '' ? '' : found.items.rows.length > 0 ? index.tables[found.items.table]!.currency.code : subject.currency.toUpperCase();
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
  if (found.items.rows.length === 0) return entries.some(({ openThen }) => openThen !== null) ? 'closed' : 'unseen';
  return texts.length > 1 ? 'conflict' : 'current';
}

/** Entries about one item or account. */
interface Gathered {
  readonly found: FoundSubject;
  readonly notes: ActivityEntry[];
  readonly credits: ActivityEntry[];
}

function gathered(entries: readonly ActivityEntry[], { index, asOf }: StateFacts): ReadonlyMap<string, Gathered> {
  const byKey = new Map<string, Gathered>();
  for (const entry of entries) {
    const isNote = entry.kind === 'note';
    if (!isNote && (!isCredit(entry) || (entry.when !== null && entry.when > asOf))) continue;
    const found = index.find(entry);
    const key = noteKey(entry, found, index);
    let known = byKey.get(key);
    if (!known) byKey.set(key, (known = { found, notes: [], credits: [] }));
    (isNote ? known.notes : known.credits).push(entry);
  }
  return byKey;
}

function threadOf(key: string, { found, notes, credits }: Gathered, facts: StateFacts): NoteThread {
  const subject = notes[notes.length - 1]!;
  const texts = countingTexts(notes);
  const standing = standingOf(notes, texts, found);
  const reason =
    standing === 'closed'
      ? causeOfGone(
          notes.find(({ openThen }) => openThen !== null)!,
          found,
          credits,
          facts,
        )
      : null;
  const [document] = documentsOf(subject.document);
  const goesOnAs = standing === 'closed' && document !== undefined ? facts.index.moves.reissuedAs(subject, document) : null;
  return { key, subject, found, entries: notes, texts, standing, reason, goesOnAs, isNew: subject.state === '' };
}

/** The notes of a log, one thread for each item or account, in the order in which they first appear. */
export function noteThreads(entries: readonly ActivityEntry[], facts: StateFacts): ReadonlyMap<string, NoteThread> {
  const threads = new Map<string, NoteThread>();
  for (const [key, one] of gathered(entries, facts)) if (one.notes.length > 0) threads.set(key, threadOf(key, one, facts));
  return threads;
}

/** Counts threads that have a text, each once. */
export function countNotes(threads: Iterable<NoteThread>): NoteCounts {
  const counts = { carried: 0, fresh: 0, closed: 0, conflicts: 0, orphans: 0, total: 0 };
  for (const { standing, isNew } of threads) {
    if (standing === 'cleared') continue;
    counts.total++;
    if (standing === 'closed') counts.closed++;
    else if (standing === 'unseen') counts.orphans++;
    else if (standing === 'conflict') counts.conflicts++;
    else if (isNew) counts.fresh++;
    else counts.carried++;
  }
  return counts;
}

/** True where an entry holds the text that counts, or one of those in conflict. */
export function isCounting(entry: ActivityEntry, { entries, standing, texts }: NoteThread): boolean {
  return entry === entries[entries.length - 1] || (standing === 'conflict' && texts.includes(entry.text));
}

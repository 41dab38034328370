import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { documentsOf, type ActivityEntry } from './activityEntry';
import { entryAmount } from './creditEntries';
import type { FoundSubject } from './ledgerIndex';
import { NOTHING_PAID, type Settlement } from './paidFacts';
import type { StateFacts } from './stateFacts';
import { currencyOfFound } from './subjectCurrency';

/** What paid lists know of the things that an entry was agreed on, since then; minor units. */
export interface SettledSince {
  /** Paid up to and with the day asked for, `null` where the lists know nothing of it. */
  readonly inTime: number | null;
  /** Paid after that day. */
  readonly late: number;
  readonly credited: number;
  /** What of `credited` was written off. */
  readonly writtenOff: number;
  /** Something has left the report and the lists do not say why. */
  readonly hasUnknownGone: boolean;
  /** All of it has left the report. */
  readonly isAllGone: boolean;
}

/** Documents of an entry that are in the report no more. */
function goneDocuments(entry: ActivityEntry, found: FoundSubject, { index }: StateFacts): readonly string[] {
  const documents = documentsOf(entry.document);
  if (found.documentsGone === 0) return [];
  return found.documentsGone === documents.length
    ? documents
    : documents.filter((document) => index.findOnce({ ...entry, document }).items.rows.length === 0);
}

/** What settled a document under any of its names, or `null` where no list has it settled. */
function settlementsOfDocument(
  entry: ActivityEntry,
  document: string,
  { paid, index }: Pick<StateFacts, 'paid' | 'index'>,
): readonly Settlement[] | null {
  const known = [{ ...entry, document }, ...index.moves.namesAfter(entry, document)].map((name) => paid.ofDocument(name, name.document));
  return known.every((one) => one === null) ? null : known.flatMap((one) => one ?? []);
}

/** Settlements since `from`, or `null` where nothing at all is known. */
function settlementsOf(entry: ActivityEntry, found: FoundSubject, facts: StateFacts): readonly Settlement[] | null {
  if (found.isAccount) {
    const settled = facts.paid.ofAccount(entry, entry.when);
    return settled.length > 0 ? settled : null;
  }
  const known = documentsOf(entry.document).map((document) => settlementsOfDocument(entry, document, facts));
  return known.every((one) => one === null) ? null : known.flatMap((one) => one ?? []);
}

/** What is known where no list is: whatever left is unexplained. */
function unknownSince({ items, documentsGone, isAccount }: FoundSubject): SettledSince {
  const isAllGone = items.rows.length === 0;
  return { inTime: null, late: 0, credited: 0, writtenOff: 0, hasUnknownGone: isAccount ? isAllGone : documentsGone > 0, isAllGone };
}

const isSame = (one: Settlement, other: Settlement): boolean =>
  one.day === other.day && one.amount === other.amount && one.cause === other.cause;

/** The settlements of the last days before an entry, the nearest first, that are needed to come to a sum exactly; none where they never do. */
function neededFor(sum: number, before: readonly Settlement[]): readonly Settlement[] {
  const nearest = [...before].sort((a, b) => b.day - a.day);
  let left = sum;
  for (const [place, { amount }] of nearest.entries()) {
    if (left <= 0) break;
    left -= amount;
    if (left === 0) return nearest.slice(0, place + 1);
  }
  return [];
}

/**
 * What settled an entry's documents since its report. What is dated up to the tolerance before may not have been booked in that report: it
 * counts where only with it the amounts come to exactly what the open amount went down by, or where nobody knows what was open.
 */
function settledAfter(entry: ActivityEntry, found: FoundSubject, known: readonly Settlement[], facts: StateFacts): readonly Settlement[] {
  const { when } = entry;
  if (when === null) return known;
  const from = addDays(when, -facts.toleranceDays);
  const after = known.filter(({ day }) => day > when);
  const before = known.filter(({ day }) => day <= when && day >= from);
  const openThen = entryAmount(entry.openThen, currencyOfFound(found, entry, facts));
  if (openThen === null) return [...before, ...after];
  const explained = after.reduce((total, { amount }) => total + amount, 0);
  return [...neededFor(openThen - facts.index.openOf(found, when) - explained, before), ...after];
}

/**
 * What paid lists know of the documents of an entry since it was logged.
 *
 * @param until last day in time, `null` for no such day.
 */
export function settledSince(entry: ActivityEntry, found: FoundSubject, until: DayNumber | null, facts: StateFacts): SettledSince {
  if (facts.paid === NOTHING_PAID) return unknownSince(found);
  const known = settlementsOf(entry, found, facts);
  const settled = settledAfter(entry, found, known ?? [], facts);
  const isSince = (one: Settlement): boolean => settled.some((other) => isSame(one, other));
  const sum = (some: readonly Settlement[]): number => some.reduce((total, { amount }) => total + amount, 0);
  const payments = settled.filter(({ cause }) => cause === 'paid');
  const isLate = ({ day }: Settlement): boolean => until !== null && day > until;
  const isAllGone = found.items.rows.length === 0;
  const hasUnknownGone = found.isAccount
    ? isAllGone && settled.length === 0
    : goneDocuments(entry, found, facts).some((document) => !settlementsOfDocument(entry, document, facts)?.some(isSince));
  return {
    inTime: known === null ? null : sum(payments.filter((one) => !isLate(one))),
    late: sum(payments.filter(isLate)),
    credited: sum(settled.filter(({ cause }) => cause !== 'paid')),
    writtenOff: sum(settled.filter(({ cause }) => cause === 'writtenOff')),
    hasUnknownGone,
    isAllGone,
  };
}

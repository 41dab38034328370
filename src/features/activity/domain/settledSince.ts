import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { documentsOf, type ActivityEntry } from './activityEntry';
import type { FoundSubject } from './ledgerIndex';
import { NOTHING_PAID, type Settlement } from './paidFacts';
import type { StateFacts } from './stateFacts';

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

/**
 * What paid lists know of the documents of an entry since it was logged. A payment dated up to the tolerance before counts too, because it
 * may not have been booked when the entry's report was made.
 *
 * @param until last day in time, `null` for no such day.
 */
export function settledSince(entry: ActivityEntry, found: FoundSubject, until: DayNumber | null, facts: StateFacts): SettledSince {
  if (facts.paid === NOTHING_PAID) return unknownSince(found);
  const from = entry.when === null ? null : addDays(entry.when, -facts.toleranceDays);
  const isSince = ({ day }: Settlement): boolean => from === null || day >= from;
  const known = settlementsOf(entry, found, facts);
  const settled = (known ?? []).filter(isSince);
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

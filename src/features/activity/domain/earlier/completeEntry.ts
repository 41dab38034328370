import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { addDays } from '../../../../kernel/calendar/dayNumber';
import { currencyOf, type Currency } from '../../../../kernel/money/currency';
import { cellNumber, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { documentsOf, type ActivityEntry } from '../activityEntry';
import type { FoundSubject, LedgerIndex } from '../ledgerIndex';
import { NOTHING_PAID, type PaidFacts, type Settlement } from '../paidFacts';
import type { EarlierReports } from './earlierReports';

/** What the log is completed from. */
export interface CompletionFacts {
  readonly asOf: DayNumber;
  readonly index: LedgerIndex;
  readonly earlier: EarlierReports;
  readonly paid: PaidFacts;
  readonly toleranceDays: number;
}

/** Announces documents, all at once, to everything that they are looked up in. */
export function announce(
  documents: readonly string[],
  { index, earlier, paid }: Pick<CompletionFacts, 'index' | 'earlier' | 'paid'>,
): void {
  index.alsoIndex(documents);
  earlier.alsoIndex(documents);
  paid.alsoIndex([...documents, ...index.moves.documents]);
}

/** Who and in which currency: where the items were found, `null` where nobody knows them. */
interface Owner {
  readonly customerId: string;
  readonly customer: string;
  readonly currency: Currency;
}

function ownerOf(found: FoundSubject, index: LedgerIndex): Owner | null {
  const items = index.tables[found.items.table];
  const [row] = found.items.rows;
  if (!items || row === undefined) return null;
  const { id, name } = items.customers.at(items.customer[row]!);
  return { customerId: id, customer: name, currency: items.currency };
}

/** What paid lists know of the documents of an entry from a day on; `null` where no list knows any of them. */
function settledFrom(entry: ActivityEntry, from: DayNumber | null, paid: PaidFacts): number | null {
  const settled = documentsOf(entry.document).flatMap((document): readonly Settlement[] => paid.ofDocument(entry, document) ?? []);
  if (settled.length === 0) return null;
  return settled.reduce((sum, { day, amount }) => (from === null || day >= from ? sum + amount : sum), 0);
}

/** True where what is open is all that the documents were ever billed for, so that nothing can have been paid before. */
function isUntouched({ items }: FoundSubject, index: LedgerIndex): boolean {
  const table = index.tables[items.table];
  return (
    table?.originalAmount !== null && table !== undefined && items.rows.every((row) => table.originalAmount![row] === table.openAmount[row])
  );
}

/**
 * What was open of an entry on the day it was made, in currency units: by the report before it; else what is open now and was settled since;
 * else what the paid lists settled since; `null` where nobody knows. Never simply what is open today, unless the entry is as young as this
 * report or nothing was ever paid on it.
 */
function openThenOf(entry: ActivityEntry, { asOf, index, earlier, paid, toleranceDays }: CompletionFacts): number | null {
  if (entry.openThen !== null) return entry.openThen;
  const inUnits = (amount: number, currency: Currency): number => cellNumber(amount as MinorUnits, currency);
  const before = entry.when !== null && entry.when >= asOf ? null : earlier.openAt(entry, entry.when);
  if (before) return inUnits(before.open, before.index.tables[before.found.items.table]!.currency);
  const found = index.find(entry);
  const owner = ownerOf(found, index);
  const isYoung = entry.when === null || entry.when >= asOf;
  const since = isYoung ? 0 : settledFrom(entry, addDays(entry.when, -toleranceDays), paid);
  if (owner) {
    const open = index.openOf(found, entry.when);
    if (isYoung || since !== null || isUntouched(found, index)) return inUnits(open + (since ?? 0), owner.currency);
    // A paid list that has nothing of a document says that nothing was paid on it.
    return paid === NOTHING_PAID || found.isAccount ? null : inUnits(open, owner.currency);
  }
  const seen = earlier.lastSeen(entry);
  if (seen) return inUnits(seen.open, seen.index.tables[seen.found.items.table]!.currency);
  const settled = settledFrom(entry, isYoung ? null : addDays(entry.when, -toleranceDays), paid);
  return settled === null ? null : inUnits(settled, currencyOf(entry.currency));
}

/**
 * An entry with what its document tells filled in: the customer's number and the currency, where they were left empty, and what was open.
 * The document is looked for in this report, then in earlier ones; an account says nothing of its currency where it has several.
 */
export function completeEntry(entry: ActivityEntry, facts: CompletionFacts): ActivityEntry {
  const openThen = openThenOf(entry, facts);
  const isWanting = entry.document !== '' && (entry.currency === '' || (entry.customerId === '' && entry.customer !== ''));
  const seen = isWanting ? facts.earlier.lastSeen(entry) : null;
  const owner = isWanting ? (seen ? ownerOf(seen.found, seen.index) : ownerOf(facts.index.find(entry), facts.index)) : null;
  const currency = entry.currency === '' && owner ? owner.currency.code : entry.currency;
  const customerId = entry.customerId === '' && owner ? owner.customerId : entry.customerId;
  if (openThen === entry.openThen && currency === entry.currency && customerId === entry.customerId) return entry;
  return { ...entry, openThen, currency, customerId };
}

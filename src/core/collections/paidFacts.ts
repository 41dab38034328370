import type { DayNumber } from '../calendar/dayNumber';
import { numberKey } from '../ledger/customers';
import type { Currency } from '../money/currency';
import { amountFromCell, ZERO, type MinorUnits } from '../money/minorUnits';
import { documentsOf, type ActivityEntry } from './activityEntry';

/** What paid history knows of single documents. */
export interface PaidFacts {
  /** Minor units paid on a document since a day, or `null` where the history does not have the document. */
  paidOn(customer: number, document: string, since: DayNumber | null): number | null;
}

/** A workbook without paid history. */
export const NOTHING_PAID: PaidFacts = { paidOn: () => null };

/** An amount of the log in minor units, `null` for none or one that no cell can mean. */
export function entryAmount(amount: number | null, currency: Currency): MinorUnits | null {
  return amount === null ? null : (amountFromCell(Math.abs(amount), currency)?.amount ?? null);
}

/** Credit memos and write-offs that the log knows on the same documents since a day, minor units. */
export function creditsSince(entry: ActivityEntry, credits: readonly ActivityEntry[], currency: Currency): MinorUnits {
  if (credits.length === 0) return ZERO;
  const wanted = new Set(documentsOf(entry.document).map(numberKey));
  let sum = 0;
  for (const credit of credits) {
    if (entry.when !== null && credit.when !== null && credit.when < entry.when) continue;
    const documents = documentsOf(credit.document);
    if (wanted.size > 0 && !documents.some((document) => wanted.has(numberKey(document)))) continue;
    sum += entryAmount(credit.amount, currency) ?? 0;
  }
  return sum as MinorUnits;
}

/** Payments known on every document that an entry names, minor units, or `null` where the history lacks one that has left the report. */
export function paidSince(entry: ActivityEntry, customer: number, facts: PaidFacts): number | null {
  const documents = documentsOf(entry.document);
  if (documents.length === 0) return null;
  let sum = 0;
  for (const document of documents) {
    const paid = facts.paidOn(customer, document, entry.when);
    if (paid === null) return null;
    sum += paid;
  }
  return sum;
}

import type { DayNumber } from '../calendar/dayNumber';
import { numberKey } from '../ledger/customers';
import type { Currency } from '../money/currency';
import { amountFromCell, type MinorUnits } from '../money/minorUnits';
import { documentsOf, type ActivityEntry } from './activityEntry';

/** An amount of the log in minor units, `null` for none or one that no cell can mean. */
export function entryAmount(amount: number | null, currency: Currency): MinorUnits | null {
  return amount === null ? null : (amountFromCell(Math.abs(amount), currency)?.amount ?? null);
}

/** True for an entry that says that something was credited or written off, not paid. */
export function isCredit({ kind }: ActivityEntry): boolean {
  return kind === 'credit' || kind === 'writeOff';
}

/** Logs of old have one kind for both, and then the words tell. */
export function isWrittenOff({ kind, outcome, reason, text }: ActivityEntry): boolean {
  return kind === 'writeOff' || (kind === 'credit' && /writ(e|ten|ing)[ -]?off/i.test(`${outcome} ${reason} ${text}`));
}

/** Entries that credit or write off the documents of an entry, or its account, since it was logged and up to the as-of date. */
export function creditsOn(entry: ActivityEntry, credits: readonly ActivityEntry[], asOf: DayNumber): readonly ActivityEntry[] {
  if (credits.length === 0) return credits;
  const wanted = new Set(documentsOf(entry.document).map(numberKey));
  return credits.filter(({ when, document }) => {
    if (when !== null && (when > asOf || (entry.when !== null && when < entry.when))) return false;
    return wanted.size === 0 || documentsOf(document).some((one) => wanted.has(numberKey(one)));
  });
}

/** Credit memos and write-offs that the log knows on the same documents since an entry and up to the as-of date, minor units. */
export function creditsSince(entry: ActivityEntry, credits: readonly ActivityEntry[], currency: Currency, asOf: DayNumber): MinorUnits {
  return creditsOn(entry, credits, asOf).reduce((sum, { amount }) => sum + (entryAmount(amount, currency) ?? 0), 0) as MinorUnits;
}

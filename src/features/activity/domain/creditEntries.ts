import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { numberKey } from '../../../kernel/ledger/customers';
import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../../../kernel/money/minorUnits';
import { documentsOf, type ActivityEntry } from './activityEntry';

const NO_CREDITS: readonly ActivityEntry[] = [];

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
  let found: ActivityEntry[] | null = null;
  let wanted: readonly string[] | null = null;
  for (const credit of credits) {
    const { when, document } = credit;
    if (when !== null && (when > asOf || (entry.when !== null && when < entry.when))) continue;
    if (entry.document !== '' && entry.document !== document) {
      const keys = (wanted ??= documentsOf(entry.document).map(numberKey));
      if (keys.length > 0 && !documentsOf(document).some((one) => keys.includes(numberKey(one)))) continue;
    }
    (found ??= []).push(credit);
  }
  return found ?? NO_CREDITS;
}

/** Credit memos and write-offs that the log knows on the same documents since an entry and up to the as-of date, minor units. */
export function creditsSince(entry: ActivityEntry, credits: readonly ActivityEntry[], currency: Currency, asOf: DayNumber): MinorUnits {
  let sum = 0;
  for (const { amount } of creditsOn(entry, credits, asOf)) sum += entryAmount(amount, currency) ?? 0;
  return sum as MinorUnits;
}

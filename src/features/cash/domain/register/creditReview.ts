import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../../kernel/ledger/openItems';
import { NO_DAY } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { negated, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Message } from '../../../../kernel/words/message';
import { cashText } from '../../cashText';

/** A credit memo or unapplied payment that somebody should look at; `amount` is below zero. */
export interface ReviewedCredit {
  readonly customer: number;
  readonly documentNo: string;
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly day: DayNumber | null;
  readonly ageDays: number | null;
  readonly flags: readonly Message[];
  readonly proposal: Message;
}

const OLD_DAYS = 30;

const documentOf = (items: OpenItems, row: number): string => items.documentNo?.at(row) ?? '';
const dayOf = (items: OpenItems, row: number): DayNumber | null =>
  items.documentDay[row] === NO_DAY ? null : (items.documentDay[row] as DayNumber);

interface Account {
  readonly credits: number[];
  readonly debits: number[];
}

function accountsOf(items: OpenItems): ReadonlyMap<number, Account> {
  const accounts = new Map<number, Account>();
  for (let row = 0; row < items.length; row++) {
    const amount = items.openAmount[row]!;
    if (amount === 0) continue;
    const customer = items.customer[row]!;
    const account = accounts.get(customer) ?? { credits: [], debits: [] };
    (amount < 0 ? account.credits : account.debits).push(row);
    accounts.set(customer, account);
  }
  return accounts;
}

function reviewed(items: OpenItems, asOf: DayNumber, customer: number, row: number, { credits, debits }: Account): ReviewedCredit | null {
  const amount = items.openAmount[row]! as MinorUnits;
  const day = dayOf(items, row);
  const ageDays = day === null ? null : asOf - day;
  const same = debits.filter((one) => items.openAmount[one] === negated(amount));
  const largest = debits.reduce((most, one) => Math.max(most, items.openAmount[one]!), 0);
  const twin = credits.find((one) => one !== row && items.openAmount[one] === amount && day !== null && dayOf(items, one) === day);
  const flags = [
    ...(ageDays !== null && ageDays > OLD_DAYS && debits.length > 0 ? [cashText('creditOld', { days: ageDays })] : []),
    ...(same.length > 0 ? [cashText('creditSame', { document: documentOf(items, same[0]!) })] : []),
    ...(debits.length > 0 && negated(amount) > largest ? [cashText('creditLarge')] : []),
    ...(twin === undefined ? [] : [cashText('creditTwice', { document: documentOf(items, twin) })]),
  ];
  if (flags.length === 0) return null;
  const proposal =
    twin !== undefined
      ? cashText('askCredit')
      : same.length > 0
        ? cashText('applyCredit', { document: documentOf(items, same[0]!) })
        : cashText('askCredit');
  return { customer, documentNo: documentOf(items, row), amount, currency: items.currency, day, ageDays, flags, proposal };
}

/**
 * Open credits that deserve a look, the largest first: older than 30 days beside open invoices, as large as an open invoice, larger than
 * every one, or there twice on a day. Each with what to do; nothing is applied.
 */
export function creditReview(items: OpenItems, asOf: DayNumber): readonly ReviewedCredit[] {
  return [...accountsOf(items)]
    .flatMap(([customer, account]) => account.credits.flatMap((row) => reviewed(items, asOf, customer, row, account) ?? []))
    .sort((a, b) => a.amount - b.amount || a.customer - b.customer);
}

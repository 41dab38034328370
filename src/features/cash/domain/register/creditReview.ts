import { endOfMonth, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../../kernel/ledger/openItems';
import { NO_DAY } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { negated, type MinorUnits } from '../../../../kernel/money/minorUnits';
import { numberKey } from '../../../../kernel/ledger/customers';
import type { Message } from '../../../../kernel/words/message';
import { cashText } from '../../cashText';
import { NO_ITEM_NOTES, type ItemNotes } from '../itemNotes';
import { isWholeNumber, numberForms, numbersInText } from '../matching/documentNumbers';

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
/** A credit so soon after a month end for a document of that month may belong into the month before. */
const AFTER_MONTH_END_DAYS = 5;

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

/** What the row of a credit says that it is for: whether any number stands there, and the open document that it names. */
function namedBy(
  items: OpenItems,
  row: number,
  { debits }: Account,
  notes: ItemNotes,
): { readonly hasNumber: boolean; readonly named: number | null } {
  const own = numberKey(documentOf(items, row));
  const numbers = numbersInText(notes.at(items.sheetRow[row]!).text).filter((one) => isWholeNumber(one) && numberKey(one.text) !== own);
  const forms = numbers.flatMap((one) => one.forms);
  const found = debits.filter((debit) => numberForms(documentOf(items, debit)).some((form) => forms.some((named) => form.endsWith(named))));
  return { hasNumber: numbers.length > 0, named: found.length === 1 ? found[0]! : null };
}

/** What is odd about the document that a credit names, or that it names none. */
function namingFlags(items: OpenItems, row: number, account: Account, notes: ItemNotes): readonly Message[] {
  const { hasNumber, named } = namedBy(items, row, account, notes);
  if (named === null) return notes.namesDocuments && !hasNumber ? [cashText('creditNamesNone')] : [];
  const [day, namedDay] = [dayOf(items, row), dayOf(items, named)];
  if (day === null || namedDay === null) return [];
  const document = documentOf(items, named);
  if (day < namedDay) return [cashText('creditBefore', { document })];
  const sinceMonthEnd = day - endOfMonth(namedDay);
  return sinceMonthEnd > 0 && sinceMonthEnd <= AFTER_MONTH_END_DAYS ? [cashText('creditMonthAfter', { document })] : [];
}

function reviewed(
  items: OpenItems,
  notes: ItemNotes,
  asOf: DayNumber,
  customer: number,
  row: number,
  account: Account,
): ReviewedCredit | null {
  const { credits, debits } = account;
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
    ...namingFlags(items, row, account, notes),
  ];
  if (flags.length === 0) return null;
  const proposal = proposalOf(items, row, account, notes, twin !== undefined, same);
  return { customer, documentNo: documentOf(items, row), amount, currency: items.currency, day, ageDays, flags, proposal };
}

/** What to do with a credit: ask about one that is there twice, apply it, refund it where nothing is open, else ask. */
function proposalOf(items: OpenItems, row: number, account: Account, notes: ItemNotes, isTwice: boolean, same: readonly number[]): Message {
  const { named } = namedBy(items, row, account, notes);
  const target = named ?? same[0];
  if (isTwice) return cashText('askCredit');
  if (target !== undefined) return cashText('applyCredit', { document: documentOf(items, target) });
  return account.debits.length === 0 ? cashText('refundCredit') : cashText('askCredit');
}

/**
 * Open credits that deserve a look, the largest first: older than 30 days beside open invoices, as large as an open invoice, larger than
 * every one, there twice on a day, for no document, dated before the document that it is for or just after the end of its month. Each with what to do; nothing is applied.
 */
export function creditReview(items: OpenItems, asOf: DayNumber, notes: ItemNotes = NO_ITEM_NOTES): readonly ReviewedCredit[] {
  return [...accountsOf(items)]
    .flatMap(([customer, account]) => account.credits.flatMap((row) => reviewed(items, notes, asOf, customer, row, account) ?? []))
    .sort((a, b) => a.amount - b.amount || a.customer - b.customer);
}

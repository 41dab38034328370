import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { documentsOf, type ActivityEntry } from '../../activity/domain/activityEntry';
import { entryAmount, isCredit, isWrittenOff } from '../../activity/domain/creditEntries';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { customerKey, numberKey, type CustomerDirectory } from '../../../kernel/ledger/customers';
import { ITEM_KINDS, type OpenItems } from '../../../kernel/ledger/openItems';
import type { Currency } from '../../../kernel/money/currency';
import type { SettlementFacts } from '../../snapshots/domain/settlementFacts';
import { SettlementLedger } from '../../snapshots/domain/settlementLedger';
import type { LoggedCause } from '../../snapshots/domain/settlementFacts';
import { paidAmount, type PaidTable } from '../../../reading/paid/paidHistory';

/** Days after `from` up to and with `to`. */
export interface Period {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Where settlements are known from: lists of paid invoices and the entries of the activity log. */
interface SettlementSources {
  readonly lists: readonly PaidTable[];
  readonly entries: readonly ActivityEntry[];
}

const isWithin = (day: number | null, { from, to }: Period): boolean => day !== null && day !== NO_DAY && day > from && day <= to;

function movementOf(entry: ActivityEntry): LoggedCause['movement'] | null {
  if (entry.kind === 'adjustment') return 'adjustments';
  if (!isCredit(entry)) return null;
  return isWrittenOff(entry) ? 'writeOffs' : 'creditMemos';
}

/** Credit memos, write-offs and adjustments that were logged in the period. Without an amount an entry means all of its documents; about a whole account it then says nothing. */
function loggedCauses(
  entries: readonly ActivityEntry[],
  currency: Currency,
  isOnly: boolean,
  finder: CustomerFinder,
  period: Period,
): readonly LoggedCause[] {
  return entries.flatMap((entry): LoggedCause[] => {
    const movement = movementOf(entry);
    const documents = documentsOf(entry.document).filter((document) => numberKey(document) !== '');
    const code = entry.currency.trim().toUpperCase();
    const isMeant = code === currency.code || (code === '' && (isOnly || documents.length > 0));
    const customer = movement !== null && isMeant && isWithin(entry.when, period) ? finder.find(entry, entry.entity) : null;
    const amount = entryAmount(entry.amount, currency) ?? (documents.length > 0 ? Infinity : 0);
    return movement === null || customer === null || amount === 0 ? [] : [{ customer, documents, movement, amount, from: entry.id }];
  });
}

/** Adds what a paid list says was paid or credited in the period. */
function addPayments(
  ledger: SettlementLedger,
  list: number,
  items: OpenItems,
  isStillOpen: boolean,
  period: Period,
  finder: CustomerFinder,
  customers: CustomerDirectory,
): void {
  const { paidDay, documentNo, kind } = items;
  if (!paidDay) return;
  const codes = Array.from(items.customers, ({ name, id, entity }) => finder.find({ customer: name, customerId: id }, entity));
  for (let row = 0; row < items.length; row++) {
    if (!isWithin(paidDay[row]!, period)) continue;
    ledger.knowReceipts();
    const document = documentNo ? documentNo.at(row) : '';
    const amount = paidAmount(items, row, isStillOpen);
    const isCreditMemo = amount < 0 || ITEM_KINDS[kind[row]!] === 'creditMemo';
    const movement = items.writtenOff?.[row] === 1 ? 'writeOffs' : isCreditMemo ? 'creditMemos' : 'receipts';
    const { name, id, entity } = items.customers.at(items.customer[row]!);
    const number = numberKey(document);
    // Without a number equal rows may be two payments, each of its own.
    const key =
      number === ''
        ? `${list} ${row}`
        : [customerKey(entity), numberKey(id) || customerKey(name), number, paidDay[row], amount].join('\u0000');
    if (!ledger.takeOnce(key, movement === 'receipts' ? amount : 0)) continue;
    const isNew = isWithin(items.documentDay[row]!, period);
    const known = codes[items.customer[row]!] ?? null;
    if ((known === null && !isNew) || number === '') continue;
    // A customer that neither report has was billed and paid in between.
    const customer = known ?? customers.intern(name, id, entity).code;
    ledger.addListed(customer, document, movement, Math.abs(amount), isNew);
  }
}

/**
 * What the workbook's paid lists and its activity log know of how items were settled in a period. Where the lists have payments in it, a
 * document that both lack was settled by something else, which stays unexplained; where they have none, receipts are not known.
 *
 * @param isOnly true where there is no other currency, so that an entry without a currency means this one.
 */
export function settlementFacts(
  { lists, entries }: SettlementSources,
  currency: Currency,
  isOnly: boolean,
  customers: CustomerDirectory,
  period: Period,
): SettlementFacts {
  const finder = new CustomerFinder(customers);
  const ledger = new SettlementLedger(loggedCauses(entries, currency, isOnly, finder, period));
  for (const [list, { items, amountIsStillOpen }] of lists.entries()) {
    for (const table of items) {
      const isMeant = table.currency.code === currency.code || table.currency.code === '' || currency.code === '';
      if (isMeant) addPayments(ledger, list, table, amountIsStillOpen, period, finder, customers);
    }
  }
  return ledger;
}

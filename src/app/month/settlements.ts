import { NO_DAY, type DayNumber } from '../../core/calendar/dayNumber';
import { CustomerFinder } from '../../core/ledger/customerFinder';
import { numberKey, type CustomerDirectory } from '../../core/ledger/customers';
import type { OpenItems } from '../../core/ledger/openItems';
import type { Currency } from '../../core/money/currency';
import { NOTHING_SETTLED, type Settled, type SettlementFacts } from '../../core/snapshots/movements';
import { paidAmount, type PaidTable } from '../../sheets/reading/paidHistory';

/** Days after `from` up to and with `to`. */
export interface Period {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const UNKNOWN: Settled = { receipts: 0, creditMemos: 0, writeOffs: 0 };

/** Adds what a paid list says was paid in the period to the sums by customer and document; returns how many payments it has in it. */
function addPayments(items: OpenItems, isStillOpen: boolean, period: Period, finder: CustomerFinder, sums: Map<string, number>): number {
  const { paidDay, documentNo } = items;
  if (!paidDay) return 0;
  const codes = Array.from(items.customers, ({ name, id, entity }) => finder.find({ customer: name, customerId: id }, entity));
  let count = 0;
  for (let row = 0; row < items.length; row++) {
    const day = paidDay[row]!;
    if (day === NO_DAY || day <= period.from || day > period.to) continue;
    count++;
    const customer = codes[items.customer[row]!] ?? null;
    const number = documentNo ? numberKey(documentNo.at(row)) : '';
    if (customer === null || number === '') continue;
    const key = `${customer} ${number}`;
    sums.set(key, (sums.get(key) ?? 0) + Math.max(0, paidAmount(items, row, isStillOpen)));
  }
  return count;
}

/**
 * Receipts by document that the workbook's paid lists know in a period. Where they have payments in it, a document that they lack was
 * settled by something else, which stays unexplained; where they have none, nothing is known.
 */
export function settlementFacts(tables: readonly PaidTable[], currency: Currency, customers: CustomerDirectory, period: Period): SettlementFacts {
  const finder = new CustomerFinder(customers);
  const sums = new Map<string, number>();
  let count = 0;
  for (const { items, amountIsStillOpen } of tables) {
    for (const table of items) {
      if (table.currency.code === currency.code || table.currency.code === '' || currency.code === '') count += addPayments(table, amountIsStillOpen, period, finder, sums);
    }
  }
  if (count === 0) return NOTHING_SETTLED;
  return {
    settledOn: (customer, document) => {
      const receipts = sums.get(`${customer} ${numberKey(document)}`);
      return receipts === undefined ? UNKNOWN : { ...UNKNOWN, receipts };
    },
  };
}

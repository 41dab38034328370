import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../kernel/ledger/openItems';
import { selectItems } from '../../kernel/ledger/selectItems';

/** A payment of a list beside the invoices; `amount` in minor units, `numberHash` that of the invoice it names. */
export interface ListedPayment {
  readonly numberHash: number;
  readonly amount: number;
  readonly day: number;
}

/** Invoices after their payments. */
export interface AfterPayments {
  /** What is left of each invoice, those that are paid left out. */
  readonly open: OpenItems;
  /** Places of the invoices that were paid by then, and what they were. */
  readonly paid: Uint32Array;
  /** Payments that were taken off, and their sum in minor units. */
  readonly count: number;
  readonly sum: number;
}

/** Share of the payments that must name an invoice of the list, and that may exceed one. */
const MATCHED_SHARE = 0.6;
const OVER_SHARE = 0.2;
const MATCHED_MIN = 2;

/**
 * Takes payments up to `asOf` off the invoices whose numbers they name; a payment without a day counts. Linear in both lists.
 *
 * @returns `null` where the payments are not those of the invoices: too few name one, or more was paid than invoiced.
 */
export function takeOffPayments(items: OpenItems, payments: readonly ListedPayment[], asOf: DayNumber | null): AfterPayments | null {
  if (items.documentNo === null) return null;
  const places = new Map<number, number>();
  items.documentNo.numberHashes().forEach((hash, row) => {
    if (hash !== 0) places.set(hash, places.has(hash) ? -1 : row);
  });
  const named = payments.filter(({ numberHash }) => numberHash !== 0);
  const matched = named.filter(({ numberHash }) => (places.get(numberHash) ?? -1) >= 0);
  if (matched.length < MATCHED_MIN || matched.length < MATCHED_SHARE * payments.length) return null;
  const open = items.openAmount.slice();
  let [count, sum] = [0, 0];
  for (const { numberHash, amount, day } of matched) {
    if (day !== NO_DAY && asOf !== null && day > asOf) continue;
    open[places.get(numberHash)!]! -= amount;
    count++;
    sum += amount;
  }
  let over = 0;
  for (let row = 0; row < open.length; row++) if (open[row]! * items.openAmount[row]! < 0) over++;
  if (over > OVER_SHARE * matched.length) return null;
  const rows = Array.from(open, (_, row) => row);
  const isPaid = (row: number): boolean => open[row] === 0 && items.openAmount[row] !== 0;
  const paid = Uint32Array.from(rows.filter(isPaid));
  const left = Uint32Array.from(rows.filter((row) => !isPaid(row)));
  return {
    open: selectItems({ ...items, openAmount: open, originalAmount: items.originalAmount ?? items.openAmount }, left),
    paid,
    count,
    sum,
  };
}

import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import type { ReceiptCalendar } from './receiptCalendar';

/** The paid day of an item that is still open. */
export const NOT_YET = 2147483647;

/** Days from document to due date where a list has no document date. */
export const USUAL_TERMS_DAYS = 30;

/**
 * Everything that is known at the as-of date about when items are paid, stored by column: payments made by then, and items still open,
 * which say that they took longer than this. At an earlier date, what was paid after it counts as open too.
 */
export interface KnownItems {
  readonly length: number;
  readonly customerSize: number;
  readonly customer: Uint32Array;
  readonly dueDay: Int32Array;
  readonly documentDay: Int32Array;
  /** NOT_YET where the item is open to this day. */
  readonly paidDay: Int32Array;
  readonly amount: Float64Array;
  readonly disputed: Uint8Array;
}

/** Joins payments made on or before `asOf` and open items above zero with a due date; every `step`-th of each, so that their proportion stays. */
export function knownItems(paid: PaidItems, open: OpenItems, asOf: DayNumber, step: number): KnownItems {
  const size = Math.ceil(paid.length / step) + Math.ceil(open.length / step);
  const known = {
    customerSize: Math.max(paid.customerSize, open.customers.size),
    customer: new Uint32Array(size),
    dueDay: new Int32Array(size),
    documentDay: new Int32Array(size),
    paidDay: new Int32Array(size),
    amount: new Float64Array(size),
    disputed: new Uint8Array(size),
  };
  let at = 0;
  const add = (customer: number, due: number, document: number, paidDay: number, amount: number, disputed: boolean): void => {
    known.customer[at] = customer;
    known.dueDay[at] = due;
    known.documentDay[at] = document === NO_DAY ? due - USUAL_TERMS_DAYS : document;
    known.paidDay[at] = paidDay;
    known.amount[at] = amount;
    known.disputed[at++] = disputed ? 1 : 0;
  };
  for (let r = 0; r < paid.length; r += step) {
    if (paid.paidDay[r]! <= asOf)
      add(paid.customer[r]!, paid.dueDay[r]!, paid.documentDay[r]!, paid.paidDay[r]!, paid.amount[r]!, paid.disputed?.[r] === 1);
  }
  for (let i = 0; i < open.length; i += step) {
    if (open.dueDay[i] === NO_DAY || open.openAmount[i]! <= 0) continue;
    add(open.customer[i]!, open.dueDay[i]!, open.documentDay[i]!, NOT_YET, open.openAmount[i]!, (open.disputedAmount?.[i] ?? 0) > 0);
  }
  return { length: at, ...known };
}

/** The day that lateness is counted from. */
export type CountedFrom = 'due' | 'document';

/** What a method learns from: what was known at the end of `asOf`, with lateness in receipt days counted from one of an item's days. */
export interface Experience {
  readonly known: KnownItems;
  readonly calendar: ReceiptCalendar;
  readonly asOf: DayNumber;
  readonly from: CountedFrom;
  /** Lateness of every row that was ever paid, cut to the range; meaningless for the others. */
  readonly lateness: Int16Array;
}

/** What a row was at the experience's as-of date: paid by then, open, or not yet invoiced. */
export function stateAt(known: KnownItems, row: number, asOf: DayNumber): 'paid' | 'open' | 'unknown' {
  if (known.paidDay[row]! <= asOf) return 'paid';
  return known.documentDay[row]! <= asOf ? 'open' : 'unknown';
}

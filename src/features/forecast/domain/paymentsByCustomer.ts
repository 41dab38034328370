import { NOT_YET, type KnownItems } from './knownItems';

/** Rows of paid items gathered by customer, each customer's in the order of payment, so that what was known at a date is a beginning of them. */
export interface PaymentsByCustomer {
  /** Customer c has the places starts[c] … starts[c + 1] of `rows`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Orders rows by a whole number from 0 up to `size`, keeping the order of equals. */
function ordered(
  rows: Uint32Array,
  size: number,
  key: (row: number) => number,
): { readonly starts: Uint32Array; readonly rows: Uint32Array } {
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < rows.length; i++) starts[key(rows[i]!) + 1] = starts[key(rows[i]!) + 1]! + 1;
  for (let k = 0; k < size; k++) starts[k + 1] = starts[k + 1]! + starts[k]!;
  const next = starts.slice();
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const k = key(rows[i]!);
    sorted[next[k]!] = rows[i]!;
    next[k] = next[k]! + 1;
  }
  return { starts, rows: sorted };
}

/** Gathers what was ever paid; by counting, so its time grows with the rows alone. */
export function paymentsByCustomer(known: KnownItems): PaymentsByCustomer {
  let [count, first, last] = [0, NOT_YET, 0];
  for (let r = 0; r < known.length; r++) {
    const day = known.paidDay[r]!;
    if (day === NOT_YET) continue;
    count++;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const paid = new Uint32Array(count);
  for (let r = 0, at = 0; r < known.length; r++) if (known.paidDay[r] !== NOT_YET) paid[at++] = r;
  const byDay = count === 0 ? paid : ordered(paid, last - first + 1, (row) => known.paidDay[row]! - first).rows;
  return ordered(byDay, known.customerSize, (row) => known.customer[row]!);
}

/** The place behind a customer's last payment made by the end of `asOf`. */
export function knownUntil({ starts, rows }: PaymentsByCustomer, known: KnownItems, customer: number, asOf: number): number {
  let [low, high] = [starts[customer]!, starts[customer + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known.paidDay[rows[middle]!]! <= asOf) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { numberKey } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';

/** Which row of one report is which row of the other; -1 for none. */
interface MatchedRows {
  /** Closing row by opening row. */
  readonly closingOf: Int32Array;
  /** Opening row by closing row. */
  readonly openingOf: Int32Array;
}

/**
 * What makes two rows the same item: customer, document number and side (debit or credit); without a number the document date, the due
 * date and the kind take its place.
 */
function keyOf(items: OpenItems, row: number, customer: number): string {
  const side = items.openAmount[row]! < 0 ? '-' : '+';
  const number = items.documentNo ? numberKey(items.documentNo.at(row)) : '';
  if (number !== '') return `${customer}${side}${number}`;
  return `${customer}${side}\u0000${items.documentDay[row]!} ${items.dueDay[row]!} ${items.kind[row]!}`;
}

/** A document of a customer; `customer` is a code of the merged list. */
interface DocumentName {
  readonly customer: number;
  readonly document: string;
}

/** Under which customers and numbers an opening row's document went on, the last one last; empty where it did not move. */
export type WentTo = (openingRow: number) => readonly DocumentName[];

export const WENT_NOWHERE: WentTo = () => [];

/**
 * Pairs the items of two reports of one currency. Rows that share a key are paired in their order, so that each row is used once and
 * nothing is counted twice.
 *
 * @param opening customer codes of the opening rows, @param closing of the closing rows: codes of one merged list.
 */
export function matchItems(
  before: OpenItems,
  opening: ArrayLike<number>,
  after: OpenItems,
  closing: ArrayLike<number>,
  wentTo: WentTo,
): MatchedRows {
  const waiting = new Map<string, number | number[]>();
  for (let row = before.length - 1; row >= 0; row--) {
    const key = keyOf(before, row, opening[row]!);
    const others = waiting.get(key);
    if (others === undefined) waiting.set(key, row);
    else if (typeof others === 'number') waiting.set(key, [others, row]);
    else others.push(row);
  }
  const closingOf = new Int32Array(before.length).fill(-1);
  const openingOf = new Int32Array(after.length).fill(-1);
  for (let row = 0; row < after.length; row++) {
    const key = keyOf(after, row, closing[row]!);
    const found = waiting.get(key);
    if (found === undefined) continue;
    const first = typeof found === 'number' ? found : found.pop();
    if (typeof found === 'number') waiting.delete(key);
    if (first === undefined) continue;
    closingOf[first] = row;
    openingOf[row] = first;
  }
  matchMoved(before, after, closing, { closingOf, openingOf }, wentTo);
  return { closingOf, openingOf };
}

/** Pairs rows that are left with those under whose name their documents went on. */
function matchMoved(before: OpenItems, after: OpenItems, closing: ArrayLike<number>, matched: MatchedRows, wentTo: WentTo): void {
  const { closingOf, openingOf } = matched;
  let left: Map<string, number> | null = null;
  for (let row = 0; row < before.length; row++) {
    const to = closingOf[row]! < 0 ? wentTo(row).at(-1) : undefined;
    if (!to) continue;
    left ??= new Map(Array.from(openingOf, (opening, at) => [opening < 0 ? keyOf(after, at, closing[at]!) : '', at]));
    const side = before.openAmount[row]! < 0 ? '-' : '+';
    const found = left.get(`${to.customer}${side}${numberKey(to.document)}`);
    if (found === undefined || openingOf[found]! >= 0) continue;
    closingOf[row] = found;
    openingOf[found] = row;
  }
}

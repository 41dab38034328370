import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { numberKey, type CustomerDirectory } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { isOwnedAs, isPending, remainingOf, type CashRegister, type RegisteredApplication, type RegisteredReceipt } from './register';

/** A receipt that the ledger does not have yet. */
export interface LatestReceipt {
  readonly amount: MinorUnits;
  readonly day: DayNumber | null;
}

/** What came in and is not in the ledger yet, of one currency; minor units. */
export interface ReceivedAmounts {
  /** By row of the open items: what receipts close of it, with its sign and never more than is open. */
  readonly byItem: Float64Array;
  /** By customer code: what is left of receipts beside the items that they pay. */
  readonly onAccount: ReadonlyMap<number, number>;
  /** The latest receipt of each customer that has one. */
  readonly latest: ReadonlyMap<number, LatestReceipt>;
}

/** True where nobody has to look before the money may be counted as this customer's. */
function isSure({ decided, review, foundBy }: RegisteredReceipt): boolean {
  return decided !== null || !review || (foundBy !== null && foundBy !== 'amount');
}

/** Rows of each document number. */
function rowsByNumber({ documentNo, length }: OpenItems): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; documentNo && row < length; row++) {
    const key = numberKey(documentNo.at(row));
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

/** Takes what an application closes off the rows of its document, the first one first. */
function take(byItem: Float64Array, items: OpenItems, rows: readonly number[], one: RegisteredApplication): void {
  let left = one.openBefore - remainingOf(one);
  const sign = left < 0 ? -1 : 1;
  for (const row of rows) {
    if (!isOwnedAs(one, items.customers.at(items.customer[row]!))) continue;
    const free = (items.openAmount[row]! - byItem[row]!) * sign;
    const part = Math.min(left * sign, Math.max(0, free)) * sign;
    byItem[row]! += part;
    left -= part;
  }
}

function later(a: LatestReceipt | undefined, b: LatestReceipt): LatestReceipt {
  return a && (a.day ?? -Infinity) > (b.day ?? -Infinity) ? a : b;
}

/**
 * What the receipts of a register that are not in the ledger yet close of the open items of one currency, and what they leave on account; a
 * receipt of which somebody has still to say whose it is counts for nothing. `null` where there is none.
 */
export function receivedAmounts({ receipts, applications }: CashRegister, items: OpenItems): ReceivedAmounts | null {
  const own = receipts.filter((one) => one.currency.code === items.currency.code && isPending(one) && isSure(one) && one.amount > 0);
  if (own.length === 0) return null;
  const customers: CustomerDirectory = items.customers;
  const finder = new CustomerFinder(customers);
  const byItem = new Float64Array(items.length);
  const rows = rowsByNumber(items);
  const left = new Map(own.map(({ key, amount }) => [key, amount as number]));
  for (const one of applications) {
    if (!left.has(one.key)) continue;
    left.set(one.key, left.get(one.key)! - one.applied);
    take(byItem, items, rows.get(numberKey(one.documentNo)) ?? [], one);
  }
  const onAccount = new Map<number, number>();
  const latest = new Map<number, LatestReceipt>();
  for (const { key, amount, day, customer, customerId } of own) {
    const code = finder.find({ customer, customerId });
    if (code === null) continue;
    onAccount.set(code, (onAccount.get(code) ?? 0) + Math.max(0, left.get(key)!));
    latest.set(code, later(latest.get(code), { amount, day }));
  }
  return { byItem, onAccount, latest };
}

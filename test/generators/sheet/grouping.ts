import type { MadeCustomer, MadeItem, MadeLedger } from '../../../src/features/sample/domain/madeLedger';

/** Items of one customer, oldest document first. */
export interface CustomerGroup {
  readonly customer: MadeCustomer;
  readonly items: readonly MadeItem[];
}

/** Items in the ledger's home currency; most systems print one currency only. */
export function homeItems(ledger: MadeLedger): MadeItem[] {
  return ledger.items.filter((item) => item.currency === ledger.currencies[0]);
}

/** Items by customer, customers in order of their names. */
export function byCustomer(ledger: MadeLedger, items: readonly MadeItem[]): CustomerGroup[] {
  const groups = new Map<number, MadeItem[]>();
  for (const item of items) {
    const known = groups.get(item.customer);
    if (known) known.push(item);
    else groups.set(item.customer, [item]);
  }
  return [...groups.entries()]
    .map(([index, own]) => ({
      customer: ledger.customers[index]!,
      items: own.sort((a, b) => a.documentDay - b.documentDay || a.index - b.index),
    }))
    .sort((a, b) => (a.customer.name < b.customer.name ? -1 : a.customer.name > b.customer.name ? 1 : a.customer.index - b.customer.index));
}

/** Days past due as the made systems count them: from the due date, else from the document date. */
export function daysPastDue(item: MadeItem, ledger: MadeLedger): number {
  return ledger.asOf - (item.dueDay ?? item.documentDay);
}

/** Index of the bucket with these inclusive upper bounds; one more bucket holds the rest. */
export function bucketIndex(days: number, bounds: readonly number[]): number {
  const found = bounds.findIndex((bound) => days <= bound);
  return found < 0 ? bounds.length : found;
}

/** Open amount of one item in the place of its bucket, zeros elsewhere. */
export function spreadOver(days: number, amount: number, bounds: readonly number[]): number[] {
  const amounts = new Array<number>(bounds.length + 1).fill(0);
  amounts[bucketIndex(days, bounds)] = amount;
  return amounts;
}

/** Column sums of rows of equal length; `width` where there are no rows. */
export function columnSums(rows: readonly (readonly number[])[], width: number): number[] {
  const sums = new Array<number>(width).fill(0);
  for (const row of rows)
    row.forEach((amount, column) => {
      sums[column] = sums[column]! + amount;
    });
  return sums;
}

export const openSum = (items: readonly MadeItem[]): number => items.reduce((sum, item) => sum + item.openAmount, 0);

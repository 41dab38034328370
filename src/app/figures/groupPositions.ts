import { NO_DAYS, type AgedItems } from '../../core/aging/agedItems';
import { exactTotal } from '../../core/money/minorUnits';
import type { GroupPosition } from '../../sheets/report';

interface Sums {
  balance: number;
  pastDue: number;
  over90: number;
  disputed: number;
  readonly customers: Set<number>;
}

/** Balance, past due, over 90 days and disputed of the items that share a group's name, the largest balance first. */
function sumBy(aged: AgedItems, kind: GroupPosition['kind'], nameOf: (customer: number) => string): readonly GroupPosition[] {
  const { items, bucket, daysPastDue, scheme } = aged;
  const groups = new Map<string, Sums>();
  for (let row = 0; row < items.length; row++) {
    const customer = items.customer[row]!;
    const name = nameOf(customer);
    let sums = groups.get(name);
    if (!sums) groups.set(name, (sums = { balance: 0, pastDue: 0, over90: 0, disputed: 0, customers: new Set() }));
    const amount = items.openAmount[row]!;
    sums.balance += amount;
    if (bucket[row]! >= scheme.firstPastDueBucket && bucket[row]! < scheme.labels.length) sums.pastDue += amount;
    if (daysPastDue[row]! > 90 && daysPastDue[row] !== NO_DAYS) sums.over90 += amount;
    if (items.disputedAmount) sums.disputed += items.disputedAmount[row]!;
    sums.customers.add(customer);
  }
  if (groups.size < 2) return [];
  return [...groups]
    .map(([name, sums]): GroupPosition => ({ kind, name: name || 'none named', currency: items.currency, balance: exactTotal(sums.balance), pastDue: exactTotal(sums.pastDue), over90: exactTotal(sums.over90), disputed: exactTotal(sums.disputed), customerCount: sums.customers.size }))
    .sort((a, b) => b.balance - a.balance || (a.name < b.name ? -1 : 1));
}

/** The position of one currency by entity, collector and parent account; a grouping in which all items share one name is left out. */
export function groupPositions(aged: AgedItems, collectors: ReadonlyMap<number, string>, parents: ReadonlyMap<number, string>): readonly GroupPosition[] {
  const { customers } = aged.items;
  return [
    ...sumBy(aged, 'entity', (customer) => customers.at(customer).entity),
    ...sumBy(aged, 'collector', (customer) => collectors.get(customer) ?? ''),
    ...(parents.size > 0 ? sumBy(aged, 'parent', (customer) => parents.get(customer) ?? customers.at(customer).name) : []),
  ];
}

import type { AgedItems } from '../../aging/domain/agedItems';
import { exactTotal } from '../../../kernel/money/minorUnits';
import type { GroupPosition } from './metricsPart';

interface Sums {
  balance: number;
  noDate: number;
  pastDue: number;
  over90: number;
  disputed: number;
  customerCount: number;
}

/** Adds the buckets of one customer to its group. */
function addBuckets(sums: Sums, aged: AgedItems, customer: number): void {
  const noDate = aged.scheme.labels.length;
  for (let bucket = 0; bucket <= noDate; bucket++) {
    const amount = aged.byCustomer[customer * (noDate + 1) + bucket]!;
    sums.balance += amount;
    if (bucket === noDate) sums.noDate += amount;
    if (bucket >= aged.scheme.firstPastDueBucket && bucket < noDate) sums.pastDue += amount;
  }
}

/** Balance, past due, over 90 days and disputed of the customers that share a group's name, the largest balance first. */
export function positionsBy(aged: AgedItems, kind: GroupPosition['kind'], nameOf: (customer: number) => string): readonly GroupPosition[] {
  const groups = new Map<string, Sums>();
  for (const customer of aged.customerCodes) {
    const name = nameOf(customer);
    let sums = groups.get(name);
    if (!sums) groups.set(name, (sums = { balance: 0, noDate: 0, pastDue: 0, over90: 0, disputed: 0, customerCount: 0 }));
    addBuckets(sums, aged, customer);
    sums.over90 += aged.sums.over90[customer]!;
    sums.disputed += aged.sums.disputed[customer]!;
    sums.customerCount++;
  }
  const { currency } = aged.items;
  return [...groups]
    .map(([name, { balance, noDate, pastDue, over90, disputed, customerCount }]): GroupPosition => ({
      kind,
      name,
      currency,
      balance: exactTotal(balance),
      ...(noDate === 0 ? {} : { noDate: exactTotal(noDate) }),
      pastDue: exactTotal(pastDue),
      over90: exactTotal(over90),
      disputed: exactTotal(disputed),
      customerCount,
    }))
    .sort((a, b) => b.balance - a.balance || (a.name < b.name ? -1 : 1));
}

/** The position of one currency by entity, risk class, collector and parent account; a grouping in which all items share one name is left out. */
export function groupPositions(
  aged: AgedItems,
  collectors: ReadonlyMap<number, string>,
  parents: ReadonlyMap<number, string>,
  riskClasses: ReadonlyMap<number, string> = new Map(),
): readonly GroupPosition[] {
  const { customers } = aged.items;
  const severalBy = (kind: GroupPosition['kind'], nameOf: (customer: number) => string): readonly GroupPosition[] => {
    const positions = positionsBy(aged, kind, nameOf);
    return positions.length < 2 ? [] : positions;
  };
  return [
    ...severalBy('entity', (customer) => customers.at(customer).entity),
    ...severalBy('segment', (customer) => riskClasses.get(customer) ?? ''),
    ...severalBy('collector', (customer) => collectors.get(customer) ?? ''),
    ...(parents.size > 0 ? severalBy('parent', (customer) => parents.get(customer) ?? customers.at(customer).name) : []),
  ];
}

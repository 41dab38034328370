import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Currency } from '../../../kernel/money/currency';
import type { GroupPosition, GroupTotalPart } from './metricsPart';
import type { ComputedReport } from '../../report';
import { positionsBy } from './groupPositions';

/** An amount of a currency in the group's, `null` where no rate leads there. */
type Convert = (amount: MinorUnits, from: Currency) => MinorUnits | null;

/** The parts of one name in all currencies: what has a rate is converted and added, the rest is named. */
function partOf(kind: GroupTotalPart['kind'], name: string, positions: readonly GroupPosition[], convert: Convert): GroupTotalPart {
  let [balance, pastDue, convertedCount] = [0, 0, 0];
  const leftOut: { readonly currency: Currency; readonly balance: MinorUnits }[] = [];
  for (const one of positions) {
    const converted = convert(one.balance, one.currency);
    if (converted === null) {
      leftOut.push({ currency: one.currency, balance: one.balance });
      continue;
    }
    convertedCount++;
    balance += converted;
    pastDue += convert(one.pastDue, one.currency) ?? 0;
  }
  return {
    kind,
    name,
    balance: convertedCount === 0 ? null : exactTotal(balance),
    pastDue: convertedCount === 0 ? null : exactTotal(pastDue),
    leftOut,
  };
}

function partsBy(
  kind: GroupTotalPart['kind'],
  { currencies }: ComputedReport,
  nameOf: (customer: number) => string,
  convert: Convert,
): readonly GroupTotalPart[] {
  const byName = new Map<string, GroupPosition[]>();
  for (const { aged } of currencies) {
    for (const position of aged ? positionsBy(aged, kind, nameOf) : [])
      byName.set(position.name, [...(byName.get(position.name) ?? []), position]);
  }
  if (byName.size < 2) return [];
  return [...byName]
    .map(([name, positions]) => partOf(kind, name, positions, convert))
    .sort((a, b) => (b.balance ?? -Infinity) - (a.balance ?? -Infinity) || (a.name < b.name ? -1 : 1));
}

/**
 * Balance and past due of each entity and parent account over all currencies in the group's, each currency converted and rounded by itself,
 * the largest balance first. A grouping in which everybody shares one name is left out, and parents where AR_Customers names none.
 */
export function groupTotalParts(report: ComputedReport, parents: ReadonlyMap<number, string>, convert: Convert): readonly GroupTotalPart[] {
  const { customers } = report.reading;
  return [
    ...partsBy('entity', report, (customer) => customers.at(customer).entity, convert),
    ...(parents.size > 0 ? partsBy('parent', report, (customer) => parents.get(customer) ?? customers.at(customer).name, convert) : []),
  ];
}

import type { AgedItems } from '../../core/aging/agedItems';
import { lossOnBalance } from '../../core/exposure/expectedLoss';
import { CustomerFinder } from '../../core/ledger/customerFinder';
import { exactTotal } from '../../core/money/minorUnits';
import type { CustomerFacts, Setup } from '../../core/setup';
import type { ExposureSegment, SpecificReserve } from '../../sheets/report';

/** A customer's risk class or status by code, as AR_Customers has it. */
function factOf(aged: AgedItems, facts: readonly CustomerFacts[], field: 'riskClass' | 'status'): ReadonlyMap<number, string> {
  const named = facts.filter((one) => one[field] !== '');
  const found = new Map<number, string>();
  if (named.length === 0) return found;
  const finder = new CustomerFinder(aged.items.customers);
  for (const one of named) {
    const code = finder.find(one);
    if (code !== null && !found.has(code)) found.set(code, one[field]);
  }
  return found;
}

/** Balances by bucket and their losses, by the name that `nameOf` gives each customer of the pool; in order of name. */
function segmentsBy(aged: AgedItems, rates: readonly string[], reserved: ReadonlySet<number>, kind: ExposureSegment['kind'], names: ReadonlyMap<number, string>): readonly ExposureSegment[] {
  if (names.size === 0) return [];
  const width = aged.scheme.labels.length + 1;
  const bySegment = new Map<string, number[]>();
  for (const code of aged.customerCodes) {
    if (reserved.has(code)) continue;
    const name = names.get(code) ?? '';
    const buckets = bySegment.get(name) ?? new Array<number>(width).fill(0);
    for (let bucket = 0; bucket < width; bucket++) buckets[bucket]! += aged.byCustomer[code * width + bucket]!;
    bySegment.set(name, buckets);
  }
  return [...bySegment]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, buckets]): ExposureSegment => {
      const loss = buckets.reduce((sum, balance, bucket) => sum + lossOnBalance(balance, rates[bucket]!, 0).toNumber(), 0);
      return { kind, name: name || 'none named', currency: aged.items.currency, balances: buckets.map(exactTotal), balance: exactTotal(buckets.reduce((sum, balance) => sum + balance, 0)), loss: exactTotal(loss) };
    });
}

/** The pool (without accounts that have a specific reserve) by risk class and by status of its customers, with the loss at the common rates. */
export function exposureSegments(aged: AgedItems, setup: Setup, reserves: readonly SpecificReserve[]): readonly ExposureSegment[] {
  const reserved = new Set(reserves.map(({ customer }) => customer));
  return [
    ...segmentsBy(aged, setup.lossRates, reserved, 'riskClass', factOf(aged, setup.customers, 'riskClass')),
    ...segmentsBy(aged, setup.lossRates, reserved, 'status', factOf(aged, setup.customers, 'status')),
  ];
}

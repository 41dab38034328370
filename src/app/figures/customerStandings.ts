import { customerKey, type CustomerDirectory } from '../../core/ledger/customers';
import type { Currency } from '../../core/money/currency';
import { amountFromCell } from '../../core/money/minorUnits';
import { NOTHING_KNOWN, type CustomerFactsOf, type CustomerStanding } from '../../core/priority/customerStanding';
import type { CustomerFacts } from '../../core/setup';
import { CustomerFinder } from './specificReserves';

function standingOf(facts: CustomerFacts, currency: Currency): CustomerStanding {
  const limit = facts.creditLimit === '' ? null : amountFromCell(Number(facts.creditLimit), currency);
  const attributes = new Map<string, string>();
  for (const name of ['terms', 'parent', 'collector', 'language'] as const) {
    if (facts[name] !== '') attributes.set(name, facts[name]);
  }
  return { ...NOTHING_KNOWN, status: facts.status, creditLimit: limit?.amount ?? null, riskClass: facts.riskClass, attributes };
}

/** What AR_Customers says of each customer, for the rules of the strategy; a credit limit counts in the currency that is ranked. */
export function customerStandings(customers: CustomerDirectory, facts: readonly CustomerFacts[], currency: Currency): CustomerFactsOf {
  const finder = new CustomerFinder(customers);
  const byCode = new Map<number, CustomerStanding>();
  for (const one of facts) {
    const code = finder.find(one);
    if (code !== null && !byCode.has(code)) byCode.set(code, standingOf(one, currency));
  }
  return (code) => byCode.get(code) ?? NOTHING_KNOWN;
}

/** Collector of each customer where AR_Customers names one, by customer code. */
export function collectorsOf(customers: CustomerDirectory, facts: readonly CustomerFacts[]): ReadonlyMap<number, string> {
  const finder = new CustomerFinder(customers);
  const collectors = new Map<number, string>();
  for (const one of facts) {
    const code = one.collector === '' ? null : finder.find(one);
    if (code !== null && !collectors.has(code)) collectors.set(code, one.collector);
  }
  return collectors;
}

/** Folded name of a customer with its entity, for keys that survive a new export. */
export function customerRowKey(entity: string, id: string, name: string): string {
  return [entity, id === '' ? name : id].map(customerKey).join('\u0000');
}

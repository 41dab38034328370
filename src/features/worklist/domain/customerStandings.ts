import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell } from '../../../kernel/money/minorUnits';
import { customerFact } from '../../aging/domain/customerFact';
import { NOTHING_KNOWN, type CustomerFactsOf, type CustomerStanding } from '../../aging/domain/customerStanding';
import type { CustomerFacts } from '../../setupFacts';
import type { ReadResult } from '../../../reading/result/readResult';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';

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
  if (facts.length === 0) return () => NOTHING_KNOWN;
  const finder = new CustomerFinder(customers);
  const byCode = new Map<number, CustomerStanding>();
  for (const one of facts) {
    const code = finder.find(one);
    if (code !== null && !byCode.has(code)) byCode.set(code, standingOf(one, currency));
  }
  return (code) => byCode.get(code) ?? NOTHING_KNOWN;
}

/** Collector by customer code: as AR_Customers says, else as the customer's first open item with a collector does. */
export function collectorsOf(reading: ReadResult, facts: readonly CustomerFacts[]): ReadonlyMap<number, string> {
  const collectors = customerFact(reading.customers, facts, 'collector');
  const isNamed = new Uint8Array(reading.customers.size);
  for (const code of collectors.keys()) isNamed[code] = 1;
  for (const { collector, customer, length } of reading.items) {
    if (!collector) continue;
    for (let row = 0; row < length; row++) {
      const code = customer[row]!;
      if (isNamed[code] === 1) continue;
      const name = collector.dictionary.text(collector.codes[row]!);
      if (name === '') continue;
      collectors.set(code, name);
      isNamed[code] = 1;
    }
  }
  return collectors;
}

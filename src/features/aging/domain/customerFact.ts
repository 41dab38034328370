import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { Customer } from '../../../kernel/ledger/customers';
import type { CustomerFacts } from '../../setupFacts';

/** A column of AR_Customers that says something of a customer. */
export type FactName = Exclude<TextFact, 'customer' | 'customerId'>;

/** The columns that hold a text; days have others. */
type TextFact = { [Id in keyof CustomerFacts]: CustomerFacts[Id] extends string ? Id : never }[keyof CustomerFacts];

/** What AR_Customers says in one column, by customer code; the first row of a customer that says anything counts. */
export function customerFact(customers: Iterable<Customer>, facts: readonly CustomerFacts[], field: FactName): Map<number, string> {
  const finder = new CustomerFinder(customers);
  const said = new Map<number, string>();
  for (const one of facts) {
    const code = one[field] === '' ? null : finder.find(one);
    if (code !== null && !said.has(code)) said.set(code, one[field]);
  }
  return said;
}

import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { CustomerFacts } from '../../setupFacts';

/** Parent account by customer code, as AR_Customers names it; customers without one are their own. */
export function customerParents(customers: CustomerDirectory, facts: readonly CustomerFacts[]): ReadonlyMap<number, string> {
  const parents = new Map<number, string>();
  const named = facts.filter(({ parent }) => parent !== '');
  if (named.length === 0) return parents;
  const finder = new CustomerFinder(customers);
  for (const one of named) {
    const code = finder.find(one);
    if (code !== null && !parents.has(code)) parents.set(code, one.parent);
  }
  return parents;
}

import type { AgedItems } from '../../aging/domain/agedItems';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import { amountFromCell, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { problem, type Problem } from '../../../kernel/words/problem';
import type { CustomerFacts } from '../../setupFacts';
import type { SpecificReserve } from './exposurePart';
import { exposureText } from '../exposureText';

/** One customer's balance: the sum over its buckets. */
export function balanceOf(aged: AgedItems, customer: number): MinorUnits {
  const width = aged.scheme.labels.length + 1;
  let balance = 0;
  for (let bucket = 0; bucket < width; bucket++) balance += aged.byCustomer[customer * width + bucket]!;
  return exactTotal(balance);
}

/**
 * Specific reserves of AR_Customers, each in the first currency in which its customer has items. A reserve whose customer has none is
 * a problem, not a loss.
 */
export function specificReserves(
  aged: readonly AgedItems[],
  directory: CustomerDirectory,
  facts: readonly CustomerFacts[],
): { readonly byCurrency: readonly (readonly SpecificReserve[])[]; readonly problems: readonly Problem[] } {
  const byCurrency: SpecificReserve[][] = aged.map(() => []);
  const problems: Problem[] = [];
  const reserving = facts.filter((fact) => fact.specificReserve !== '');
  if (reserving.length === 0) return { byCurrency, problems };
  const finder = new CustomerFinder(directory);
  const present = aged.map((one) => new Set(one.customerCodes));
  for (const fact of reserving) {
    const customer = finder.find(fact);
    const place = customer === null ? -1 : present.findIndex((codes) => codes.has(customer));
    const currencyAged = aged[place];
    const reserve = currencyAged ? amountFromCell(Number(fact.specificReserve), currencyAged.items.currency) : null;
    const isTwice = byCurrency.some((reserves) => reserves.some((one) => one.customer === customer));
    if (customer !== null && currencyAged && reserve && !isTwice) {
      byCurrency[place]!.push({ customer, balance: balanceOf(currencyAged, customer), reserve: reserve.amount });
      continue;
    }
    const name = fact.customer || fact.customerId;
    const message = exposureText('specificReserveUnused', { name, isTwice });
    problems.push(problem(message, 'warning', { read: fact.specificReserve }));
  }
  return { byCurrency, problems };
}

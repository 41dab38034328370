import { ageItems } from '../../core/aging/ageItems';
import type { AgedItems } from '../../core/aging/agedItems';
import type { CustomerDirectory } from '../../core/ledger/customers';
import { OpenItemsBuilder } from '../../core/ledger/openItemsBuilder';
import type { Currency } from '../../core/money/currency';
import { mergeCustomers } from '../../core/snapshots/mergeCustomers';
import type { SettlementFacts } from '../../core/snapshots/movements';
import { rollForward, type RollForward } from '../../core/snapshots/rollForward';
import type { Snapshot } from '../../core/snapshots/snapshot';
import type { Report } from '../report';

/** What is known of settlements in a currency, given how the customers of both sides are one list. */
export type FactsOf = (currency: Currency, customers: CustomerDirectory) => SettlementFacts;

function noItems(currency: Currency, customers: CustomerDirectory): AgedItems['items'] {
  return new OpenItemsBuilder(currency, customers).build();
}

/**
 * Rolls an opening forward to the report, currency by currency: first those of the report in its order, then those that have left it. Both
 * sides are aged under the scheme of now, so that a changed scheme moves nothing.
 */
export function rollForwards(opening: Snapshot, report: Report, factsOf: FactsOf): readonly RollForward[] {
  const { scheme, basis } = report.setup;
  const closingCustomers = report.reading.customers;
  const merged = mergeCustomers(opening.customers, closingCustomers);
  const closing = report.currencies.flatMap(({ aged }) => aged ?? []);
  const codes = new Set(closing.map(({ items }) => items.currency.code));
  const left = opening.tables.filter(({ items }) => !codes.has(items.currency.code)).map(({ items }) => ageItems(noItems(items.currency, closingCustomers), report.asOf, scheme, basis));
  return [...closing, ...left].map((after) => {
    const { currency } = after.items;
    const table = opening.tables.find(({ items }) => items.currency.code === currency.code);
    const before = ageItems(table?.items ?? noItems(currency, opening.customers), opening.asOf, scheme, basis);
    return rollForward(before, after, merged, factsOf(currency, merged.customers));
  });
}

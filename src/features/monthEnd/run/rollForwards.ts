import { ageItems } from '../../aging/domain/ageItems';
import type { AgedItems } from '../../aging/domain/agedItems';
import type { CustomerDirectory } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { OpenItemsBuilder } from '../../../kernel/ledger/openItemsBuilder';
import type { Currency } from '../../../kernel/money/currency';
import { CustomerFinder } from '../../../kernel/ledger/customerFinder';
import { ACTIVITY } from '../../activity/domain/activityPart';
import { WENT_NOWHERE, type WentTo } from '../../snapshots/domain/matchItems';
import { mergeCustomers } from '../../snapshots/domain/mergeCustomers';
import type { SettlementFacts } from '../../snapshots/domain/settlementFacts';
import { rollForward, type RollForward } from '../../snapshots/domain/rollForward';
import type { Snapshot } from '../../snapshots/domain/snapshot';
import type { Report } from '../../report';

/** What is known of settlements in a currency, given how the customers of both sides are one list; `isOnly` where there is no other currency. */
type FactsOf = (currency: Currency, customers: CustomerDirectory, isOnly: boolean) => SettlementFacts;

function noItems(currency: Currency, customers: CustomerDirectory): AgedItems['items'] {
  return new OpenItemsBuilder(currency, customers).build();
}

/** The opening's items by currency; where each side has one currency and one of the two does not name it, they are of the same. */
function namedAlike(opening: Snapshot, closing: readonly AgedItems[]): readonly OpenItems[] {
  const tables = opening.tables.map(({ items }) => items);
  const [from, to] = [tables[0]?.currency, closing[0]?.items.currency];
  const isAlike =
    tables.length === 1 &&
    closing.length === 1 &&
    from &&
    to &&
    from.code !== to.code &&
    (from.code === '' || to.code === '') &&
    from.decimals === to.decimals;
  return isAlike ? tables.map((items) => ({ ...items, currency: to })) : tables;
}

/** Where documents of the opening went, by what is known of moved documents. */
function wentToOf({ items }: AgedItems, customers: CustomerDirectory, report: Report): WentTo {
  const { moves } = report.parts.get(ACTIVITY).index;
  if (moves.moves.length === 0) return WENT_NOWHERE;
  const finder = new CustomerFinder(customers);
  return (row) => {
    const { name, id, entity } = items.customers.at(items.customer[row]!);
    const document = items.documentNo ? items.documentNo.at(row) : '';
    const subject = { entity, customer: name, customerId: id, document, currency: items.currency.code };
    return moves.namesAfter(subject, document).flatMap((after) => {
      const customer = finder.find(after, after.entity);
      return customer === null ? [] : [{ customer, document: after.document }];
    });
  };
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
  const openings = namedAlike(opening, closing);
  const codes = new Set(closing.map(({ items }) => items.currency.code));
  const left = openings
    .filter((items) => !codes.has(items.currency.code))
    .map((items) => ageItems(noItems(items.currency, closingCustomers), report.asOf, scheme, basis));
  const all = [...closing, ...left];
  return all.map((after) => {
    const { currency } = after.items;
    const items = openings.find((one) => one.currency.code === currency.code);
    const before = ageItems(items ?? noItems(currency, opening.customers), opening.asOf, scheme, basis);
    return rollForward(
      before,
      after,
      merged,
      factsOf(currency, merged.customers, all.length === 1),
      wentToOf(before, merged.customers, report),
    );
  });
}

import { ageItems } from '../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME } from '../../src/features/aging/domain/schemes';
import type { DayNumber } from '../../src/kernel/calendar/dayNumber';
import type { OpenItems } from '../../src/kernel/ledger/openItems';
import { decimalText, type MinorUnits } from '../../src/kernel/money/minorUnits';
import { NOTHING_KNOWN } from '../../src/features/aging/domain/customerStanding';
import { DEFAULT_STRATEGY } from '../../src/features/worklist/domain/defaultStrategy';
import { rankCustomers } from '../../src/features/worklist/domain/rankCustomers';
import type { CanonicalCurrency } from './canonicalResult';

/** What our own code says about open items, in the form that the oracle's answer has. */
export function ourResult(tables: readonly OpenItems[], asOf: DayNumber): CanonicalCurrency[] {
  return tables.map((items) => {
    const { currency, customers } = items;
    const text = (amount: number): string => decimalText(amount as MinorUnits, currency);
    const aged = ageItems(items, asOf, DEFAULT_SCHEME, 'due');
    const width = DEFAULT_SCHEME.labels.length + 1;
    const bucketTexts = (amounts: Float64Array): string[] => Array.from(amounts.subarray(0, width - 1), text);
    return {
      currency: currency.code,
      items: items.length,
      buckets: bucketTexts(aged.totals),
      noDate: text(aged.totals[width - 1]!),
      total: text(aged.balance),
      pastDue: text(aged.pastDue),
      pastDueGross: text(aged.pastDueGross),
      unappliedCredits: text(aged.unappliedCredits),
      customers: rankCustomers(aged, DEFAULT_STRATEGY, () => NOTHING_KNOWN).map((ranked) => {
        const customer = customers.at(ranked.customer);
        const own = aged.byCustomer.subarray(ranked.customer * width, (ranked.customer + 1) * width);
        return {
          rank: ranked.rank,
          customer: customer.name,
          customerId: customer.id,
          entity: customer.entity,
          buckets: bucketTexts(own),
          noDate: text(own[width - 1]!),
          total: text(ranked.balance),
          pastDue: text(ranked.pastDue),
          amountToCollect: text(ranked.amountToCollect),
          oldestDaysPastDue: ranked.oldestDaysPastDue,
          score: ranked.score,
          class: ranked.class,
        };
      }),
    };
  });
}

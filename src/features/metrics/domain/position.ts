import type { AgedItems } from '../../aging/domain/agedItems';
import type { Currency } from '../../../kernel/money/currency';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CustomerSummary } from '../../../reading/result/readResult';

/** What the metrics need to know of one currency's receivables, minor units; `null` where the report does not say. */
export interface Position {
  readonly currency: Currency;
  readonly balance: MinorUnits;
  /** Not yet due: what stands in the scheme's buckets of it. */
  readonly current: MinorUnits | null;
  /** Of items without any date, which are neither; left out where there are none. */
  readonly noDate?: MinorUnits;
  readonly pastDue: MinorUnits | null;
  readonly over90: MinorUnits | null;
  readonly disputed: MinorUnits | null;
  readonly customerBalances: readonly number[];
}

/** The position of aged items; an item without any date is neither current nor past due. */
export function positionOfItems(aged: AgedItems): Position {
  const { items, byCustomer, sums } = aged;
  const width = aged.scheme.labels.length + 1;
  const noDate = aged.totals[width - 1]!;
  let over90 = 0;
  let disputed = 0;
  for (const code of aged.customerCodes) {
    over90 += sums.over90[code]!;
    disputed += sums.disputed[code]!;
  }
  const customerBalances = Array.from(aged.customerCodes, (code) => {
    let balance = 0;
    for (let bucket = 0; bucket < width; bucket++) balance += byCustomer[code * width + bucket]!;
    return balance;
  });
  return {
    currency: items.currency,
    balance: aged.balance,
    current: exactTotal(aged.balance - aged.pastDue - noDate),
    ...(noDate === 0 ? {} : { noDate: exactTotal(noDate) }),
    pastDue: aged.pastDue,
    over90: exactTotal(over90),
    disputed: items.disputedAmount || disputed > 0 ? exactTotal(disputed) : null,
    customerBalances,
  };
}

/** The position that a customer × bucket report prints; what is past due is known only where a bucket means not due. */
export function positionOfSummary(summary: CustomerSummary): Position {
  const { notDueBucket, lines } = summary;
  const balance = exactTotal(lines.reduce((sum, line) => sum + line.total, 0));
  const current = notDueBucket === null ? null : exactTotal(lines.reduce((sum, line) => sum + line.amounts[notDueBucket]!, 0));
  return {
    currency: summary.currency,
    balance,
    current,
    pastDue: current === null ? null : exactTotal(balance - current),
    over90: null,
    disputed: null,
    customerBalances: lines.map((line) => line.total),
  };
}

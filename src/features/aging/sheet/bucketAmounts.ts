import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport } from '../../report';
import { NO_DATE } from '../domain/bucketLabels';

interface BucketAmount {
  readonly label: string;
  readonly amount: MinorUnits;
}

/** The buckets of a currency in their order; "No date" last, where the report has items. They add up to the balance. */
export function bucketAmounts(one: CurrencyReport): readonly BucketAmount[] {
  const { aged, summary } = one;
  if (aged) {
    return [...aged.scheme.labels, NO_DATE].map((label, bucket) => ({ label, amount: exactTotal(aged.totals[bucket]!) }));
  }
  if (!summary) return [];
  return summary.bucketLabels.map((label, bucket) => ({
    label,
    amount: exactTotal(summary.lines.reduce((sum, line) => sum + line.amounts[bucket]!, 0)),
  }));
}

import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport } from '../../report';
import { NO_DATE } from '../domain/bucketLabels';

/** One bucket of a currency: `isPastDue` is `null` where the report does not say. */
interface BucketAmount {
  readonly label: string;
  readonly amount: MinorUnits;
  readonly isPastDue: boolean | null;
}

/** The buckets of a currency in their order; "No date" last, where the report has items. They add up to the balance. */
export function bucketAmounts(one: CurrencyReport): readonly BucketAmount[] {
  const { aged, summary } = one;
  if (aged) {
    const { labels, firstPastDueBucket } = aged.scheme;
    return [...labels, NO_DATE].map((label, bucket) => ({
      label,
      amount: exactTotal(aged.totals[bucket]!),
      isPastDue: bucket >= firstPastDueBucket && bucket < labels.length,
    }));
  }
  if (!summary) return [];
  return summary.bucketLabels.map((label, bucket) => ({
    label,
    amount: exactTotal(summary.lines.reduce((sum, line) => sum + line.amounts[bucket]!, 0)),
    isPastDue: summary.notDueBucket === null ? null : bucket !== summary.notDueBucket,
  }));
}

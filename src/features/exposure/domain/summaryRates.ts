import type { CustomerSummary } from '../../../reading/result/readResult';
import type { Setup } from '../../setupFacts';
import { customerKey } from '../../../kernel/ledger/customers';

/** Days that a bucket label ends at: the last number in it; `Infinity` for an open end such as "91+" or "over 90", `null` for no number. */
function upToDays(label: string): number | null {
  const numbers = label.match(/\d+/g);
  if (!numbers) return null;
  if (/over|above|older|beyond|more|[>+]|m[aá]s|[uü]ber/i.test(label)) return Infinity;
  return Number(numbers[numbers.length - 1]);
}

/**
 * Loss rates for the buckets that a summary report prints: the setup's rate of the same label, else of the first bucket of the setup
 * that reaches as far. A label that names no days takes the rate of "no date".
 */
export function ratesOfSummary(summary: CustomerSummary, setup: Setup): readonly string[] {
  const { scheme, lossRates } = setup;
  const labels = scheme.labels.map(customerKey);
  const bounds = scheme.upperBoundsDays ?? [];
  return summary.bucketLabels.map((label, bucket) => {
    const same = labels.indexOf(customerKey(label));
    if (same >= 0) return lossRates[same]!;
    if (bucket === summary.notDueBucket) return lossRates[0]!;
    const days = upToDays(label);
    if (days === null) return lossRates[scheme.labels.length]!;
    const reached = bounds.findIndex((bound) => days <= bound);
    return lossRates[reached < 0 ? scheme.labels.length - 1 : reached]!;
  });
}

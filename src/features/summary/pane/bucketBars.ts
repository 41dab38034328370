import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport } from '../../report';

/** How late a bucket is, for its colour; the label and the amount say the same without it. */
type BucketTone = 'current' | 'late' | 'later' | 'latest' | 'noDate';

/** One bar of the buckets chart. */
export interface BucketBar {
  /** The scheme's label, or `null` for "no date". */
  readonly label: string | null;
  readonly amount: MinorUnits;
  /** Part of the balance, or `null` where nothing is open. A bucket of credits has a negative one. */
  readonly share: number | null;
  /** Length of the bar from 0 to 1, against the longest. */
  readonly length: number;
  readonly isNegative: boolean;
  readonly tone: BucketTone;
}

/** The bars of one currency in the order of its buckets; "no date" only where something has none. The amounts add up to the balance. */
export function bucketBars(report: CurrencyReport): BucketBar[] {
  const { labels, amounts, firstPastDue } = bucketAmounts(report);
  const balance = amounts.reduce((total, amount) => total + amount, 0);
  const longest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  const bars = amounts.map((amount, bucket): BucketBar => ({
    label: labels[bucket] ?? null,
    amount: amount as MinorUnits,
    share: balance > 0 ? amount / balance : null,
    length: longest === 0 ? 0 : Math.abs(amount) / longest,
    isNegative: amount < 0,
    tone: toneOf(bucket, labels.length, firstPastDue),
  }));
  return bars.filter((bar) => bar.label !== null || bar.amount !== 0);
}

function bucketAmounts({ aged, summary }: CurrencyReport): { labels: readonly string[]; amounts: number[]; firstPastDue: number } {
  if (aged) return { labels: aged.scheme.labels, amounts: Array.from(aged.totals), firstPastDue: aged.scheme.firstPastDueBucket };
  if (!summary) return { labels: [], amounts: [], firstPastDue: 0 };
  const amounts = summary.bucketLabels.map((_, bucket) => summary.lines.reduce((total, line) => total + (line.amounts[bucket] ?? 0), 0));
  return { labels: summary.bucketLabels, amounts, firstPastDue: summary.notDueBucket === null ? 0 : summary.notDueBucket + 1 };
}

function toneOf(bucket: number, bucketCount: number, firstPastDue: number): BucketTone {
  if (bucket >= bucketCount) return 'noDate';
  if (bucket < firstPastDue) return 'current';
  const late = bucketCount - firstPastDue;
  const step = late <= 1 ? 2 : ((bucket - firstPastDue) * 2) / (late - 1);
  return step < 0.6 ? 'late' : step < 1.6 ? 'later' : 'latest';
}

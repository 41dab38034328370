import type { AgingScheme } from '../../aging/domain/agingScheme';
import { customerKey } from '../../../kernel/ledger/customers';
import { NO_DATE } from '../../aging/domain/bucketLabels';

/** Loss rates to start from, to be replaced by the user's own: by the highest days past due of a bucket. */
const DEFAULT_RATES: readonly { readonly upToDays: number; readonly rate: string }[] = [
  { upToDays: 0, rate: '0.01' },
  { upToDays: 30, rate: '0.03' },
  { upToDays: 60, rate: '0.1' },
  { upToDays: 90, rate: '0.25' },
];
const DEFAULT_RATE_BEYOND = '0.5';
const DEFAULT_RATE_NO_DATE = '0.1';

/** The default loss rate of a bucket: by its upper bound, or by its place where the scheme counts months. */
function defaultLossRate(scheme: AgingScheme, bucket: number): string {
  if (bucket === scheme.labels.length) return DEFAULT_RATE_NO_DATE;
  if (bucket < scheme.firstPastDueBucket) return DEFAULT_RATES[0]!.rate;
  const bounds = scheme.upperBoundsDays;
  if (bounds === null) return DEFAULT_RATES[bucket - scheme.firstPastDueBucket + 1]?.rate ?? DEFAULT_RATE_BEYOND;
  const bound = bounds[bucket];
  if (bound === undefined) return DEFAULT_RATE_BEYOND;
  return DEFAULT_RATES.find((line) => bound <= line.upToDays)?.rate ?? DEFAULT_RATE_BEYOND;
}

/** Loss rates by bucket, "no date" last: the typed one of that label where there is one, else the default. */
export function lossRatesOf(scheme: AgingScheme, typed: ReadonlyMap<string, string>): readonly string[] {
  return [...scheme.labels, NO_DATE].map((label, bucket) => typed.get(customerKey(label)) ?? defaultLossRate(scheme, bucket));
}

/** True where a loss rate is the user's own. */
export function differsFromDefault(scheme: AgingScheme, rates: readonly string[]): boolean {
  const defaults = lossRatesOf(scheme, new Map<string, string>());
  return rates.some((rate, bucket) => Number(rate) !== Number(defaults[bucket]));
}

import type { CurrencyReport } from '../../report';
import type { LossMethod, RateSource } from './exposurePart';

/** Rates in which no bucket loses less than a younger one; the last one, of items without a date, has no age and stays. */
export function neverFalling(rates: readonly string[]): readonly string[] {
  let highest = rates[0] ?? '0';
  return rates.map((rate, bucket) => {
    if (bucket === rates.length - 1) return rate;
    if (Number(rate) > Number(highest)) highest = rate;
    return highest;
  });
}

/**
 * True where a bucket that holds money has a default rate, or one that is learned from a default, as roll rates are from that of the last
 * bucket: then the expected loss is not the user's own experience.
 */
export function usesDefault(
  { method, sources }: { readonly method: LossMethod['method']; readonly sources: readonly RateSource[] },
  currencies: readonly CurrencyReport[],
): boolean {
  if (method === 'roll rates' && sources.some(({ kind }) => kind === 'default')) return true;
  const isDefault = (bucket: number): boolean => sources[bucket]?.kind === 'default';
  return currencies.some(({ aged }) =>
    aged
      ? Array.from(aged.totals).some((total, bucket) => total !== 0 && isDefault(bucket))
      : sources.some(({ kind }) => kind === 'default'),
  );
}

import { EXPECTATION_BASES } from './expectationBases';
import type { CashForecast } from './cashForecast';

/** The segments that any item of a forecast was reckoned by, as indexes into SEGMENTS. */
export function usedSegments(forecast: Pick<CashForecast, 'itemBasis' | 'itemSegment'>): ReadonlySet<number> {
  const used = new Set<number>();
  for (let i = 0; i < forecast.itemBasis.length; i++) {
    const basis = EXPECTATION_BASES[forecast.itemBasis[i]!]!;
    if (basis === 'learned' || basis === 'disputed') used.add(forecast.itemSegment[i]!);
  }
  return used;
}

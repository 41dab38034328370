import { EXPECTATION_BASES } from './expectationBases';
import type { CashForecast } from './cashForecast';

/**
 * What makes up the money that no forecast is made for: credits that no receipt was left for, items without a date, and what came in
 * and is not booked yet.
 */
export function notForecast({ customerNotExpected, itemBasis }: Pick<CashForecast, 'customerNotExpected' | 'itemBasis'>): {
  readonly credits: boolean;
  readonly undated: boolean;
  readonly received: boolean;
} {
  return {
    credits: customerNotExpected.some((amount) => amount < 0),
    undated: itemBasis.includes(EXPECTATION_BASES.indexOf('noDate')),
    received: itemBasis.includes(EXPECTATION_BASES.indexOf('received')),
  };
}

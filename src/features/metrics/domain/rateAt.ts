import Decimal from 'decimal.js';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ExchangeRate } from '../../setupFacts';

/** A rate that turns one unit of a currency into another, and the day that it is of (`null` where the user gave none). */
interface FoundRate {
  readonly rate: string;
  readonly day: DayNumber | null;
}

/**
 * The latest rate on or before a day that turns `from` into `to`, or the inverse of the other way round; a rate without a day is older than
 * any. `null` where the user gave none.
 */
export function rateAt(rates: readonly ExchangeRate[], from: string, to: string, asOf: DayNumber): FoundRate | null {
  if (from === to) return { rate: '1', day: asOf };
  let best: FoundRate | null = null;
  const isLater = (day: DayNumber | null): boolean => best === null || (day !== null && (best.day === null || day > best.day));
  for (const one of rates) {
    if (one.day !== null && one.day > asOf) continue;
    if (one.from === from && one.to === to && isLater(one.day)) best = { rate: one.rate, day: one.day };
    else if (one.from === to && one.to === from && isLater(one.day)) best = { rate: new Decimal(1).div(one.rate).toString(), day: one.day };
  }
  return best;
}

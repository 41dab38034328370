import Decimal from 'decimal.js';
import { figure, noFigure, type Outcome } from '../../../kernel/words/outcome';
import { lossRates, rollRates } from '../../aging/domain/lossHistory';
import { exposureText } from '../exposureText';

/** Balances by aging bucket at the beginning and the end of a period of about a month. */
export interface BucketPair {
  readonly prior: readonly number[];
  readonly current: readonly number[];
}

/**
 * Loss rate of each bucket from roll rates: the chance of rolling on through every later bucket × the loss rate of the last one. Periods are
 * pooled, so that large ones weigh more; a roll rate above 1 counts 1. Source of the method: the roll-rate method of the OCC's handbook.
 */
export function ratesFromRollRates(pairs: readonly BucketPair[], lastRate: number): readonly Outcome[] {
  const width = pairs[0]?.prior.length ?? 0;
  if (pairs.length === 0 || width < 2) return [];
  const sum = (side: keyof BucketPair): number[] =>
    Array.from({ length: width }, (_, bucket) => pairs.reduce((total, pair) => total + pair[side][bucket]!, 0));
  const rolls = rollRates(sum('prior'), sum('current'));
  const rates: Outcome[] = new Array<Outcome>(width).fill(figure(lastRate));
  for (let bucket = width - 2; bucket >= 0; bucket--) {
    const roll = rolls[bucket]!;
    const next = rates[bucket + 1]!;
    rates[bucket] =
      roll.ok && next.ok
        ? figure(new Decimal(Math.min(Math.max(roll.value, 0), 1)).times(next.value).toNumber())
        : noFigure(exposureText('nothingToRoll'));
  }
  return rates;
}

/** Loss rate of each bucket from what became of one cohort: `paidByBucket[k]` was paid while in bucket k, and what is still open counts as lost. */
export function ratesFromCohort(paidByBucket: readonly number[], stillOpen: number): readonly Outcome[] {
  const billed = paidByBucket.reduce((total, paid) => total + paid, stillOpen);
  return lossRates(billed, paidByBucket).slice(0, paidByBucket.length);
}

/** A rate after the forward-looking adjustment: rate × (1 + adjustment), within 0 and 1. Source: ASC 326-20-55 example 5 (+10 %: 8.0 % becomes 8.8 %). */
export function adjustedRate(rate: number, adjustment: number): number {
  return Decimal.min(1, Decimal.max(0, new Decimal(rate).times(new Decimal(1).plus(adjustment)))).toNumber();
}

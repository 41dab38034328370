import Decimal from 'decimal.js';
import type { Outcome } from '../../../kernel/words/outcome';
import { ratesFromCohort, ratesFromRollRates, type BucketPair } from './learnedRates';

/** What became of one currency's cohort, minor units: what was paid in each bucket and what is still open, and how many items that were. */
export interface Cohort {
  readonly paidByBucket: readonly number[];
  readonly stillOpen: number;
  readonly itemCount: number;
}

/** Bucket balances of one currency's neighbouring month ends, minor units, and how many items stood at their beginnings. */
export interface RolledBalances {
  readonly pairs: readonly BucketPair[];
  readonly itemCount: number;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Fine enough for any rate that is shown, and small enough for exact sums over a million items. */
const UNITS_PER_ITEM = 1e8;

/** Amounts as shares of their whole, each item of the currency weighing the same: units of no currency, whole so that their sums are exact. */
function weighed(amounts: readonly number[], whole: number, itemCount: number): readonly number[] {
  return amounts.map((amount) => new Decimal(amount).times(itemCount).times(UNITS_PER_ITEM).div(whole).round().toNumber());
}

/**
 * Loss rate of each bucket from the cohorts of several currencies: amounts are never added across currencies, but the shares of each, which
 * weigh by the number of its items. One currency alone gives the rates of its amounts.
 */
export function ratesFromCohorts(cohorts: readonly Cohort[]): readonly Outcome[] {
  const billedOf = ({ paidByBucket, stillOpen }: Cohort): number => sum(paidByBucket) + stillOpen;
  const known = cohorts.filter((cohort) => billedOf(cohort) > 0);
  const [first] = known;
  if (!first) return [];
  if (known.length === 1) return ratesFromCohort(first.paidByBucket, first.stillOpen);
  const shares = known.map((cohort) => weighed([...cohort.paidByBucket, cohort.stillOpen], billedOf(cohort), cohort.itemCount));
  const pooled = shares[0]!.map((_, place) => sum(shares.map((one) => one[place]!)));
  return ratesFromCohort(pooled.slice(0, -1), pooled.at(-1)!);
}

/** Loss rate of each bucket from the roll rates of several currencies, pooled as cohorts are; see {@link ratesFromRollRates}. */
export function ratesFromRolledBalances(balances: readonly RolledBalances[], lastRate: number): readonly Outcome[] {
  const priorOf = ({ pairs }: RolledBalances): number => sum(pairs.flatMap(({ prior }) => prior.map((balance) => Math.max(balance, 0))));
  const known = balances.filter((one) => priorOf(one) > 0);
  if (known.length < 2) return ratesFromRollRates((known[0] ?? balances[0])?.pairs ?? [], lastRate);
  const pairs = known.flatMap((one) => {
    const whole = priorOf(one);
    const inUnits = (amounts: readonly number[]): readonly number[] => weighed(amounts, whole, one.itemCount);
    return one.pairs.map(({ prior, current }): BucketPair => ({ prior: inUnits(prior), current: inUnits(current) }));
  });
  return ratesFromRollRates(pairs, lastRate);
}

import fc from 'fast-check';
import { ratesFromCohort, ratesFromRollRates } from '../../../../src/features/exposure/domain/learnedRates';
import {
  ratesFromCohorts,
  ratesFromRolledBalances,
  type Cohort,
  type RolledBalances,
} from '../../../../src/features/exposure/domain/pooledHistory';
import type { Outcome } from '../../../../src/kernel/words/outcome';

const values = (outcomes: readonly Outcome[]): readonly (number | null)[] => outcomes.map((one) => (one.ok ? one.value : null));
const amount = fc.integer({ min: 0, max: 5_000_000 });
const cohort = fc.record({
  paidByBucket: fc.array(amount, { minLength: 4, maxLength: 4 }),
  stillOpen: amount,
  itemCount: fc.integer({ min: 30, max: 5000 }),
});
const scaled = ({ paidByBucket, stillOpen, itemCount }: Cohort, factor: number): Cohort => ({
  paidByBucket: paidByBucket.map((paid) => paid * factor),
  stillOpen: stillOpen * factor,
  itemCount,
});

test('two currencies of as many invoices weigh the same, whatever their amounts are', () => {
  const dollars: Cohort = { paidByBucket: [30000, 10000, 0], stillOpen: 0, itemCount: 40 };
  const yen: Cohort = { paidByBucket: [2000000, 1000000, 1000000], stillOpen: 4000000, itemCount: 40 };
  // Never paid: none of the dollars, half of the yen. Reached bucket 2: a quarter of the dollars, three quarters of the yen; bucket 3: none and five eighths.
  expect(values(ratesFromCohorts([dollars, yen]))).toEqual([0.25, 0.5, 0.8]);
});

test('a currency of three times the invoices weighs three times', () => {
  const good: Cohort = { paidByBucket: [100, 0], stillOpen: 0, itemCount: 90 };
  const bad: Cohort = { paidByBucket: [0, 0], stillOpen: 777, itemCount: 30 };
  expect(values(ratesFromCohorts([good, bad]))).toEqual([0.25, 1]);
});

test('one currency gives the rates of its amounts, also beside one of which nothing is known', () => {
  fc.assert(
    fc.property(cohort, (one) => {
      const alone = values(ratesFromCohorts([one]));
      const nothing: Cohort = { paidByBucket: [0, 0, 0, 0], stillOpen: 0, itemCount: 50 };
      expect(values(ratesFromCohorts([one, nothing]))).toEqual(alone);
      if (alone.length > 0) expect(alone).toEqual(values(ratesFromCohort(one.paidByBucket, one.stillOpen)));
    }),
  );
});

test('the unit of a currency moves no rate, and every rate lies between those of the currencies or where one has none', () => {
  fc.assert(
    fc.property(cohort, cohort, fc.constantFrom(10, 100, 1000), (a, b, factor) => {
      const pooled = values(ratesFromCohorts([a, b]));
      expect(values(ratesFromCohorts([a, scaled(b, factor)]))).toEqual(pooled);
      const [ofA, ofB] = [values(ratesFromCohorts([a])), values(ratesFromCohorts([b]))];
      pooled.forEach((rate, bucket) => {
        const own = [ofA[bucket], ofB[bucket]].filter((one): one is number => typeof one === 'number');
        if (rate === null || own.length === 0) return;
        expect(rate).toBeGreaterThanOrEqual(Math.min(...own) - 1e-6);
        expect(rate).toBeLessThanOrEqual(Math.max(...own) + 1e-6);
      });
    }),
  );
});

test('roll rates pool by the shares that rolled on; a currency without balances says nothing', () => {
  const dollars: RolledBalances = {
    pairs: [
      { prior: [10000, 0, 0], current: [0, 5000, 0] },
      { prior: [0, 10000, 0], current: [0, 0, 10000] },
    ],
    itemCount: 10,
  };
  const yen: RolledBalances = { pairs: [{ prior: [900000, 900000, 0], current: [0, 90000, 900000] }], itemCount: 10 };
  // Half of the dollars and a tenth of the yen rolled on from the first bucket, all from the second.
  expect(values(ratesFromRolledBalances([dollars, yen], 0.5))).toEqual([0.15, 0.5, 0.5]);
  const nothing: RolledBalances = { pairs: [{ prior: [0, 0, 0], current: [7, 0, 0] }], itemCount: 0 };
  expect(ratesFromRolledBalances([dollars, nothing], 0.5)).toEqual(ratesFromRollRates(dollars.pairs, 0.5));
});

import fc from 'fast-check';
import { cei, daysBeyondTerms, turnover, weightedDays } from '../../../../src/features/metrics/domain/collectionRatios';
import { concentration, hhi } from '../../../../src/features/metrics/domain/concentration';
import type { Outcome } from '../../../../src/kernel/words/outcome';
import { english } from '../../../harness/say';

const value = (outcome: Outcome): number | string => (outcome.ok ? outcome.value : english(outcome.reason));

describe('the collection effectiveness index', () => {
  test('with sales divided by the months of the quarter it is 55.9% (creditguru)', () => {
    expect(value(cei({ beginning: 6200, creditSales: 10890, endingTotal: 6340, endingCurrent: 3590, months: 3 }))).toBeCloseTo(55.93, 2);
  });

  test('undivided over a year it is 98% (gaviti)', () => {
    expect(value(cei({ beginning: 100000, creditSales: 1000000, endingTotal: 120000, endingCurrent: 100000, months: 1 }))).toBe(98);
  });

  test('nothing to collect gives a reason', () => {
    expect(value(cei({ beginning: 100, creditSales: 0, endingTotal: 100, endingCurrent: 100, months: 1 }))).toMatch(
      /Nothing could be collected/,
    );
  });
});

describe('ratios weighted by amount', () => {
  test('large amounts weigh more', () => {
    expect(value(weightedDays([1000, 3000, 2000], [15, 30, 45]))).toBe(32.5);
  });

  test('days beyond terms count early payments as on time', () => {
    expect(value(daysBeyondTerms([100, 300], [46000, 46000], [46008, 45990]))).toBe(2);
  });

  test('amounts that add up to zero, and no balance to turn over, give reasons', () => {
    expect(value(weightedDays([0.1, 0.2, -0.3], [1, 2, 3]))).toMatch(/add up to zero/);
    expect(value(turnover(1000, 0))).toMatch(/above zero/);
    expect(value(turnover(360000, 30000))).toBe(12);
  });
});

describe('concentration', () => {
  test('negative balances are left out of the shares', () => {
    expect(value(concentration([60, 30, 10, -50], 2))).toBe(0.9);
    expect(value(hhi([60, 40, -50]))).toBe(5200);
  });

  test('only credits give a reason', () => {
    expect(value(concentration([-1], 10))).toMatch(/No balance/);
    expect(value(hhi([]))).toMatch(/No balance/);
  });

  test('n customers that owe the same have an index of 10,000 / n and shares of k / n', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 50 }),
        (count, cents, topN) => {
          const balances = Array.from({ length: count }, () => cents / 100);
          expect(value(hhi(balances))).toBeCloseTo(10000 / count, 8);
          expect(value(concentration(balances, topN))).toBeCloseTo(Math.min(topN, count) / count, 12);
        },
      ),
    );
  });
});

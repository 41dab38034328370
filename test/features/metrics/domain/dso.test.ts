import fc from 'fast-check';
import { bestPossibleDso, delinquentDays, dsoCountBack, dsoSimple } from '../../../../src/features/metrics/domain/dso';
import { english } from '../../../harness/say';

const value = (outcome: ReturnType<typeof dsoSimple>): number | string => (outcome.ok ? outcome.value : english(outcome.reason));

describe('days of sales outstanding', () => {
  test('600,000 owed on sales of 2,400,000 in 90 days are 22.5 days (bajajfinservmarkets)', () => {
    expect(value(dsoSimple(600000, 2400000, 90))).toBe(22.5);
  });

  test('total 45 less best possible 12 leaves 33 days delinquent (creditguru)', () => {
    expect(value(dsoSimple(15000, 10000, 30))).toBe(45);
    expect(value(bestPossibleDso(4000, 10000, 30))).toBe(12);
    expect(value(delinquentDays(15000, 4000, 10000, 30))).toBe(33);
  });

  test('credits can push days delinquent below zero', () => {
    expect(value(delinquentDays(3000, 4000, 10000, 30))).toBe(-3);
  });

  test.each([[0], [-5]])('sales of %i give a reason, not a number', (sales) => {
    expect(value(dsoSimple(100, sales, 30))).toMatch(/Credit sales are/);
  });

  test('negative receivables give a reason, never negative days', () => {
    expect(value(dsoSimple(-100, 1000, 30))).toMatch(/credits exceed/);
    expect(value(dsoCountBack(-100, []))).toMatch(/credits exceed/);
  });
});

describe('count-back', () => {
  const periods = [
    { sales: 300, days: 31 },
    { sales: 200, days: 28 },
    { sales: 400, days: 31 },
  ];

  test('takes whole periods and then the share of the last that is left', () => {
    expect(value(dsoCountBack(600, periods))).toBe(31 + 28 + 7.75);
    expect(value(dsoCountBack(150, periods))).toBe(15.5);
    expect(value(dsoCountBack(500, periods))).toBe(59);
    expect(value(dsoCountBack(0, periods))).toBe(0);
  });

  test('names the remainder and the lower bound where the history ends or a month has no sales', () => {
    expect(value(dsoCountBack(1000, periods))).toBe(
      '100 of the receivables remain and there are no more periods. The figure is at least 90 days.',
    );
    expect(value(dsoCountBack(400, [periods[0]!, { sales: 0, days: 28 }]))).toBe(
      '100 of the receivables remain and a period has sales of 0. The figure is at least 31 days.',
    );
  });

  test('with the same sales a day in every period it is simple DSO', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100000 }),
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1 }),
        (receivables, salesADay, lengths) => {
          const days = lengths.reduce((sum, length) => sum + length, 0);
          fc.pre(receivables <= salesADay * days);
          const counted = dsoCountBack(
            receivables,
            lengths.map((length) => ({ sales: salesADay * length, days: length })),
          );
          expect(value(counted)).toBeCloseTo(value(dsoSimple(receivables, salesADay * days, days)) as number, 9);
        },
      ),
    );
  });
});

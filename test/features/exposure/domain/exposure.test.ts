import { expectedCreditLoss } from '../../../../src/features/exposure/domain/expectedLoss';
import { allowanceExpense, lossRates, rollRates } from '../../../../src/features/aging/domain/lossHistory';
import type { Outcome } from '../../../../src/kernel/words/outcome';
import { english } from '../../../harness/say';

const value = (outcome: Outcome): number | string => (outcome.ok ? outcome.value : english(outcome.reason));

describe('expected credit loss', () => {
  test("IFRS 9's example of Company M comes to 580,000", () => {
    expect(value(expectedCreditLoss([15e6, 7.5e6, 4e6, 2.5e6, 1e6], [0.003, 0.016, 0.036, 0.066, 0.106], 2))).toBe(580000);
  });

  test('each line is rounded half away from zero on its own', () => {
    expect(value(expectedCreditLoss([0.5, 0.5], [0.01, 0.01], 2))).toBe(0.02);
    expect(value(expectedCreditLoss([112.5], [1], 0))).toBe(113);
  });

  test('a balance below zero loses nothing', () => {
    expect(value(expectedCreditLoss([1000, -500], [0.1, 0.5], 2))).toBe(100);
  });

  test('3 typed for 3% gives a sentence', () => {
    expect(value(expectedCreditLoss([1000], [3], 2))).toMatch(/3% is 0\.03/);
  });
});

describe('loss rates from history', () => {
  test('100,000 sold and paid in four waves give 3, 3.75, 6.67, 20 and 100% (IFRScommunity)', () => {
    const rates = lossRates(100000, [20000, 35000, 30000, 12000]).map(value) as number[];
    expect(rates.map((rate) => Math.round(rate * 10000) / 100)).toEqual([3, 3.75, 6.67, 20, 100]);
  });

  test('a class that nothing reached has no rate', () => {
    expect(lossRates(100, [100]).map(value)).toEqual([0, expect.stringMatching(/No balance reached/)]);
  });

  test('a balance rolls into the next class; the last class keeps its own', () => {
    expect(rollRates([200, 80, 40], [210, 50, 60]).map(value)).toEqual([0.25, 0.5]);
    expect(rollRates([0, 80], [10, 20]).map(value)).toEqual([0.25]);
    expect(rollRates([0, 80, 0], [10, 20, 8]).map(value)).toEqual([expect.stringMatching(/prior balance is 0/), 0.1]);
  });

  test('the expense brings the allowance to its required ending', () => {
    expect(value(allowanceExpense(9350, 7831, 3184, 24100))).toBe(19397);
    expect(value(allowanceExpense(100, 0, 0, 60))).toBe(-40);
  });
});

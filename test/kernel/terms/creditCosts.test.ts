import { discountCost, lateFee } from '../../../src/kernel/terms/creditCosts';
import { english } from '../../harness/say';

const STATUTORY = { annualRate: 0.085, fixedSum: 0, yearDays: 365, roundDaily: true };

describe('late fees', () => {
  test('GOV.UK rounds the interest of a day first: 1,000 at 8.5% is 11.50 after 50 days, exactly 11.64', () => {
    expect(lateFee(1000, 50, STATUTORY)).toBe(11.5);
    expect(lateFee(1000, 50, { ...STATUTORY, roundDaily: false })).toBe(11.64);
  });

  test('474.25 at 18% for 149 days is 34.85 (bill4time)', () => {
    expect(lateFee(474.25, 149, { annualRate: 0.18, fixedSum: 0, yearDays: 365, roundDaily: false })).toBe(34.85);
  });

  test('nothing is charged on time, not even the fixed sum, nor on a credit', () => {
    const terms = { ...STATUTORY, fixedSum: 40 };
    expect([lateFee(1000, 0, terms), lateFee(1000, -3, terms), lateFee(-1000, 50, terms)]).toEqual([0, 0, 0]);
    expect(lateFee(1000, 1, terms)).toBe(40.23);
  });

  test('half a cent rounds up', () => {
    expect(lateFee(1, 1, { annualRate: 0.05, fixedSum: 0, yearDays: 10, roundDaily: false })).toBe(0.01);
  });
});

describe('the cost of not taking a discount', () => {
  const percent = (outcome: ReturnType<typeof discountCost>): string =>
    outcome.ok ? (outcome.value * 100).toFixed(2) : english(outcome.reason);

  test('2/10 net 30 costs 36.73% in a year of 360 days and 37.24% in one of 365', () => {
    expect(percent(discountCost(0.02, 10, 30, 360, false))).toBe('36.73');
    expect(percent(discountCost(0.02, 10, 30, 365, false))).toBe('37.24');
  });

  test('2/20 net 45 compounds to 34.3%', () => {
    expect(percent(discountCost(0.02, 20, 45, 365, true))).toBe('34.31');
  });

  test('a net day before the discount day, or a percent typed as a whole number, gives a sentence', () => {
    expect(percent(discountCost(0.02, 30, 30, 365, false))).toContain('must be more than discountDays');
    expect(percent(discountCost(2, 10, 30, 365, false))).toContain('2% is 0.02');
  });
});

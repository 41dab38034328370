import { daysSalesOutstanding } from '../../../../../src/features/metrics/domain/daysSalesOutstanding';
import type { Position } from '../../../../../src/features/metrics/domain/position';
import { needsAsOfMonth, salesBetween, salesPeriods } from '../../../../../src/features/metrics/domain/salesPeriods';
import { currencyOf } from '../../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../../src/kernel/money/minorUnits';
import { day, salesOf } from '../../../../golden/madeReport';
import { agedAt, type KeptItem } from '../../../snapshots/domain/madeAging';
import { english } from '../../../../harness/say';

const USD = currencyOf('USD');

function position(balance: number, current: number): Position {
  const minor = (units: number): MinorUnits => (units * 100) as MinorUnits;
  return {
    currency: USD,
    balance: minor(balance),
    current: minor(current),
    pastDue: minor(balance - current),
    over90: null,
    disputed: null,
    customerBalances: [],
  };
}

function figuresOf(
  balance: number,
  current: number,
  months: Readonly<Record<string, number>>,
  asOf: string,
): Record<string, { value: number | null; reason: string }> {
  const periods = salesPeriods(salesOf(months), USD, true, day(asOf));
  return Object.fromEntries(
    daysSalesOutstanding(position(balance, current), periods).map(({ id, value, reason }) => [
      id,
      { value, reason: reason ? english(reason) : '' },
    ]),
  );
}

const QUARTER = { '2026-01': 300000, '2026-02': 300000, '2026-03': 300000 };

test('simple DSO is balance ÷ sales of the last three months × their days', () => {
  const figures = figuresOf(225000, 225000, QUARTER, '2026-03-31');
  expect(figures['dsoSimple']!.value).toBeCloseTo((225000 / 900000) * 90, 10);
});

test('best possible DSO takes what is not past due, and the difference is average days delinquent', () => {
  const figures = figuresOf(225000, 150000, QUARTER, '2026-03-31');
  expect(figures['dsoBest']!.value).toBeCloseTo(15, 10);
  expect(figures['delinquentDays']!.value).toBeCloseTo(7.5, 10);
});

test('count-back takes whole months and then the share of the next', () => {
  const figures = figuresOf(450000, 0, QUARTER, '2026-03-31');
  expect(figures['dsoCountBack']!.value).toBeCloseTo(31 + 0.5 * 28, 10);
});

test('a balance older than the known sales gives a lower bound in words and no number', () => {
  const { value, reason } = figuresOf(1000000, 0, QUARTER, '2026-03-31')['dsoCountBack']!;
  expect(value).toBeNull();
  expect(reason).toBe('Sales are known for 90 days only, and 100,000.00 of the balance is older: at least 90 days.');
});

test('a month without sales stops the count-back where balance remains', () => {
  const { value, reason } = figuresOf(450000, 0, { ...QUARTER, '2026-02': 0 }, '2026-03-31')['dsoCountBack']!;
  expect(value).toBeNull();
  expect(reason).toContain('Feb 2026');
});

test('a gap in the months ends what is known', () => {
  const periods = salesPeriods(salesOf({ '2026-01': 1, '2026-03': 1 }), USD, true, day('2026-03-31'));
  expect(periods.periods.map(({ month }) => month)).toEqual([day('2026-03-01')]);
});

test('in the month of the as-of date only the days up to it count', () => {
  const periods = salesPeriods(salesOf(QUARTER), USD, true, day('2026-03-15'));
  expect(periods.periods.map(({ days }) => days)).toEqual([15, 28, 31]);
});

test('without the sales of the as-of month there is no DSO, unless nothing of that month is open', () => {
  const { periods, reason } = salesPeriods(salesOf(QUARTER), USD, true, day('2026-04-29'));
  expect(periods).toEqual([]);
  expect(english(reason!)).toBe('The monthly sales have no Apr 2026, and items of it are open. Add its sales.');
  expect(salesPeriods(salesOf(QUARTER), USD, true, day('2026-04-01'), false).periods[0]!.month).toBe(day('2026-03-01'));
  const needs = (...items: readonly KeptItem[]): boolean => needsAsOfMonth(agedAt('2026-04-29', items));
  const item = { customer: 'Alder', due: '2026-05-30', amount: 100 };
  expect(needs({ ...item, dated: '2026-03-31' })).toBe(false);
  expect(needs({ ...item, dated: '2026-03-31' }, { ...item, dated: '2026-04-01' })).toBe(true);
  expect(needs({ ...item, dated: '2026-03-31' }, { ...item, dated: '2026-04-01', amount: -5 })).toBe(false);
  expect(needs(item)).toBe(true);
});

test('sales of whole months are known between two month ends only', () => {
  const between = (from: string, to: string) => salesBetween(salesOf(QUARTER), USD, true, day(from), day(to));
  expect(between('2025-12-31', '2026-02-28')).toEqual({ amount: 60000000, from: day('2026-01-01'), to: day('2026-02-01') });
  expect(between('2026-02-28', '2026-04-30')).toEqual({ missing: day('2026-04-01') });
  expect(between('2026-01-30', '2026-02-28')).toBeNull();
  expect(between('2026-01-31', '2026-02-27')).toBeNull();
});

test('sales that end before the last month say so', () => {
  expect(english(salesPeriods(salesOf(QUARTER), USD, true, day('2026-06-30')).reason!)).toBe(
    'The monthly sales have neither Jun 2026 nor May 2026.',
  );
});

test('without sales each figure says where to type them', () => {
  for (const { value, reason } of Object.values(figuresOf(1, 1, {}, '2026-03-31'))) {
    expect(value).toBeNull();
    expect(reason).toContain('AR_Sales');
  }
});

test('a balance below zero has no DSO', () => {
  expect(figuresOf(-10, -10, QUARTER, '2026-03-31')['dsoSimple']!.value).toBeNull();
});

test('sales without a currency belong to a report of one currency only', () => {
  expect(salesPeriods(salesOf(QUARTER), USD, false, day('2026-03-31')).periods).toEqual([]);
  expect(salesPeriods(salesOf(QUARTER, 'USD'), USD, false, day('2026-03-31')).periods).toHaveLength(3);
});

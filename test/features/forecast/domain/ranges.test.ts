import { dayFromIso, isoFromDay, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import { wholeWeeks } from '../../../../src/features/forecast/domain/weeks';
import { knownAt, LEDGER_KINDS, LEDGER_START, makePayerLedger } from '../../../generators/payers/payerLedger';
import { coverage } from './rangeCoverage';

const day = (iso: string): DayNumber => dayFromIso(iso)!;
const spans = (asOf: string, start: 'monday' | 'as-of'): readonly string[] =>
  wholeWeeks(day(asOf), 2, start).map(({ from, to, number }) => `${number}: ${isoFromDay(from)} to ${isoFromDay(to)}`);

test('calendar weeks are whole, and the days to Sunday stand before them; on a Sunday there are none', () => {
  expect(spans('2026-09-30', 'monday')).toEqual([
    '0: 2026-10-01 to 2026-10-04',
    '1: 2026-10-05 to 2026-10-11',
    '2: 2026-10-12 to 2026-10-18',
  ]);
  expect(spans('2026-10-04', 'monday')).toEqual(['1: 2026-10-05 to 2026-10-11', '2: 2026-10-12 to 2026-10-18']);
  expect(spans('2026-09-30', 'as-of')).toEqual(['1: 2026-10-01 to 2026-10-07', '2: 2026-10-08 to 2026-10-14']);
});

const KIND = LEDGER_KINDS.find(({ name }) => name === 'weekly runs')!;
const forecastAt = (asOf: number, weekCount: number) => {
  const { items, paid } = knownAt(makePayerLedger(KIND, 5), asOf);
  const request = {
    asOf: asOf as DayNumber,
    weekCount,
    weekStart: 'as-of' as const,
    method: null,
    arranged: [],
    disputeResolutionDays: null,
  };
  return forecastReceipts(items, paid, request);
};

test('the totals are what the weeks add up to, each within its range, and the back-test tells its error by weeks ahead', () => {
  const { expected, totals, backtest } = forecastAt(LEDGER_START + 460, 13);
  const sum = (weeks: number): number => expected.slice(0, weeks).reduce((total, one) => total + one, 0);
  // An item is allotted to spans in whole cents, so a sum of weeks may differ by a cent an item.
  expect(Math.abs(totals.fourWeeks.expected - sum(4))).toBeLessThan(400);
  expect(Math.abs(totals.thirteenWeeks.expected - sum(13))).toBeLessThan(1000);
  for (const total of Object.values(totals)) {
    expect(total.low).toBeLessThanOrEqual(total.expected);
    expect(total.high).toBeGreaterThanOrEqual(total.expected);
  }
  expect(isoFromDay(totals.month.to).slice(8)).toMatch(/^(28|29|30|31)$/);
  expect(backtest.map(({ weeks }) => weeks)).toEqual([1, 2, 4, 8]);
  for (const { wape, trials } of backtest) {
    expect(wape).toBeGreaterThan(0);
    expect(trials).toBeGreaterThan(5);
  }
});

test('most weeks lie within the range of 8 of 10', () => {
  const { near, nearOf, far, farOf } = coverage(KIND, 11);
  expect((near + far) / (nearOf + farOf)).toBeGreaterThan(0.65);
  expect((near + far) / (nearOf + farOf)).toBeLessThan(0.97);
});

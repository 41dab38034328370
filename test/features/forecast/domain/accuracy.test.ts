import { dayFromIso, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import type { ForecastRequest } from '../../../../src/features/forecast/domain/cashForecast';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import type { ForecastMethod } from '../../../../src/features/forecast/domain/models/methods';
import { HABITS, knownAt, madeInvoices } from './madePayers';

const FIRST = dayFromIso('2024-01-01')!;
const AS_OF = [FIRST + 430, FIRST + 560];

/** Σ|expected − received| / Σ received over the weeks of two as-of dates. */
function wape(habit: string, method: ForecastMethod | null): number {
  const invoices = madeInvoices(11, HABITS[habit]!, FIRST);
  let [off, all] = [0, 0];
  for (const day of AS_OF) {
    const { items, paid, received } = knownAt(invoices, day);
    const request: ForecastRequest = {
      asOf: day as DayNumber,
      weekCount: 13,
      weekStart: 'as-of',
      method,
      arranged: [],
      disputeResolutionDays: null,
    };
    const { expected } = forecastReceipts(items, paid, request);
    received.forEach((amount, week) => {
      off += Math.abs(expected[week]! - amount);
      all += amount;
    });
  }
  return off / all;
}

test.each([
  ['pay on weekdays some days late', 0.15],
  ['pay in a run every week', 0.12],
  ['pay at the end of the month', 0.08],
  ['pay when they please', 0.3],
])('customers that %s are forecast within %d of what they paid, and better than by their due dates', (habit, limit) => {
  const chosen = wape(habit, null);
  expect(chosen).toBeLessThan(limit);
  expect(chosen).toBeLessThan(wape(habit, 'terms'));
});

test('payments of customers that pay at the end of the month are expected on its last working day, not before', () => {
  const invoices = madeInvoices(3, HABITS['pay at the end of the month']!, FIRST);
  const asOf = dayFromIso('2025-03-31')!;
  const { items, paid } = knownAt(invoices, asOf);
  const { expected, weeks, chosen } = forecastReceipts(items, paid, {
    asOf,
    weekCount: 5,
    weekStart: 'monday',
    method: null,
    arranged: [],
    disputeResolutionDays: null,
  });
  const april = weeks.findIndex(({ from, to }) => from <= dayFromIso('2025-04-30')! && to >= dayFromIso('2025-04-30')!);
  expect(chosen[0]!.segment).toBe('Customers that pay on set days');
  expect(expected[april]! / expected.reduce((a, b) => a + b, 0)).toBeGreaterThan(0.95);
});

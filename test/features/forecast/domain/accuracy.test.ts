import { dayFromIso } from '../../../../src/kernel/calendar/dayNumber';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import { FIRST, forecastError } from './forecastError';
import { HABITS, knownAt, madeInvoices } from './madePayers';

test.each([
  ['pay on weekdays some days late', 0.15],
  ['pay in a run every week', 0.12],
  ['pay at the end of the month', 0.08],
  ['pay when they please', 0.3],
])('customers that %s are forecast within %d of what they paid, and better than by their due dates', (habit, limit) => {
  const chosen = forecastError(habit, null, 11);
  expect(chosen).toBeLessThan(limit);
  expect(chosen).toBeLessThan(forecastError(habit, 'terms', 11));
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
  expect(chosen[0]!.segment).toBe('setDays');
  expect(expected[april]! / expected.reduce((a, b) => a + b, 0)).toBeGreaterThan(0.95);
});

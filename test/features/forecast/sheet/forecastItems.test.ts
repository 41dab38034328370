import { NO_DAY, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import { forecastItems } from '../../../../src/features/forecast/sheet/forecastItems';
import { weeksAhead } from '../../../../src/features/forecast/domain/weeks';
import { logAccuracy } from '../../../../src/features/forecast/sheet/logAccuracy';
import type { MinorUnits } from '../../../../src/kernel/money/minorUnits';
import { knownAt, LEDGER_KINDS, LEDGER_START, makePayerLedger } from '../../../generators/payers/payerLedger';
import { english } from '../../../harness/say';

const asOf = (LEDGER_START + 400) as DayNumber;

function made(customerCount: number, invoicesPerDay: number): Parameters<typeof forecastItems>[0] {
  const ledger = makePayerLedger({ ...LEDGER_KINDS[0]!, customerCount, invoicesPerDay }, 5);
  const { items, paid } = knownAt(ledger, asOf);
  const forecast = forecastReceipts(items, paid, {
    asOf,
    weekCount: 13,
    weekStart: 'monday',
    method: 'habit',
    arranged: [],
    disputeResolutionDays: null,
  });
  return { items, forecast };
}

test.each([5000, 12])(
  'the items behind the weeks, at most %d of them by name, add up to them; the one expected first is in front',
  (most) => {
    const one = made(20, 2);
    const rows = forecastItems(one, english, most);
    one.forecast.weeks.forEach((_, week) =>
      expect(rows.reduce((sum, { weeks }) => sum + weeks[week]!, 0)).toBe(one.forecast.expected[week]),
    );
    expect(rows.reduce((sum, { after }) => sum + after, 0)).toBe(one.forecast.beyond);
    const days = rows.flatMap(({ item, day }) => (item === null ? [] : [day ?? Infinity]));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days.length).toBe(Math.min(most, one.items.length));
    expect(rows.some(({ item }) => item === null)).toBe(one.items.length > most);
  },
);

test('by the end of the week of its expected date at least half of an item is expected, and less by the end of the week before', () => {
  const { items, forecast } = made(20, 2);
  const width = forecast.weeks.length + 1;
  for (let i = 0; i < items.length; i++) {
    const day = forecast.itemDay[i]!;
    const until = forecast.weeks.findIndex(({ to }) => day <= to);
    const share = (weeks: number): number =>
      forecast.itemWeeks.subarray(i * width, i * width + weeks).reduce((sum, amount) => sum + amount, 0) / items.openAmount[i]!;
    if (day === NO_DAY) expect(share(width - 1)).toBeLessThan(0.501);
    else {
      expect(day).toBeGreaterThan(asOf);
      expect(share(until + 1)).toBeCloseTo(forecast.itemChance[i]!, 3);
      expect(share(until + 1)).toBeGreaterThanOrEqual(0.499);
      expect(share(until)).toBeLessThan(0.501);
    }
  }
});

test('what earlier runs said is judged by how many weeks ahead a week was', () => {
  const row = (to: number, forecast: number, actual: number | null): Parameters<typeof logAccuracy>[0][number] => ({
    asOf,
    from: (to - 6) as DayNumber,
    to: to as DayNumber,
    currency: 'USD',
    forecast: forecast as MinorUnits,
    actual: actual as MinorUnits | null,
  });
  const log = [row(asOf + 7, 110, 100), row(asOf + 14, 50, 100), row(asOf + 9, 150, 100), row(asOf + 21, 70, null)];
  expect(log.map(weeksAhead)).toEqual([1, 2, 2, 3]);
  expect(logAccuracy(log, 'USD', 1)).toEqual({ weeks: 1, wape: 0.1, bias: 0.1, count: 1 });
  expect(logAccuracy(log, 'USD', 2)).toEqual({ weeks: 2, wape: 0.5, bias: 0, count: 2 });
  expect(logAccuracy(log, 'USD', 4)).toEqual({ weeks: 4, wape: null, bias: null, count: 0 });
  expect(logAccuracy(log, 'USD', null).count).toBe(3);
  expect(logAccuracy(log, 'EUR', null).count).toBe(0);
});

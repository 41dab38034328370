import { dayFromIso, type DayNumber } from '../../../../../src/kernel/calendar/dayNumber';
import { DEFAULT_SCHEME } from '../../../../../src/features/aging/domain/schemes';
import type { CashForecast } from '../../../../../src/features/forecast/domain/cashForecast';
import { forecastReceipts } from '../../../../../src/features/forecast/domain/forecastReceipts';
import { dsoAhead } from '../../../../../src/features/forecast/domain/outlook/dsoAhead';
import { isPastDueOn, nextMonthEnd } from '../../../../../src/features/forecast/domain/outlook/monthEnds';
import { currencyOf } from '../../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../../src/kernel/money/minorUnits';
import { knownAt, LEDGER_KINDS, LEDGER_START, makePayerLedger } from '../../../../generators/payers/payerLedger';

const ledger = makePayerLedger({ ...LEDGER_KINDS[0]!, customerCount: 40, invoicesPerDay: 5 }, 61);
const DAYS = [400, 430, 460, 490].map((days) => (LEDGER_START + days) as DayNumber);

function forecastAt(asOf: DayNumber): CashForecast {
  const { items, paid } = knownAt(ledger, asOf);
  return forecastReceipts(items, paid, {
    asOf,
    weekCount: 13,
    weekStart: 'monday',
    method: null,
    arranged: [],
    disputeResolutionDays: null,
    scheme: DEFAULT_SCHEME,
  });
}

test('what is past due at the next month end is foretold better than by what is past due now, and lies in its range in most cases', () => {
  let [off, plain, inside] = [0, 0, 0];
  for (const asOf of DAYS) {
    const { outlook } = forecastAt(asOf);
    const { day, pastDue } = outlook!;
    expect(day).toBe(nextMonthEnd(asOf));
    const known = ledger.invoices.filter(({ documentDay }) => documentDay <= asOf);
    const lateOn = (at: DayNumber): number =>
      known.reduce((sum, one) => (isPastDueOn(one.dueDay, at) && one.paidDay > at ? sum + one.amount : sum), 0);
    off += Math.abs(pastDue.expected - lateOn(day));
    plain += Math.abs(lateOn(asOf) - lateOn(day));
    if (lateOn(day) >= pastDue.low && lateOn(day) <= pastDue.high) inside++;
  }
  expect(off).toBeLessThan(0.8 * plain);
  expect(inside).toBeGreaterThanOrEqual(DAYS.length - 2);
});

test('buckets, balance and what comes in until then are one', () => {
  const { outlook, totals, total } = forecastAt(DAYS[0]!);
  const { balance, buckets, pastDue, pastError, trials } = outlook!;
  expect(buckets.reduce((sum, amount) => sum + amount, 0)).toBe(balance.expected);
  expect(balance.expected).toBe(total - totals.month.expected);
  expect([balance.low, balance.high]).toEqual([total - totals.month.high, total - totals.month.low]);
  expect(pastDue.expected).toBe(buckets.slice(1, -1).reduce((sum, amount) => sum + amount, 0));
  expect(trials).toBeGreaterThan(8);
  expect(pastError).toBeLessThan(0.6);
});

test('DSO at the month end counts the invoices to come at the pace of three months', () => {
  const day = (iso: string): DayNumber => dayFromIso(iso)!;
  const sales = ['2026-01-01', '2026-02-01', '2026-03-01'].map((month) => ({ monthStart: day(month), amount: '3000', currency: 'USD' }));
  const balance = { expected: 500_000 as MinorUnits, low: 400_000 as MinorUnits, high: 600_000 as MinorUnits };
  const ahead = dsoAhead({ day: day('2026-04-30'), balance }, sales, currencyOf('USD'), true, day('2026-03-31'));
  // 9,000 in 90 days are 100 a day: 3,000 to come in April; (5,000 + 3,000) ÷ 9,000 × 89 days of February to April.
  expect(ahead!.invoicesToCome).toBe(300_000);
  expect(ahead!.dso.expected).toBeCloseTo((8000 / 9000) * 89, 8);
  expect(ahead!.dso.low).toBeCloseTo((7000 / 9000) * 89, 8);
  const within = dsoAhead({ day: day('2026-03-31'), balance }, sales, currencyOf('USD'), true, day('2026-03-21'));
  expect(within).toBeNull();
  const more = [...sales, { monthStart: day('2025-12-01'), amount: '3000', currency: '' }];
  // Ten days of March are left at 9,000 in 90 days, and 3,000 were sold so far.
  expect(dsoAhead({ day: day('2026-03-31'), balance }, more, currencyOf('USD'), true, day('2026-03-21'))!.invoicesToCome).toBe(100_000);
});

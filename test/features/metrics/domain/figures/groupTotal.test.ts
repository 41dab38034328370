import { converted, groupTotal } from '../../../../../src/features/metrics/domain/groupTotal';
import { currencyOf } from '../../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../../src/kernel/money/minorUnits';
import { rateAt } from '../../../../../src/features/metrics/domain/rateAt';
import type { ExchangeRate } from '../../../../../src/features/setupFacts';
import { day, readingOf, reportOf } from '../../../../golden/madeReport';

const rate = (from: string, to: string, value: string, iso: string): ExchangeRate => ({
  from,
  to,
  rate: value,
  day: iso === '' ? null : day(iso),
});
const minor = (amount: number): MinorUnits => amount as MinorUnits;

async function totalWith(rates: readonly ExchangeRate[]) {
  const report = await reportOf(
    readingOf([
      { customer: 'Alder', due: '2026-01-10', amount: 10000, currency: 'EUR' },
      { customer: 'Alder', due: '2026-03-10', amount: 20000, currency: 'USD' },
      { customer: 'Birch', due: '2026-01-10', amount: 15500, currency: 'JPY' },
    ]),
    '2026-01-31',
  );
  return groupTotal({ ...report, setup: { ...report.setup, rates } });
}

const USD_RATES = [rate('EUR', 'USD', '1.1', '2026-01-30'), rate('JPY', 'USD', '0.0065', '2026-01-30')];

test('a group total adds currencies only through the rates given, each with its date', async () => {
  const total = await totalWith(USD_RATES);
  expect(total!.lines.map(({ currency, converted: amount, rateDay }) => [currency.code, amount, rateDay])).toEqual([
    ['EUR', 11000, day('2026-01-30')],
    ['USD', 20000, day('2026-01-31')],
    ['JPY', 10075, day('2026-01-30')],
  ]);
  expect(total).toMatchObject({ balance: 41075, pastDue: 21075, missing: [] });
});

test('a missing rate leaves no total and is named', async () => {
  expect(await totalWith(USD_RATES.slice(0, 1))).toMatchObject({ balance: null, missing: ['JPY'] });
});

test('without rates nothing is added', async () => {
  expect(await totalWith([])).toBeNull();
});

test('the latest rate on or before the day counts, an inverse one too, a later one never', () => {
  const rates = [
    rate('EUR', 'USD', '1.05', '2025-12-31'),
    rate('EUR', 'USD', '1.1', '2026-01-30'),
    rate('EUR', 'USD', '1.2', '2026-02-01'),
    rate('EUR', 'USD', '9', ''),
  ];
  expect(rateAt(rates, 'EUR', 'USD', day('2026-01-31'))).toEqual({ rate: '1.1', day: day('2026-01-30') });
  expect(rateAt([rate('USD', 'EUR', '0.8', '2026-01-30')], 'EUR', 'USD', day('2026-01-31'))!.rate).toBe('1.25');
  expect(rateAt(rates.slice(2, 3), 'EUR', 'USD', day('2026-01-31'))).toBeNull();
});

test('yen become cents and cents become yen, half a unit away from zero', () => {
  expect(converted(minor(1), currencyOf('JPY'), currencyOf('USD'), '0.005')).toBe(1);
  expect(converted(minor(-150), currencyOf('USD'), currencyOf('JPY'), '1')).toBe(-2);
});

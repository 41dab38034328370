import fc from 'fast-check';
import { expectedCreditLoss, lossOnBalance } from '../../../../src/features/exposure/domain/expectedLoss';
import { adjustedRate, ratesFromCohort, ratesFromRollRates } from '../../../../src/features/exposure/domain/learnedRates';
import { allowanceExpense } from '../../../../src/features/aging/domain/lossHistory';

test('IFRS 9, illustrative example 12: Company M has expected losses of 580,000 by its provision matrix', () => {
  const balances = [15_000_000, 7_500_000, 4_000_000, 2_500_000, 1_000_000];
  const rates = [0.003, 0.016, 0.036, 0.066, 0.106];
  expect(balances.map((balance, age) => lossOnBalance(balance, rates[age]!, 0).toNumber())).toEqual([
    45_000, 120_000, 144_000, 165_000, 106_000,
  ]);
  expect(expectedCreditLoss(balances, rates, 0)).toEqual({ ok: true, value: 580_000 });
});

test('ASC 326-20-55, example 5: rates raised by 10 % give Entity E an allowance of 21,035', () => {
  const rates = [0.08, 0.26, 0.58, 0.82].map((rate) => adjustedRate(rate, 0.1));
  expect(rates).toEqual([0.088, 0.286, 0.638, 0.902]);
  const balances = [5_984_698, 8_272, 2_882, 842, 1_100];
  expect(balances.map((balance, age) => lossOnBalance(balance, [0.003, ...rates][age]!, 0).toNumber())).toEqual([
    17_954, 728, 824, 537, 992,
  ]);
  expect(expectedCreditLoss(balances, [0.003, ...rates], 0)).toEqual({ ok: true, value: 21_035 });
});

test('an adjusted rate never leaves 0 to 100 %', () => {
  expect([adjustedRate(0.95, 0.5), adjustedRate(0.2, -1)]).toEqual([1, 0]);
});

test('roll rates of 40 %, 50 % and 60 % to a last bucket that loses all: 12 %, 30 %, 60 %, 100 %', () => {
  const rates = ratesFromRollRates([{ prior: [1000, 400, 200, 0], current: [900, 400, 200, 120] }], 1);
  expect(rates).toEqual([0.12, 0.3, 0.6, 1].map((value) => ({ ok: true, value: expect.closeTo(value, 10) })));
});

test('a bucket with nothing to roll on from has a reason, and so have those before it', () => {
  expect(ratesFromRollRates([{ prior: [1000, 0, 200, 0], current: [900, 400, 0, 120] }], 1).map(({ ok }) => ok)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('the cohort of 100,000 of which 3,000 is never paid loses 3 %, 3.75 %, 6.67 % and 20 %', () => {
  const rates = ratesFromCohort([20_000, 35_000, 30_000, 12_000], 3_000);
  expect(rates).toEqual([0.03, 0.0375, 3 / 45, 0.2].map((value) => ({ ok: true, value: expect.closeTo(value, 10) })));
});

test('learned rates lie between 0 and the rate of the last bucket, and older buckets lose no less', () => {
  const balances = fc.array(fc.nat(1_000_000), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ prior: balances, current: balances }), { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (pairs, last) => {
        const rates = ratesFromRollRates(pairs, last).flatMap((rate) => (rate.ok ? [rate.value] : []));
        for (const [place, rate] of rates.entries()) {
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual((rates[place + 1] ?? last) + 1e-12);
        }
      },
    ),
  );
});

test('opening − write-offs + recoveries + expense is always the allowance required', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, amount, (opening, writeOffs, recoveries, required) => {
      const expense = allowanceExpense(opening, writeOffs, recoveries, required);
      expect(expense.ok && opening - writeOffs + recoveries + expense.value).toBe(required);
    }),
  );
});

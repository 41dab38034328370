import { ceiDivided, ceiWhole, dsoOfAverage, yearlyTurnover } from '../../../../src/features/metrics/domain/periodMetrics';
import { reachesTarget } from '../../../../src/features/metrics/domain/targets';

const QUARTER = { opening: 6200, closing: 6340, closingCurrent: 3590, sales: 10890, days: 90, months: 3 };

test("CreditGuru's quarter: sales of 10,890 divided by three months give a CEI of 55.9", () => {
  expect(ceiDivided(QUARTER)).toEqual({ ok: true, value: expect.closeTo(55.93, 2) });
});

test('undivided sales raise the same quarter to 79.6', () => {
  expect(ceiWhole(QUARTER)).toEqual({ ok: true, value: expect.closeTo(79.63, 2) });
});

test('DSO of the average balance: 18,000 / 20,000 × 30 is 27 days', () => {
  expect(dsoOfAverage({ opening: 16000, closing: 20000, closingCurrent: 0, sales: 20000, days: 30, months: 1 })).toEqual({
    ok: true,
    value: 27,
  });
});

test('turnover scales the sales of the period to a year', () => {
  expect(yearlyTurnover({ opening: 300000, closing: 370000, closingCurrent: 0, sales: 6205000, days: 365, months: 12 })).toEqual({
    ok: true,
    value: expect.closeTo(18.52, 2),
  });
});

test('a period without sales or with nothing to collect gives a reason', () => {
  expect(dsoOfAverage({ ...QUARTER, sales: 0 }).ok).toBe(false);
  expect(ceiWhole({ ...QUARTER, opening: 0, sales: 0 }).ok).toBe(false);
});

test('a target of DSO is reached from above, one of CEI from below', () => {
  expect([reachesTarget('dsoSimple', 40, 45), reachesTarget('dsoSimple', 50, 45)]).toEqual([true, false]);
  expect([reachesTarget('cei', 0.8, 0.75), reachesTarget('currentShare', 0.7, 0.75)]).toEqual([true, false]);
});

import fc from 'fast-check';
import type { DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import type { ForecastRequest } from '../../../../src/features/forecast/domain/cashForecast';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import { knownItems } from '../../../../src/features/forecast/domain/knownItems';
import { learningBase } from '../../../../src/features/forecast/domain/learningBase';
import { LEARNED_METHODS, learnMethods, type ForecastMethod } from '../../../../src/features/forecast/domain/models/methods';
import { learnReceiptCalendar } from '../../../../src/features/forecast/domain/receiptCalendar';
import { knownAt, LEDGER_KINDS, LEDGER_START, makePayerLedger, WEEKS, type KnownAt } from '../../../generators/payers/payerLedger';

const AS_OF = [546].map((days) => LEDGER_START + days);
const kindOf = (name: string): (typeof LEDGER_KINDS)[number] => LEDGER_KINDS.find((kind) => kind.name === name)!;

function forecastOf({ items, paid }: KnownAt, asOf: number, method: ForecastMethod | null): ReturnType<typeof forecastReceipts> {
  const request: ForecastRequest = {
    asOf: asOf as DayNumber,
    weekCount: WEEKS,
    weekStart: 'as-of',
    method,
    arranged: [],
    disputeResolutionDays: null,
  };
  return forecastReceipts(items, paid, request);
}

/** Σ|expected − received| ÷ Σ received over the weeks of one as-of date, by the methods asked for. */
function off(name: string, methods: readonly (ForecastMethod | null)[]): number[] {
  const ledger = makePayerLedger({ ...kindOf(name), invoicesPerDay: 3, customerCount: 50 }, 404);
  const known = AS_OF.map((day) => [day, knownAt(ledger, day)] as const);
  const received = known.reduce((sum, [, one]) => sum + one.received.reduce((a, b) => a + b, 0), 0);
  const absolute = (day: number, one: KnownAt, method: ForecastMethod | null): number => {
    const { expected } = forecastOf(one, day, method);
    return one.received.reduce((total, amount, week) => total + Math.abs(expected[week]! - amount), 0);
  };
  return methods.map((method) => known.reduce((sum, [day, one]) => sum + absolute(day, one, method), 0) / received);
}

test.each([
  ['statement payers', 0.35, 0.75],
  ['larger is later', 0.45, 0.95],
])('%s are forecast within %d of what they paid, and clearly better than around their usual lateness', (name, limit, share) => {
  const [chosen, habit] = off(name, [null, 'scaledHabit']) as [number, number];
  expect(chosen).toBeLessThan(limit);
  expect(chosen).toBeLessThan(share * habit);
});

test('a method learned at a date knows nothing of what was paid after it', () => {
  const ledger = makePayerLedger({ ...kindOf('mixed, many terms'), customerCount: 20, invoicesPerDay: 2 }, 9);
  const asOf = AS_OF[0]! as DayNumber;
  const { items, paid } = knownAt(ledger, asOf);
  const calendar = learnReceiptCalendar(paid, asOf);
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 1, max: 200 }), (before, other) => {
      const origin = (asOf - before) as DayNumber;
      const changed = { ...paid, paidDay: paid.paidDay.map((day) => (day > origin ? origin + 1 + ((day * other) % before) : day)) };
      const [one, two] = [paid, changed].map((history) =>
        learnMethods(learningBase(knownItems(history, items, asOf, 1), calendar), origin, null),
      ) as [ReturnType<typeof learnMethods>, ReturnType<typeof learnMethods>];
      for (const method of LEARNED_METHODS) {
        for (let customer = 0; customer < 20; customer += 3) {
          const item = { customer, dueDay: origin + 10, documentDay: origin - 20, amount: 50_000 };
          for (const days of [5, 20])
            expect(two.models[method].unpaid(item, origin + days)).toBe(one.models[method].unpaid(item, origin + days));
        }
      }
    }),
    { numRuns: 6 },
  );
});

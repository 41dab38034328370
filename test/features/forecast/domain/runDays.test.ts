import fc from 'fast-check';
import { dayFromIso, weekday, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { lastRun, runRuleOf, type RunRule } from '../../../../src/features/forecast/domain/models/runDays';

const days = (...iso: readonly string[]): number[] => iso.map((text) => dayFromIso(text)!);

test('payments on Thursdays alone are a weekly run, those on every second Thursday a fortnightly one', () => {
  const first = dayFromIso('2026-01-08')!;
  const thursdays = (step: number): number[] => Array.from({ length: 9 }, (_, k) => first + step * k);
  expect(runRuleOf(thursdays(7))).toEqual({ kind: 'cycle', days: 7, rest: first % 7 });
  expect(runRuleOf(thursdays(14))).toEqual({ kind: 'cycle', days: 14, rest: first % 14 });
});

test('one payment in five on another day does not hide a run', () => {
  const first = dayFromIso('2026-01-08')!;
  const paid = Array.from({ length: 20 }, (_, k) => first + 7 * k + (k % 5 === 4 ? 2 : 0));
  expect(runRuleOf(paid)).toEqual({ kind: 'cycle', days: 7, rest: first % 7 });
});

test('payments on the last working day are a run at the end of the month, also where that is a Friday', () => {
  expect(runRuleOf(days('2026-01-30', '2026-02-27', '2026-03-31', '2026-04-30', '2026-05-29', '2026-06-30'))).toEqual({
    kind: 'monthly',
    days: [31],
    moved: 'before',
  });
});

test('payments on the 15th and at the month’s end are two runs a month', () => {
  const paid = days(
    '2026-01-15',
    '2026-01-30',
    '2026-02-13',
    '2026-02-27',
    '2026-03-13',
    '2026-03-31',
    '2026-04-15',
    '2026-04-30',
    '2026-05-15',
    '2026-05-29',
  );
  expect(runRuleOf(paid)).toEqual({ kind: 'monthly', days: [15, 31], moved: 'before' });
});

test('a few payments, or payments on any day, follow no rule', () => {
  expect(runRuleOf(days('2026-01-30', '2026-02-27', '2026-03-31'))).toBeNull();
  expect(runRuleOf(Array.from({ length: 60 }, (_, k) => dayFromIso('2026-01-01')! + k))).toBeNull();
});

test('on the first of March the last run may be that of January, where February’s end falls on a Saturday', () => {
  const [run, day] = days('2026-02-02', '2026-03-01');
  expect(lastRun({ kind: 'monthly', days: [31], moved: 'after' }, day!)).toBe(run);
});

const rule: fc.Arbitrary<RunRule> = fc.oneof(
  fc
    .constantFrom(7, 14, 28)
    .chain((days) => fc.record({ kind: fc.constant('cycle' as const), days: fc.constant(days), rest: fc.nat({ max: days - 1 }) })),
  fc.record({
    kind: fc.constant('monthly' as const),
    days: fc.constantFrom([1], [10], [31], [15, 31], [5, 20]),
    moved: fc.constantFrom('before' as const, 'after' as const),
  }),
);

test('the last run is never after the day, is a run itself, and never on a weekend for monthly runs', () => {
  fc.assert(
    fc.property(rule, fc.integer({ min: 40000, max: 50000 }), (one, day) => {
      const run = lastRun(one, day);
      expect(run).toBeLessThanOrEqual(day);
      expect(day - run).toBeLessThan(one.kind === 'cycle' ? one.days : 35);
      expect(lastRun(one, run)).toBe(run);
      if (one.kind === 'monthly') expect(weekday(run as DayNumber)).toBeLessThan(5);
    }),
  );
});

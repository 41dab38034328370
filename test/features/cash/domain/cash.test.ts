import fc from 'fast-check';
import { dayFromIso, isoFromDay, NO_DAY, weekday, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import { expectedDay, receiptsByWeek } from '../../../../src/features/forecast/domain/expectedReceipts';
import { matchPayment } from '../../../../src/features/cash/domain/matchPayment';
import { paymentPlan, PLAN_FREQUENCIES } from '../../../../src/kernel/terms/paymentPlan';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const cents = (value: number): number => Math.round(value * 100);

const appliedOf = (payment: number, open: readonly number[], tolerance: number): readonly number[] => {
  const found = matchPayment(payment, open, tolerance);
  if (found.kind === 'several') throw new Error(JSON.stringify(found.combinations));
  return found.applied;
};

describe('matching a payment', () => {
  test('the one item that it pays takes all of it', () => {
    expect(appliedOf(500, [200, 500, 300], 0)).toEqual([0, 500, 0]);
  });

  test('an item short by no more than the tolerance is closed, one overpaid is not', () => {
    expect(appliedOf(495, [200, 500], 5)).toEqual([0, 495]);
    expect(appliedOf(494, [200, 500], 5)).toEqual([200, 294]);
    expect(appliedOf(505, [200, 500], 5)).toEqual([200, 305]);
  });

  test('the only combination that adds up is taken, equal items are interchangeable and the first counts', () => {
    expect(appliedOf(90, [40, 55, 50], 0)).toEqual([40, 0, 50]);
    expect(appliedOf(90, [40, 50, 50], 0)).toEqual([40, 50, 0]);
    expect(appliedOf(100, [50, 7, 50, 50], 0)).toEqual([50, 0, 50, 0]);
  });

  test('two combinations of items that differ are both named, none is taken', () => {
    expect(matchPayment(90, [40, 50, 35, 55], 0)).toEqual({
      kind: 'several',
      combinations: [
        [40, 50],
        [35, 55],
      ],
    });
  });

  test('credits take part in a combination', () => {
    expect(appliedOf(80, [-20, 100, 30], 0)).toEqual([-20, 100, 0]);
    expect(appliedOf(50, [-20, 30, 40], 0)).toEqual([-20, 30, 40]);
  });

  test('without a combination the items are paid in their order, and the rest stays unapplied', () => {
    expect(appliedOf(700, [7, 100, 250, 500], 0)).toEqual([7, 100, 250, 343]);
    expect(appliedOf(300, [40, 100], 0)).toEqual([40, 100]);
    expect(appliedOf(55, [-20, 30, 40], 0)).toEqual([0, 30, 25]);
  });

  test('a combination of 25 items is still found, of 26 no longer searched', () => {
    const powers = Array.from({ length: 25 }, (_, index) => 2 ** index);
    const target = 0b1010101010101010101010101;
    expect(appliedOf(target, powers, 0)).toEqual(powers.map((power) => (target & power ? power : 0)));
    expect(appliedOf(5, [1, 1, 1, ...Array.from({ length: 23 }, () => 3)], 0)).toEqual([
      1,
      1,
      1,
      2,
      ...Array.from({ length: 22 }, () => 0),
    ]);
  });

  test('takes the one way that there is, names two where there are two, and else pays in order: every way looked at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.array(fc.integer({ min: -30, max: 90 }), { maxLength: 9 }),
        fc.integer({ min: 0, max: 4 }),
        (payment, open, tolerance) => {
          const found = matchPayment(payment, open, tolerance);
          if (open.some((amount) => amount > 0 && amount >= payment && amount - payment <= tolerance)) {
            expect(sum(appliedOf(payment, open, tolerance))).toBe(payment);
            return;
          }
          const ways = new Set<string>();
          for (let mask = 1; mask < 1 << open.length; mask++) {
            const chosen = open.filter((amount, k) => (mask >> k) & 1 && amount !== 0);
            if (chosen.length > 0 && sum(chosen) === payment) ways.add([...chosen].sort((a, b) => a - b).join());
          }
          expect(found.kind).toBe(ways.size > 1 ? 'several' : 'applied');
          if (found.kind === 'several') {
            expect(new Set(found.combinations.map((one) => [...one].sort((a, b) => a - b).join())).size).toBe(2);
            return;
          }
          if (ways.size === 1)
            expect(
              found.applied
                .filter((amount) => amount !== 0)
                .sort((a, b) => a - b)
                .join(),
            ).toBe([...ways][0]);
          else expect(sum(found.applied)).toBe(Math.min(payment, sum(open.map((amount) => Math.max(amount, 0)))));
        },
      ),
    );
  });
});

describe('payment plans', () => {
  const firstDay = dayFromIso('2026-01-31')!;

  test('21,000 at 6.9% over 48 months is 501.90 a month (published), and the last payment settles', () => {
    const plan = paymentPlan({ amount: 21000, instalments: 48, firstDay, annualRate: 0.069, frequency: 'monthly' });
    expect(plan[0]).toMatchObject({ payment: 501.9, interest: 120.75, principal: 381.15 });
    expect(plan[47]!.balance).toBe(0);
  });

  test('monthly dates from the 31st fall on each month end, counted from the first', () => {
    const plan = paymentPlan({ amount: 100, instalments: 4, firstDay, annualRate: 0, frequency: 'monthly' });
    expect(plan.map(({ day, payment }) => [isoFromDay(day), payment])).toEqual([
      ['2026-01-31', 25],
      ['2026-02-28', 25],
      ['2026-03-31', 25],
      ['2026-04-30', 25],
    ]);
  });

  test('for any plan principal adds up to the amount to the cent and the balance falls to zero', () => {
    const terms = fc.record({
      amount: fc.integer({ min: 1, max: 1e9 }).map((value) => value / 100),
      instalments: fc.integer({ min: 1, max: 60 }),
      annualRate: fc.constantFrom(0, 0.05, 0.24, 1),
      frequency: fc.constantFrom(...PLAN_FREQUENCIES),
    });
    fc.assert(
      fc.property(terms, (made) => {
        const plan = paymentPlan({ ...made, firstDay });
        expect(sum(plan.map(({ principal }) => cents(principal)))).toBe(cents(made.amount));
        expect(plan.at(-1)!.balance).toBe(0);
        for (const { payment, principal, interest } of plan) expect(cents(payment)).toBe(cents(principal) + cents(interest));
      }),
    );
  });
});

describe('expected receipts', () => {
  const asOf = dayFromIso('2026-11-20')!;

  test('a promise after as-of goes before habit, and nothing is expected in the past', () => {
    const due = (days: number): DayNumber => (asOf + days) as DayNumber;
    expect(expectedDay(due(10), 4.5, asOf, null)).toBe(due(15));
    expect(expectedDay(due(10), -2.5, asOf, null)).toBe(due(8));
    expect(expectedDay(due(-10), 4, asOf, null)).toBe(due(1));
    expect(expectedDay(due(10), 4, asOf, due(3))).toBe(due(3));
    expect(expectedDay(due(10), 4, asOf, due(0))).toBe(due(14));
  });

  test('calendar weeks begin on Mondays, the first one on the day after as-of', () => {
    const starts = (start: 'monday' | 'as-of'): string[] =>
      receiptsByWeek([], [], asOf, 3, start).weeks.map(({ from }) => isoFromDay(from));
    expect(starts('monday')).toEqual(['2026-11-21', '2026-11-23', '2026-11-30']);
    expect(starts('as-of')).toEqual(['2026-11-21', '2026-11-28', '2026-12-05']);
  });

  test('for any items each stands in the week that holds its day, and all of them add up', () => {
    const items = fc.array(fc.tuple(fc.option(fc.integer({ min: asOf - 30, max: asOf + 200 })), fc.integer({ min: -1e6, max: 1e6 })));
    fc.assert(
      fc.property(
        items,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 15 }),
        fc.constantFrom('monday' as const, 'as-of' as const),
        (made, shift, weeks, start) => {
          const from = (asOf + shift) as DayNumber;
          const receipts = receiptsByWeek(
            made.map(([day]) => day ?? NO_DAY),
            made.map(([, amount]) => amount / 100),
            from,
            weeks,
            start,
          );
          const starts = receipts.weeks.map((week) => week.from);
          const end = start === 'monday' ? starts.at(-1)! + 7 - weekday(starts.at(-1)!) : starts.at(-1)! + 7;
          receipts.weeks.forEach((week, index) => {
            const [low, high] = [index === 0 ? -Infinity : week.from, starts[index + 1] ?? end];
            expect(cents(week.amount)).toBe(
              sum(made.filter(([day]) => day !== null && day >= low && day < high).map(([, amount]) => amount)),
            );
          });
          expect(cents(receipts.beyond) + cents(receipts.noDate) + sum(receipts.weeks.map((week) => cents(week.amount)))).toBe(
            sum(made.map(([, amount]) => amount)),
          );
        },
      ),
    );
  });
});

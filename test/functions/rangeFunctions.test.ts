import fc from 'fast-check';
import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import { DEFAULT_STRATEGY } from '../../src/features/worklist/domain/defaultStrategy';
import { conditionWords } from '../../src/features/worklist/domain/conditionWords';
import type { Cell, ResultCell } from '../../src/functions/definition';
import { ar, column, refusal } from './functionsOf';

const AS_OF: number = dayFromIso('2026-06-30')!;
const BUCKETS = ['Current', '1-30 days', '31-60 days', '61-90 days', 'Over 90 days'];

describe('AR.AGING', () => {
  test('has a row for each customer in order of first appearance, and a total', () => {
    expect(ar('AGING', column('Zoe', 'Al', ' zoe '), column<Cell>(AS_OF - 40, null, AS_OF), column(10.1, -5, 0.2), AS_OF)).toEqual([
      ['Customer', ...BUCKETS, 'No date', 'Total'],
      ['Zoe', 0.2, 0, 10.1, 0, 0, 0, 10.3],
      ['Al', 0, 0, 0, 0, 0, -5, -5],
      ['Total', 0.2, 0, 10.1, 0, 0, -5, 5.3],
    ]);
  });

  test('empty rows are left out, an amount without a customer is not', () => {
    expect(
      ar('AGING', column<Cell>('A', null, null), column<Cell>(AS_OF, null, AS_OF), column<Cell>(1, null, 2), AS_OF, column(30)),
    ).toEqual([
      ['Customer', 'Current', '1-30 days', 'Over 30 days', 'No date', 'Total'],
      ['A', 1, 0, 0, 0, 1],
      ['(no customer)', 2, 0, 0, 0, 2],
      ['Total', 3, 0, 0, 0, 3],
    ]);
  });

  test('a text amount, a text date, unequal ranges and a missing as-of date are refused', () => {
    expect(refusal('AGING', column('A'), column(AS_OF), column('12'), AS_OF)).toMatch(/amounts must be a number/);
    expect(refusal('AGING', column('A'), column('soon'), column(12), AS_OF)).toMatch(/dueDates must be a date/);
    expect(refusal('AGING', column('A', 'B'), column(AS_OF), column(12), AS_OF)).toMatch(/equally long/);
    expect(refusal('AGING', column('A'), column(AS_OF), column(12))).toMatch(/needs asOf/);
    expect(refusal('AGING', column('A'), column(AS_OF), column(12), null)).toMatch(/needs asOf/);
  });

  test('for any amounts the matrix foots and crosses to the cent without noise', () => {
    const item = fc.tuple(
      fc.constantFrom('A', 'B', 'C'),
      fc.option(fc.integer({ min: AS_OF - 200, max: AS_OF + 50 })),
      fc.integer({ min: -1e9, max: 1e9 }),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (made) => {
        const matrix = ar(
          'AGING',
          column(...made.map(([name]) => name)),
          column(...made.map(([, due]) => due)),
          column(...made.map(([, , cents]) => cents / 100)),
          AS_OF,
        ) as ResultCell[][];
        const cents = (cell: ResultCell | undefined): number => Math.round((cell as number) * 100);
        const total = matrix.at(-1)!;
        expect(total.at(-1)).toBe(made.reduce((sum, [, , amount]) => sum + amount, 0) / 100);
        for (const row of matrix.slice(1))
          expect(row.slice(1, -1).reduce<number>((sum, cell) => sum + cents(cell), 0)).toBe(cents(row.at(-1)));
        total
          .slice(1)
          .forEach((cell, index) => expect(matrix.slice(1, -1).reduce((sum, row) => sum + cents(row[index + 1]), 0)).toBe(cents(cell)));
      }),
    );
  });
});

describe('AR.PRIORITY', () => {
  const names = column('Small', 'Large', 'Small');
  const due = column(AS_OF - 100, AS_OF - 20, AS_OF + 5);
  const amounts = column(150.5, 60000, 900);

  test('ranks the customers and says why, with the points of each rule', () => {
    expect(ar('PRIORITY', names, due, amounts, AS_OF)).toEqual([
      ['Large', 52, 'A', 60000, 20, '60,000 to collect (+50) · 20 days past due (+2)'],
      ['Small', 15, 'C', 150.5, 100, '151 to collect · 100 days past due (+15)'],
    ]);
  });

  test('takes the rows of the AR_Strategy table as its strategy', () => {
    const table = DEFAULT_STRATEGY.rules.map((rule): Cell[] => [
      rule.id,
      rule.group,
      conditionWords(rule.condition),
      rule.parameter,
      rule.points,
      rule.stop,
      rule.reason,
    ]);
    expect(ar('PRIORITY', names, due, amounts, AS_OF, table)).toEqual(ar('PRIORITY', names, due, amounts, AS_OF));
    expect(ar('PRIORITY', names, due, amounts, AS_OF, [['old', '', 'oldestDaysPastDueOver', 60, 10, '', 'Old: {value} days']])).toEqual([
      ['Small', 10, 'A', 150.5, 100, 'Old: 100 days (+10)'],
      ['Large', 0, 'D', 60000, 20, ''],
    ]);
    expect(refusal('PRIORITY', names, due, amounts, AS_OF, [['old', '', 'isOld', 60, 10, '', 'Old']])).toMatch(/unknown condition "isOld"/);
    expect(refusal('PRIORITY', names, due, amounts, AS_OF, 'default')).toMatch(/AR_Strategy/);
  });

  test('keeps three decimals where the amounts have them, and numbers as customers', () => {
    expect(ar('PRIORITY', column(1001), column(AS_OF - 1), column(2000.125), AS_OF)).toEqual([
      [1001, 52, 'A', 2000.125, 1, '2,000 to collect (+50) · 1 day past due (+2)'],
    ]);
    expect(ar('PRIORITY', column(null), column(null), column(null), AS_OF)).toBe('#N/A');
  });
});

describe('the other functions over ranges', () => {
  test('a rate outside 0 to 1 and a balance without a rate are refused by AR.ECL', () => {
    expect(refusal('ECL', column(100, 0), column(0.1, 3))).toMatch(/3% is 0\.03/);
    expect(refusal('ECL', column(100, 5), column<Cell>(0.1, null))).toMatch(/rates must be a number/);
    expect(ar('ECL', column(33.335, 33.335), column(0.1, 0.1), 1)).toBe(6.6);
  });

  test('a class without history shows #N/A in its own cell', () => {
    expect(ar('ROLLRATES', column(0, 50, 10), column(1, 20, 30))).toEqual(column<ResultCell>('#N/A', 0.5));
    expect(ar('LOSSRATES', 100, column(60, 40))).toEqual(column<ResultCell>(0, 0, '#N/A'));
    expect(ar('LOSSRATES', 0, column(1))).toBe('#N/A');
    expect(ar('LOSSRATES', 100, column<Cell>(50, null, 25, null))).toEqual(column(0.25, 0.5, 0.5, 1));
    expect(refusal('LOSSRATES', 100, column(60, 50))).toMatch(/More was paid/);
  });

  test('impossible arithmetic is #N/A, wrong input #VALUE!', () => {
    expect([ar('DSO', 100, 0, 90), ar('DSO', 100, 10, 0), ar('DSO', 'x', 10, 90), ar('DSO', '100', 10, 90), ar('DSO', 100, 10)]).toEqual([
      '#N/A',
      '#VALUE!',
      '#VALUE!',
      900,
      '#VALUE!',
    ]);
    expect([
      ar('HHI', column(-1)),
      ar('CONCENTRATION', column(1), 0),
      ar('CONCENTRATION', column(1, 3), 1.5),
      ar('TURNOVER', 1, -1),
    ]).toEqual(['#N/A', '#VALUE!', '#VALUE!', '#N/A']);
    expect([
      ar('DSOCOUNTBACK', 100, column(50), column(30)),
      ar('DSOCOUNTBACK', 100, column(50, 60), column(30)),
      ar('DSOCOUNTBACK', 80, [[50, 60]], [[30, 30]]),
    ]).toEqual(['#N/A', '#VALUE!', 45]);
    expect(ar('DSO', [[100, 200]], 10, 90)).toBe('#VALUE!');
    expect(refusal('DSO', 1, 2, 3, 4)).toMatch(/at most 3/);
  });

  test('items without a paid date are left out of days beyond terms', () => {
    expect(ar('DAYSBEYONDTERMS', column(100, 100), column(AS_OF, AS_OF), column<Cell>(AS_OF + 6, null))).toBe(6);
  });

  test('an empty open amount stays empty, thousandths are kept', () => {
    expect(ar('MATCH', 2.125, column<Cell>(1, null, 1.125))).toEqual(column<ResultCell>(1, '', 1.125));
    expect(refusal('MATCH', -1, column(1))).toMatch(/not be below 0/);
  });

  test('plans and forecasts refuse what cannot be', () => {
    expect([
      ar('PAYPLAN', 0, 3, AS_OF),
      ar('PAYPLAN', 10, 0, AS_OF),
      ar('PAYPLAN', 10, 3, AS_OF, 7),
      ar('PAYPLAN', 10, 3, AS_OF, 0, 'yearly'),
      ar('CASHFORECAST', column(AS_OF), column(1), AS_OF, 0),
      ar('CASHFORECAST', column(AS_OF), column(1), AS_OF, 2, 'sunday'),
    ]).toEqual(Array.from({ length: 6 }, () => '#VALUE!'));
    expect(ar('PAYPLAN', 0.05, 2, AS_OF, null, 'Weekly')).toEqual([
      [1, AS_OF, 0.02, 0.02, 0, 0.03],
      [2, AS_OF + 7, 0.03, 0.03, 0, 0],
    ]);
  });
});

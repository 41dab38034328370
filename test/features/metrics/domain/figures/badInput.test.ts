import { daysSalesOutstanding } from '../../../../../src/features/metrics/domain/daysSalesOutstanding';
import { periodFigures } from '../../../../../src/features/metrics/domain/periodFigures';
import type { Position } from '../../../../../src/features/metrics/domain/position';
import { salesPeriods } from '../../../../../src/features/metrics/domain/salesPeriods';
import { BUCKETS, readBuckets } from '../../../../../src/features/setup/sheet/bucketsTable';
import { readSalesTable, SALES } from '../../../../../src/features/setup/sheet/salesTable';
import { typedTableOf } from '../../../../generators/typedTableOf';
import { ageItems } from '../../../../../src/features/aging/domain/ageItems';
import { DEFAULT_SCHEME, schemeNamed } from '../../../../../src/features/aging/domain/schemes';
import { condensed, snapshotOf } from '../../../../../src/features/snapshots/domain/keepSnapshot';
import { trendOf } from '../../../../../src/features/snapshots/domain/trend';
import { currencyOf } from '../../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../../src/kernel/money/minorUnits';
import type { MonthlySales } from '../../../../../src/features/setupFacts';
import { day, readingOf, salesOf, type MadeItem } from '../../../../golden/madeReport';
import { english } from '../../../../harness/say';

const USD = currencyOf('USD');
const AS_OF = day('2026-01-31');
const minor = (amount: number): MinorUnits => amount as MinorUnits;

function position(balance: number): Position {
  return {
    currency: USD,
    balance: minor(balance),
    current: minor(balance / 2),
    pastDue: minor(balance / 2),
    over90: minor(0),
    disputed: null,
    customerBalances: [balance],
  };
}

const figureOf = (name: string, balance: number, sales: readonly MonthlySales[]) =>
  daysSalesOutstanding(position(balance), salesPeriods(sales, USD, true, AS_OF)).find((figure) => figure.id === name)!;

const MONTHS = salesOf({ '2025-10': 1000, '2025-11': 1200, '2025-12': 900, '2026-01': 1100 });

describe('monthly sales that are not as they should be', () => {
  test('out of order they give the same figures', () => {
    const mixed = [MONTHS[2]!, MONTHS[0]!, MONTHS[3]!, MONTHS[1]!];
    for (const name of ['dsoSimple', 'dsoCountBack', 'dsoBest'])
      expect(figureOf(name, 250000, mixed)).toEqual(figureOf(name, 250000, MONTHS));
  });

  test('with a month missing, count-back names the month and the days at least', () => {
    const gap = MONTHS.filter(({ monthStart }) => monthStart !== day('2025-11-01'));
    expect(figureOf('dsoCountBack', 250000, gap)).toMatchObject({
      value: null,
      reason: { code: 'countBackMissing', params: { month: day('2025-11-01'), left: { amount: 50000 }, days: 62 } },
    });
    expect(figureOf('dsoCountBack', 150000, gap).value).toBeCloseTo(31 + (400 / 900) * 31, 10);
    expect(english(figureOf('dsoSimple', 100000, gap).inputs!)).toContain('Dec 2025 to Jan 2026');
  });

  test('that end two months before the as-of date, or are of another currency, give the reason', () => {
    expect(figureOf('dsoSimple', 100000, salesOf({ '2025-10': 1000 }))).toMatchObject({
      value: null,
      reason: { code: 'salesEnded', params: { month: day('2026-01-01'), before: day('2025-12-01') } },
    });
    expect(figureOf('dsoSimple', 100000, salesOf({ '2026-01': 1000 }, 'EUR')).reason).toMatchObject({
      code: 'salesOtherCurrency',
      params: { code: 'USD' },
    });
  });

  test('of zero or below are no divisor', () => {
    const none = salesOf({ '2025-11': 0, '2025-12': 0, '2026-01': -5 });
    expect(figureOf('dsoSimple', 100000, none)).toMatchObject({
      value: null,
      reason: { code: 'salesNotAboveZero' },
    });
    expect(figureOf('dsoCountBack', 100000, none)).toMatchObject({
      value: null,
      reason: { code: 'countBackNoSales', params: { month: day('2026-01-01') } },
    });
  });

  test('a month that stands twice and a text that is no amount are flagged in their rows', () => {
    const { rows: sales, flags } = readSalesTable(
      typedTableOf(SALES, [
        ['2026-01', 100, '', '', ''],
        ['Jan 2026', 120, '', '', ''],
        ['2026-01', 130, '', 'North', ''],
        ['2025-12', 'n/a', '', '', ''],
        ['soon', 5, '', '', ''],
      ]),
    );
    expect(sales.map(({ amount, entity }) => [amount, entity])).toEqual([
      ['100', undefined],
      ['130', 'North'],
    ]);
    expect(flags.checks).toEqual([
      '',
      expect.objectContaining({ code: 'monthTwice' }),
      '',
      expect.objectContaining({ code: 'salesWrong' }),
      expect.objectContaining({ code: 'monthWrong' }),
    ]);
  });
});

test('a balance below zero has no DSO and no CEI, but sentences', () => {
  for (const name of ['dsoSimple', 'dsoCountBack', 'dsoBest', 'delinquentDays']) {
    expect(figureOf(name, -100000, MONTHS)).toMatchObject({
      value: null,
      reason: { code: 'balanceBelowZero' },
    });
  }
  const points = [{ asOf: day('2025-10-31'), currency: USD, balance: minor(-900000), pastDue: null, over90: null }];
  for (const { value, reason } of periodFigures(position(-100000), salesPeriods(MONTHS, USD, true, AS_OF), points, AS_OF))
    expect([value, english(reason!)]).toEqual([null, expect.stringMatching(/\.$/)]);
});

test('a loss rate typed as 3 instead of 3 %, above 100 % or below zero is flagged, and the default holds', () => {
  const { rates, flags } = readBuckets(
    typedTableOf(BUCKETS, [
      ['Current', 0, 3, ''],
      ['1-30 days', 30, '120 %', ''],
      ['31-60 days', 60, -0.1, ''],
      ['61-90 days', 90, '4.5 %', ''],
    ]),
    'No date',
    DEFAULT_SCHEME,
  );
  expect([...rates.values()]).toEqual(['0.045']);
  expect(flags.checks.map((check) => check !== '')).toEqual([true, true, true, false]);
});

describe('snapshots', () => {
  const items: readonly MadeItem[] = [
    { customer: 'A', due: '2025-12-01', amount: 1000 },
    { customer: 'B', due: '2026-02-01', amount: 500, currency: 'EUR' },
  ];
  const snapshot = (scheme: string) => {
    const reading = readingOf(items);
    return snapshotOf(
      reading.items.map((table) => ageItems(table, AS_OF, schemeNamed(scheme)!, 'due')),
      reading.customers,
      AS_OF,
      'No date',
    );
  };

  test('of another scheme are aged under the one of now while their items are kept; condensed ones do not say what was past due', () => {
    const other = snapshot('7,14');
    expect(trendOf([other], DEFAULT_SCHEME, 'due', 'No date').map(({ balance, pastDue }) => [balance, pastDue])).toEqual([
      [1000, 1000],
      [500, 0],
    ]);
    expect(trendOf([condensed(other)], DEFAULT_SCHEME, 'due', 'No date').map(({ balance, pastDue }) => [balance, pastDue])).toEqual([
      [1000, null],
      [500, 0],
    ]);
  });

  test('keep their currencies apart', () => {
    expect(
      trendOf([snapshot('30-60-90')], DEFAULT_SCHEME, 'due', 'No date').map(({ currency, balance }) => [currency.code, balance]),
    ).toEqual([
      ['USD', 1000],
      ['EUR', 500],
    ]);
  });
});

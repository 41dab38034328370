import { groupPositions } from '../../../../../src/features/metrics/domain/groupPositions';
import { paymentFigures, promiseFigure } from '../../../../../src/features/metrics/domain/paymentFigures';
import { periodFigures } from '../../../../../src/features/metrics/domain/periodFigures';
import { salesPeriods } from '../../../../../src/features/metrics/domain/salesPeriods';
import type { PaidItems } from '../../../../../src/kernel/ledger/paidItems';
import { currencyOf } from '../../../../../src/kernel/money/currency';
import type { MinorUnits } from '../../../../../src/kernel/money/minorUnits';
import { agedAt } from '../../../snapshots/domain/madeAging';
import { day, salesOf } from '../../../../golden/madeReport';
import { english } from '../../../../harness/say';
import { snapshotsText } from '../../../../../src/features/snapshots/snapshotsText';

const USD = currencyOf('USD');
const NO_LIST = snapshotsText('noPaidList');
const minor = (amount: number): MinorUnits => amount as MinorUnits;

test('position by collector adds up and leaves out a grouping with one name only', () => {
  const aged = agedAt('2026-01-31', [
    { customer: 'Alder', due: '2025-10-01', amount: 700 },
    { customer: 'Birch', due: '2026-03-01', amount: 300 },
    { customer: 'Cedar', due: '2026-01-15', amount: 100 },
  ]);
  const groups = groupPositions(
    aged,
    new Map([
      [0, 'Mia'],
      [2, 'Mia'],
    ]),
    new Map(),
  );
  expect(
    groups.map(({ kind, name, balance, pastDue, over90, customerCount }) => [kind, name, balance, pastDue, over90, customerCount]),
  ).toEqual([
    ['collector', 'Mia', 800, 800, 700, 2],
    ['collector', '', 300, 0, 0, 1],
  ]);
});

test('parent accounts add up their customers; one without a parent stands for itself', () => {
  const aged = agedAt('2026-01-31', [
    { customer: 'Alder North', due: '2025-10-01', amount: 700 },
    { customer: 'Alder South', due: '2026-03-01', amount: 300 },
    { customer: 'Cedar', due: '2026-01-15', amount: 100 },
  ]);
  const groups = groupPositions(
    aged,
    new Map(),
    new Map([
      [0, 'Alder Group'],
      [1, 'Alder Group'],
    ]),
  );
  expect(groups.map(({ name, balance }) => [name, balance])).toEqual([
    ['Alder Group', 1000],
    ['Cedar', 100],
  ]);
});

const PAID: PaidItems = {
  length: 3,
  customerSize: 1,
  customer: new Uint32Array(3),
  documentDay: Int32Array.from([day('2026-01-01'), day('2026-01-01'), day('2024-01-01')]),
  dueDay: Int32Array.from([day('2026-01-11'), day('2026-01-31'), day('2024-01-31')]),
  paidDay: Int32Array.from([day('2026-01-21'), day('2026-01-11'), day('2024-06-01')]),
  amount: Float64Array.from([3000, 1000, 999999]),
  disputed: null,
};

test('days to pay and beyond terms weigh the payments of a year by their amounts', () => {
  const [toPay, beyond] = paymentFigures(PAID, day('2026-01-31'), NO_LIST);
  expect(toPay!.value).toBeCloseTo((3000 * 20 + 1000 * 10) / 4000, 10);
  expect(beyond!.value).toBeCloseTo((3000 * 10) / 4000, 10);
  expect(english(toPay!.inputs!)).toContain('2 payments');
});

test('without paid history both say what is missing', () => {
  for (const { value, reason } of paymentFigures(null, day('2026-01-31'), NO_LIST)) {
    expect(value).toBeNull();
    expect(reason).toBe(NO_LIST);
  }
});

test('without a log there is no share of promises kept', () => {
  expect(promiseFigure(null, USD)).toMatchObject({ value: null, unit: 'share' });
});

const position = {
  currency: USD,
  balance: minor(634000),
  current: minor(359000),
  pastDue: minor(275000),
  over90: null,
  disputed: null,
  customerBalances: [],
};
const SALES = salesPeriods(salesOf({ '2026-01': 3630, '2026-02': 3630, '2026-03': 3630 }), USD, true, day('2026-03-31'));

test('CEI takes the balance of the snapshot nearest to the beginning of the period', () => {
  const point = { currency: USD, pastDue: null, over90: null };
  const points = [
    { ...point, asOf: day('2025-12-28'), balance: minor(620000) },
    { ...point, asOf: day('2026-01-09'), balance: minor(1) },
  ];
  const figures = periodFigures(position, SALES, points, day('2026-03-31'));
  expect(figures.find(({ id }) => id === 'ceiDivided')!.value).toBeCloseTo(0.5593, 4);
  expect(figures.find(({ id }) => id === 'cei')!.value).toBeCloseTo(0.7963, 4);
});

test('where no snapshot begins the quarter, the months that a kept month end begins are the period', () => {
  const point = { currency: USD, pastDue: null, over90: null };
  const points = [{ ...point, asOf: day('2026-02-28'), balance: minor(500000) }];
  const figures = periodFigures(position, SALES, points, day('2026-03-31'));
  // March alone: (5,000 + 3,630 − 6,340) ÷ (5,000 + 3,630 − 3,590).
  for (const id of ['cei', 'ceiDivided']) expect(figures.find((one) => one.id === id)!.value).toBeCloseTo(2290 / 5040, 10);
  expect(figures.find(({ id }) => id === 'dsoAverage')!.value).toBeCloseTo((5670 / 3630) * 31, 10);
  // A snapshot in the middle of that month begins no period.
  expect(periodFigures(position, SALES, [{ ...points[0]!, asOf: day('2026-03-08') }], day('2026-03-31'))[1]!.value).toBeNull();
});

test('without such a snapshot each figure of a period says what is missing', () => {
  for (const { value, reason } of periodFigures(position, SALES, [], day('2026-03-31'))) {
    expect(value).toBeNull();
    expect(english(reason!)).toContain('No earlier month end is kept');
  }
});

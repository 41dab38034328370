import { addDays, isoFromDay, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { ceiDivided, ceiWhole, dsoOfAverage, yearlyTurnover, type PeriodBalances } from './periodMetrics';
import type { Outcome } from '../../../kernel/words/outcome';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { TrendPoint } from '../../snapshots/domain/trend';
import type { Figure } from '../../../kernel/words/figure';
import { amountWords } from '../../../kernel/sheet/words';
import { valueOf } from './balanceShares';
import { SIMPLE_MONTHS } from './daysSalesOutstanding';
import type { Position } from './position';
import type { SalesPeriods } from './salesPeriods';

/** A snapshot stands for the beginning of the period when it is at most this many days away from it. */
const NEAR_DAYS = 10;

interface Period {
  readonly balances: PeriodBalances;
  readonly openingDay: DayNumber;
}

function nearest(points: readonly TrendPoint[], day: DayNumber): TrendPoint | null {
  const near = points
    .filter(({ asOf }) => Math.abs(asOf - day) <= NEAR_DAYS)
    .sort((a, b) => Math.abs(a.asOf - day) - Math.abs(b.asOf - day) || a.asOf - b.asOf);
  return near[0] ?? null;
}

/** The last months of sales with the balance at their beginning, or why there is none. */
function periodOf(position: Position, sales: SalesPeriods, points: readonly TrendPoint[], asOf: DayNumber): Period | string {
  if (sales.periods.length === 0) return sales.reason;
  if (position.current === null) return 'The report does not say what is past due.';
  const taken = sales.periods.slice(0, SIMPLE_MONTHS);
  const days = taken.reduce((sum, period) => sum + period.days, 0);
  const lastDay = sales.lastDay ?? asOf;
  const start = addDays(lastDay, -days);
  const opening = nearest(points, start);
  if (!opening)
    return `No snapshot is kept within ${NEAR_DAYS} days of ${isoFromDay(start)}, the beginning of the period: month ends keep them from now on.`;
  const total = taken.reduce((sum, period) => sum + period.sales, 0);
  return {
    openingDay: opening.asOf,
    balances: {
      opening: opening.balance,
      closing: position.balance,
      // What has no date could not be collected as past due, so it is left out of both sides.
      closingCurrent: position.current + (position.noDate ?? 0),
      sales: total,
      days,
      months: taken.length,
    },
  };
}

/** The figures that need a balance at the beginning of the period: DSO of the average balance, CEI whole and divided, turnover. */
export function periodFigures(position: Position, sales: SalesPeriods, points: readonly TrendPoint[], asOf: DayNumber): readonly Figure[] {
  const period = periodOf(position, sales, points, asOf);
  const words = (amount: number): string => amountWords(amount as MinorUnits, position.currency);
  const make = (
    name: string,
    unit: Figure['unit'],
    of: string,
    formula: string,
    calculate: (balances: PeriodBalances) => Outcome,
    inputs: (balances: PeriodBalances) => string,
    scale: number,
  ): Figure => {
    const base = { name, unit, formula, ...(of === '' ? {} : { of }) };
    if (typeof period === 'string') return { ...base, value: null, reason: period, inputs: '' };
    const { value, reason } = valueOf(calculate(period.balances));
    return {
      ...base,
      value: value === null ? null : value / scale,
      reason,
      inputs: `${inputs(period.balances)}; opening of ${isoFromDay(period.openingDay)}`,
    };
  };
  const ceiInputs = ({ opening, sales: sold, closing, closingCurrent }: PeriodBalances, divisor: string): string =>
    `(${words(opening)} + ${words(sold)}${divisor} − ${words(closing)}) ÷ (${words(opening)} + ${words(sold)}${divisor} − ${words(closingCurrent)})`;
  const ofCollectable = 'of what could be collected';
  return [
    make(
      'DSO, average balance',
      'days',
      '',
      '(Opening + closing balance) ÷ 2 ÷ credit sales × days',
      dsoOfAverage,
      ({ opening, closing, sales: sold, days }) => `(${words(opening)} + ${words(closing)}) ÷ 2 ÷ ${words(sold)} × ${days} days`,
      1,
    ),
    make(
      'Collection effectiveness (CEI)',
      'share',
      ofCollectable,
      '(Opening + sales − closing) ÷ (opening + sales − closing not past due)',
      ceiWhole,
      (balances) => ceiInputs(balances, ''),
      100,
    ),
    make(
      'CEI, sales divided by months',
      'share',
      ofCollectable,
      'As CEI, with the sales of an average month',
      ceiDivided,
      (balances) => ceiInputs(balances, ` ÷ ${balances.months}`),
      100,
    ),
    make(
      'Receivables turnover',
      'times',
      '',
      'Credit sales scaled to 365 days ÷ average balance',
      yearlyTurnover,
      ({ opening, closing, sales: sold, days }) => `${words(sold)} × 365 ÷ ${days} ÷ ((${words(opening)} + ${words(closing)}) ÷ 2)`,
      1,
    ),
  ];
}

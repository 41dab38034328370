import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { ceiDivided, ceiWhole, dsoOfAverage, yearlyTurnover, type PeriodBalances } from './periodMetrics';
import type { Outcome } from '../../../kernel/words/outcome';
import type { TrendPoint } from '../../snapshots/domain/trend';
import { valueOf } from './balanceShares';
import { SIMPLE_MONTHS } from './daysSalesOutstanding';
import type { Position } from './position';
import type { SalesPeriods } from './salesPeriods';
import type { Message, Money } from '../../../kernel/words/message';
import { metricsText } from '../metricsText';
import type { MetricFigure } from './metricsPart';
import type { FigureId } from './figureId';
import { exactTotal } from '../../../kernel/money/minorUnits';

/** A snapshot stands for the beginning of the period when it is at most so many days away from it, and at most a sixth of the period. */
const NEAR_DAYS = 10;
const NEAR_PART = 6;

interface Period {
  readonly balances: PeriodBalances;
  readonly openingDay: DayNumber;
}

function nearest(points: readonly TrendPoint[], day: DayNumber, days: number): TrendPoint | null {
  const within = Math.min(NEAR_DAYS, days / NEAR_PART);
  const near = points
    .filter(({ asOf }) => Math.abs(asOf - day) <= within)
    .sort((a, b) => Math.abs(a.asOf - day) - Math.abs(b.asOf - day) || a.asOf - b.asOf);
  return near[0] ?? null;
}

/** How many months back the period may begin, the usual quarter first; then any that a kept month end begins. */
function monthCounts(known: number): readonly number[] {
  return [SIMPLE_MONTHS, 2, 1, ...Array.from({ length: Math.max(0, known - SIMPLE_MONTHS) }, (_, k) => SIMPLE_MONTHS + 1 + k)].filter(
    (count) => count <= known,
  );
}

/** The last months of sales with the balance at their beginning, or why there is none. */
function periodOf(position: Position, sales: SalesPeriods, points: readonly TrendPoint[], asOf: DayNumber): Period | Message | null {
  if (sales.periods.length === 0) return sales.reason;
  if (position.current === null) return metricsText('pastDueUnknown');
  const lastDay = sales.lastDay ?? asOf;
  for (const count of monthCounts(sales.periods.length)) {
    const taken = sales.periods.slice(0, count);
    const days = taken.reduce((sum, period) => sum + period.days, 0);
    const opening = nearest(points, addDays(lastDay, -days), days);
    if (!opening) continue;
    return {
      openingDay: opening.asOf,
      balances: {
        opening: opening.balance,
        closing: position.balance,
        // What has no date could not be collected as past due, so it is left out of both sides.
        closingCurrent: position.current + (position.noDate ?? 0),
        sales: taken.reduce((sum, period) => sum + period.sales, 0),
        days,
        months: count,
      },
    };
  }
  return metricsText('openingMissing');
}

const isPeriod = (period: Period | Message | null): period is Period => period !== null && 'balances' in period;

/** The figures that need a balance at the beginning of the period: DSO of the average balance, CEI whole and divided, turnover. */
export function periodFigures(
  position: Position,
  sales: SalesPeriods,
  points: readonly TrendPoint[],
  asOf: DayNumber,
): readonly MetricFigure[] {
  const period = periodOf(position, sales, points, asOf);
  const make = (
    id: FigureId,
    unit: MetricFigure['unit'],
    calculate: (balances: PeriodBalances) => Outcome,
    inputsOf: (period: Period) => Message,
    scale = 1,
  ): MetricFigure => {
    if (!isPeriod(period)) return { id, unit, value: null, reason: period, inputs: null };
    const { value, reason } = valueOf(calculate(period.balances));
    return { id, unit, value: value === null ? null : value / scale, reason, inputs: inputsOf(period) };
  };
  const money = (amount: number): Money => ({ amount: exactTotal(amount), currency: position.currency });
  const ends = ({
    balances: { opening, closing, sales: sold },
    openingDay: day,
  }: Period): Record<'opening' | 'closing' | 'sales', Money> & {
    readonly day: DayNumber;
  } => ({ opening: money(opening), closing: money(closing), sales: money(sold), day });
  const ceiInputs = (of: Period, months: number): Message =>
    metricsText('ceiInputs', { ...ends(of), current: money(of.balances.closingCurrent), months });
  return [
    make('dsoAverage', 'days', dsoOfAverage, (of) => metricsText('averageInputs', { ...ends(of), days: of.balances.days })),
    make('cei', 'share', ceiWhole, (of) => ceiInputs(of, 1), 100),
    make('ceiDivided', 'share', ceiDivided, (of) => ceiInputs(of, of.balances.months), 100),
    make('turnover', 'times', yearlyTurnover, (of) => metricsText('turnoverInputs', { ...ends(of), days: of.balances.days })),
  ];
}

import { bestPossibleDso, countBack, delinquentDays, dsoSimple } from './dso';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Message, Money } from '../../../kernel/words/message';
import { metricsText } from '../metricsText';
import type { FigureId } from './figureId';
import type { MetricFigure } from './metricsPart';
import type { Position } from './position';
import type { SalesPeriod, SalesPeriods } from './salesPeriods';

/** Months of sales that the simple methods take: a quarter, so that one odd month does not decide. */
export const SIMPLE_MONTHS = 3;

/** Sales and days of the newest periods; formula of the simple method, see docs. */
interface SimpleBase {
  readonly sales: MinorUnits;
  readonly days: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

function simpleBase(periods: readonly SalesPeriod[]): SimpleBase {
  const taken = periods.slice(0, SIMPLE_MONTHS);
  return {
    sales: exactTotal(taken.reduce((sum, period) => sum + period.sales, 0)),
    days: taken.reduce((sum, period) => sum + period.days, 0),
    from: taken[taken.length - 1]!.month,
    to: taken[0]!.month,
  };
}

const days = (id: FigureId, value: number | null, inputs: Message | null, reason: Message | null): MetricFigure => ({
  id,
  unit: 'days',
  value,
  inputs,
  reason,
});

function simpleFigure(id: 'dsoSimple' | 'dsoBest', amount: MinorUnits | null, base: SimpleBase, { currency }: Position): MetricFigure {
  const { sales, days: dayCount, from, to } = base;
  if (amount === null) return days(id, null, null, metricsText('pastDueUnknown'));
  if (sales <= 0) return days(id, null, null, metricsText('salesNotAboveZero', { from, to }));
  const inputs = metricsText('simpleInputs', {
    amount: { amount, currency },
    sales: { amount: sales, currency },
    days: dayCount,
    from,
    to,
  });
  if (amount < 0) return days(id, null, inputs, metricsText('balanceBelowZero'));
  const outcome = id === 'dsoBest' ? bestPossibleDso(amount, sales, dayCount) : dsoSimple(amount, sales, dayCount);
  return days(id, outcome.ok ? outcome.value : null, inputs, outcome.ok ? null : outcome.reason);
}

/** Count-back DSO over months, newest first; where the months do not cover the balance, how much is older and the days at least. */
function countBackFigure({ balance, currency }: Position, { periods, missing }: SalesPeriods): MetricFigure {
  const id = 'dsoCountBack';
  if (balance < 0) return days(id, null, null, metricsText('balanceBelowZero'));
  const { days: counted, left: leftAmount, usedCount, stopped } = countBack(balance, periods);
  const month = periods[Math.max(usedCount, 1) - 1]!.month;
  if (stopped === null) return days(id, counted, metricsText('countBackInputs', { balance: { amount: balance, currency }, month }), null);
  const left: Money = { amount: exactTotal(leftAmount), currency };
  if (stopped === 'noSales')
    return days(id, null, null, metricsText('countBackNoSales', { month: periods[usedCount]!.month, left, days: counted }));
  if (missing !== undefined) return days(id, null, null, metricsText('countBackMissing', { month: missing, left, days: counted }));
  return days(id, null, null, metricsText('countBackEnded', { left, days: counted }));
}

/** DSO by the simple and the count-back method, best possible DSO, and average days delinquent: DSO less best possible DSO and less what has no date. */
export function daysSalesOutstanding(position: Position, sales: SalesPeriods): readonly MetricFigure[] {
  const { balance, current, noDate = 0 } = position;
  if (sales.periods.length === 0)
    return (['dsoSimple', 'dsoCountBack', 'dsoBest', 'delinquentDays'] as const).map((id) => days(id, null, null, sales.reason));
  const base = simpleBase(sales.periods);
  const simple = simpleFigure('dsoSimple', balance, base, position);
  const best = simpleFigure('dsoBest', current, base, position);
  const late = current === null ? null : delinquentDays(balance - noDate, current, base.sales, base.days);
  const undated = noDate === 0 || base.sales <= 0 ? null : dsoSimple(Math.abs(noDate), base.sales, base.days);
  const apart = undated?.ok ? Math.sign(noDate) * undated.value : 0;
  const delinquent =
    simple.value === null || best.value === null
      ? days('delinquentDays', null, null, simple.value === null ? simple.reason : best.reason)
      : days(
          'delinquentDays',
          late?.ok ? late.value : null,
          metricsText('delinquentInputs', { simple: simple.value, best: best.value, apart }),
          null,
        );
  return [simple, countBackFigure(position, sales), best, delinquent];
}

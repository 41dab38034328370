import { dsoSimple } from './dso';
import { noFigure } from '../../../kernel/words/outcome';
import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { UnbilledAmounts } from '../sheet/unbilledAmounts';
import { valueOf } from './balanceShares';
import { SIMPLE_MONTHS } from './daysSalesOutstanding';
import type { SalesPeriods } from './salesPeriods';
import type { MetricFigure } from './metricsPart';
import type { Money } from '../../../kernel/words/message';
import { metricsText } from '../metricsText';

/** Work in progress of the workbook and where it stands. */
export interface UnbilledReading {
  readonly amounts: UnbilledAmounts;
  readonly from: string;
}

/** What is not invoiced yet in a currency, minor units; amounts without a currency belong to the report's only one. `null` for none. */
function unbilledIn({ amounts }: UnbilledReading, currency: Currency, isOnlyCurrency: boolean): MinorUnits | null {
  const own = [...(amounts.get(currency.code) ?? []), ...(isOnlyCurrency && currency.code !== '' ? (amounts.get('') ?? []) : [])];
  if (own.length === 0) return null;
  return exactTotal(own.reduce((sum, amount) => sum + (amountFromCell(amount, currency)?.amount ?? 0), 0));
}

/**
 * Days of work in progress: work done and not yet invoiced ÷ credit sales × days, over the months that simple DSO takes; what it adds to DSO
 * is how long cash is away from the day on which the work was done. Empty where the workbook has no work in progress in the currency.
 */
export function workInProgress(
  unbilled: UnbilledReading | null,
  currency: Currency,
  isOnlyCurrency: boolean,
  sales: SalesPeriods,
): readonly MetricFigure[] {
  const amount = unbilled && unbilledIn(unbilled, currency, isOnlyCurrency);
  if (!unbilled || amount === null) return [];
  const taken = sales.periods.slice(0, SIMPLE_MONTHS);
  const sold = exactTotal(taken.reduce((sum, period) => sum + period.sales, 0));
  const days = taken.reduce((sum, period) => sum + period.days, 0);
  const money = (value: MinorUnits): Money => ({ amount: value, currency });
  const reason =
    taken.length === 0
      ? sales.reason
      : sold <= 0
        ? metricsText('salesNotAboveZero', { from: taken[taken.length - 1]!.month, to: taken[0]!.month })
        : amount < 0
          ? metricsText('workBelowZero')
          : null;
  const outcome = reason ? noFigure(reason) : dsoSimple(amount, sold, days);
  const inputs = outcome.ok ? metricsText('workInputs', { work: money(amount), from: unbilled.from, sales: money(sold), days }) : null;
  return [{ id: 'workInProgress', unit: 'days', inputs, ...valueOf(outcome) }];
}

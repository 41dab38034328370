import { dsoSimple } from './dso';
import { noFigure } from '../../../kernel/words/outcome';
import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { UnbilledAmounts } from '../sheet/unbilledAmounts';
import type { Figure } from '../../../kernel/words/figure';
import { amountWords } from '../../../kernel/sheet/words';
import { valueOf } from './balanceShares';
import { SIMPLE_MONTHS } from './daysSalesOutstanding';
import type { SalesPeriods } from './salesPeriods';

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
): readonly Figure[] {
  const amount = unbilled && unbilledIn(unbilled, currency, isOnlyCurrency);
  if (!unbilled || amount === null) return [];
  const taken = sales.periods.slice(0, SIMPLE_MONTHS);
  const sold = taken.reduce((sum, period) => sum + period.sales, 0);
  const days = taken.reduce((sum, period) => sum + period.days, 0);
  const isImpossible =
    taken.length === 0
      ? sales.reason
      : sold <= 0
        ? 'The credit sales of these months are not above zero.'
        : amount < 0
          ? 'Work in progress is below zero: more was invoiced than done.'
          : '';
  const outcome = isImpossible === '' ? dsoSimple(amount, sold, days) : noFigure(isImpossible);
  const inputs = outcome.ok
    ? `${amountWords(amount, currency)} of ${unbilled.from} ÷ ${amountWords(sold as MinorUnits, currency)} × ${days} days`
    : '';
  return [
    {
      name: 'Days of work in progress',
      unit: 'days',
      formula: `Work not yet invoiced ÷ credit sales × days of the last ${SIMPLE_MONTHS} months`,
      inputs,
      ...valueOf(outcome),
    },
  ];
}

import Decimal from 'decimal.js';
import { ExactSum } from '../../../kernel/money/exactSum';
import { figure, noFigure, type Outcome } from '../../../kernel/words/outcome';
import { metricsText } from '../metricsText';

/** Balances and sales of a period in currency units; `months` divides the sales (1 leaves them whole). */
interface CeiInputs {
  readonly beginning: number;
  readonly creditSales: number;
  readonly endingTotal: number;
  readonly endingCurrent: number;
  readonly months: number;
}

/**
 * Collection effectiveness index in percent: (beginning + sales / months − ending total) / (beginning + sales / months − ending current) × 100.
 * Source: creditguru.com, which divides the sales by the months of the period; undivided with `months` 1. Nothing collectable gives a reason.
 */
export function cei(inputs: CeiInputs): Outcome {
  const base = new Decimal(inputs.creditSales).div(inputs.months).plus(inputs.beginning);
  const collectable = base.minus(inputs.endingCurrent);
  if (collectable.lte(0)) return noFigure(metricsText('nothingToCollect', { collectable: collectable.toString() }));
  return figure(base.minus(inputs.endingTotal).div(collectable).times(100).toNumber());
}

/** Receivables turnover, in times a period: net credit sales / average receivables. Average receivables of zero or less give a reason. */
export function turnover(netCreditSales: number, averageReceivables: number): Outcome {
  if (averageReceivables <= 0) return noFigure(metricsText('needsAverage', { average: averageReceivables }));
  return figure(new Decimal(netCreditSales).div(averageReceivables).toNumber());
}

/** Σ amount × days / Σ amount, for pairs of the same index; amounts that add up to zero give a reason. */
export function weightedDays(amounts: readonly number[], days: readonly number[]): Outcome {
  let weighted = new Decimal(0);
  const total = new ExactSum();
  amounts.forEach((amount, index) => {
    weighted = weighted.plus(new Decimal(amount).times(days[index]!));
    total.add(amount);
  });
  if (total.decimal.isZero()) return noFigure(metricsText('noWeights'));
  return figure(weighted.div(total.decimal).toNumber());
}

/** Days beyond terms: Σ amount × max(0, paid − due) / Σ amount; days are serials. An early payment counts as on time. Source: experian.com. */
export function daysBeyondTerms(amounts: readonly number[], dueDays: readonly number[], paidDays: readonly number[]): Outcome {
  const late = paidDays.map((paid, index) => Math.max(0, paid - dueDays[index]!));
  return weightedDays(amounts, late);
}

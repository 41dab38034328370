import Decimal from 'decimal.js';
import { figure, noFigure, type Outcome } from '../../../kernel/words/outcome';
import { exposureText } from '../exposureText';

/** Loss on one class of the provision matrix: balance × rate, rounded to `decimals` half away from zero; a balance below zero loses nothing. */
export function lossOnBalance(balance: number, rate: Decimal.Value, decimals: number): Decimal {
  if (balance <= 0) return new Decimal(0);
  return new Decimal(balance).times(rate).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/**
 * Expected credit loss by the provision matrix (IFRS 9 B5.5.35; CECL aging schedule): Σ balance × rate, each line rounded on its own.
 *
 * `rates` are fractions of the same index; a rate outside 0 to 1 gives a reason.
 */
export function expectedCreditLoss(balances: readonly number[], rates: readonly number[], decimals: number): Outcome {
  let total = new Decimal(0);
  for (const [index, balance] of balances.entries()) {
    const rate = rates[index]!;
    if (!(rate >= 0 && rate <= 1)) return noFigure(exposureText('rateWrong', { rate }));
    total = total.plus(lossOnBalance(balance, rate, decimals));
  }
  return figure(total.toNumber());
}

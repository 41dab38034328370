import Decimal from 'decimal.js';
import { figure, noFigure, type Outcome } from '../../../kernel/words/outcome';
import { sumExactly } from '../../../kernel/money/exactSum';
import { agingText } from '../agingText';

/**
 * Loss rate of each age class and of the rest, from how one cohort of sales was paid: never paid / balance that reached the class.
 *
 * `paidByAge[k]` is what was paid while in class k; the result has one figure more, for what stayed unpaid through all of them. A class
 * that nothing reached has a reason instead. Source: IFRScommunity's provision matrix (100,000 paid 20/35/30/12 thousand: 3 %, 3.75 % …).
 */
export function lossRates(sales: number, paidByAge: readonly number[]): Outcome[] {
  const neverPaid = new Decimal(sales).minus(sumExactly(paidByAge));
  let reached = new Decimal(sales);
  const rates: Outcome[] = [];
  for (let age = 0; age <= paidByAge.length; age++) {
    rates.push(reached.gt(0) ? figure(neverPaid.div(reached).toNumber()) : noFigure(agingText('nothingReached')));
    reached = reached.minus(paidByAge[age] ?? 0);
  }
  return rates;
}

/**
 * Roll rates between two agings of the same classes: what stands in class k now / what stood in class k − 1 before. The last, open-ended
 * class keeps its own: current last / (prior last + the one before). One figure fewer than classes; where nothing stood before, a reason.
 */
export function rollRates(prior: readonly number[], current: readonly number[]): Outcome[] {
  const last = prior.length - 1;
  return current.slice(1).map((balance, index) => {
    const from = index + 1 === last ? new Decimal(prior[last]!).plus(prior[last - 1]!) : new Decimal(prior[index]!);
    return from.gt(0)
      ? figure(new Decimal(balance).div(from).toNumber())
      : noFigure(agingText('nothingPrior', { balance: from.toString() }));
  });
}

/** Expense that brings an allowance to its required ending: required − (beginning − write-offs + recoveries); negative is a release. */
export function allowanceExpense(beginning: number, writeOffs: number, recoveries: number, requiredEnding: number): Outcome {
  return figure(new Decimal(requiredEnding).minus(beginning).plus(writeOffs).minus(recoveries).toNumber());
}

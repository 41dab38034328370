import Decimal from 'decimal.js';
import { sumExactly } from '../../../kernel/money/exactSum';
import { figure, noFigure, type Outcome } from '../../../kernel/words/outcome';
import { metricsText } from '../metricsText';

/** `part` / `balance` as a fraction; a balance of zero or less has no shares, which is a reason. */
export function shareOfBalance(part: number, balance: number): Outcome {
  if (balance <= 0) return noFigure(metricsText('balanceNotAboveZero'));
  return figure(new Decimal(part).div(balance).toNumber());
}

/** The balances above zero, the largest first. */
export function largestFirst(balances: readonly number[]): number[] {
  return balancesAboveZero(balances).sort((a, b) => b - a);
}

function balancesAboveZero(balances: readonly number[]): number[] {
  return balances.filter((balance) => balance > 0);
}

/** Share of the `topN` largest balances in the sum of those above zero, a fraction from 0 to 1; negative balances are left out. */
export function concentration(balances: readonly number[], topN: number): Outcome {
  const owed = largestFirst(balances);
  if (owed.length === 0) return noFigure(metricsText('noShares'));
  return figure(sumExactly(owed.slice(0, topN)).div(sumExactly(owed)).toNumber());
}

/** Herfindahl–Hirschman index: Σ (share in percent)², above 0 and up to 10,000 (one customer owes all); negative balances are left out. */
export function hhi(balances: readonly number[]): Outcome {
  const owed = balancesAboveZero(balances);
  if (owed.length === 0) return noFigure(metricsText('noShares'));
  const total = sumExactly(owed);
  return figure(sumOfSquares(owed).times(10000).div(total.pow(2)).toNumber());
}

/** Σ balance², exactly: whole numbers, as minor units are, are squared as integers, which takes a tenth of the time of decimals. */
function sumOfSquares(balances: readonly number[]): Decimal {
  let whole = 0n;
  let rest = new Decimal(0);
  for (const balance of balances) {
    if (Number.isSafeInteger(balance)) whole += BigInt(balance) ** 2n;
    else rest = rest.plus(new Decimal(balance).pow(2));
  }
  return rest.plus(whole.toString());
}

import Decimal from 'decimal.js';
import { figure, noFigure, type Outcome } from '../words/outcome';
import { wordsText } from '../words/wordsText';

/** Terms of a late fee; `fixedSum` in currency units, `annualRate` a fraction, `yearDays` 360, 365 or 366. */
interface LateFeeTerms {
  readonly annualRate: number;
  readonly fixedSum: number;
  readonly yearDays: number;
  /** Round the interest of one day to two decimals before it is multiplied, as GOV.UK's example does. */
  readonly roundDaily: boolean;
}

/**
 * Simple interest from the day after the due day, plus a fixed sum, rounded to two decimals half away from zero; 0 while not late, and on
 * a credit. Source: GOV.UK late commercial payments (1,000 at 8.5 %, 50 days, daily 0.23: 11.50).
 */
export function lateFee(amount: number, daysLate: number, terms: LateFeeTerms): number {
  if (daysLate <= 0 || amount <= 0) return 0;
  const daily = new Decimal(amount).times(terms.annualRate).div(terms.yearDays);
  const interest = (terms.roundDaily ? daily.toDecimalPlaces(2, Decimal.ROUND_HALF_UP) : daily).times(daysLate);
  return interest.plus(terms.fixedSum).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
}

/**
 * What it costs a year not to take a cash discount, a fraction: discount / (1 − discount) × yearDays / (netDays − discountDays), or with
 * compound interest (1 / (1 − discount)) ^ (yearDays / (netDays − discountDays)) − 1. Source: 2/10 net 30 costs 36.73 % at 360 days.
 */
export function discountCost(discount: number, discountDays: number, netDays: number, yearDays: number, compound: boolean): Outcome {
  if (netDays <= discountDays) return noFigure(wordsText('netDaysWrong', { net: netDays, discount: discountDays }));
  if (!(discount >= 0 && discount < 1)) return noFigure(wordsText('discountWrong', { discount }));
  const kept = new Decimal(1).minus(discount);
  const periods = new Decimal(yearDays).div(netDays - discountDays);
  if (compound) return figure(new Decimal(1).div(kept).pow(periods).minus(1).toNumber());
  return figure(new Decimal(discount).div(kept).times(periods).toNumber());
}

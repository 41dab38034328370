import { cei, turnover } from './collectionRatios';
import { dsoSimple } from './dso';
import type { Outcome } from '../../../kernel/words/outcome';

/** Balances at both ends of a period and its credit sales, in one unit. */
export interface PeriodBalances {
  readonly opening: number;
  readonly closing: number;
  readonly closingCurrent: number;
  readonly sales: number;
  readonly days: number;
  readonly months: number;
}

const average = ({ opening, closing }: PeriodBalances): number => (opening + closing) / 2;

/** DSO of the average of opening and closing balance. Source: fool.com (18,000 / 20,000 × 30 = 27). */
export function dsoOfAverage(period: PeriodBalances): Outcome {
  return dsoSimple(average(period), period.sales, period.days);
}

/** CEI of the period in percent, with all of its sales. */
export function ceiWhole(period: PeriodBalances): Outcome {
  return cei({
    beginning: period.opening,
    creditSales: period.sales,
    endingTotal: period.closing,
    endingCurrent: period.closingCurrent,
    months: 1,
  });
}

/** CEI in percent with the sales divided by the months of the period, as CreditGuru does. */
export function ceiDivided(period: PeriodBalances): Outcome {
  return cei({
    beginning: period.opening,
    creditSales: period.sales,
    endingTotal: period.closing,
    endingCurrent: period.closingCurrent,
    months: period.months,
  });
}

/** Receivables turnover a year: sales of the period scaled to 365 days / average balance. */
export function yearlyTurnover(period: PeriodBalances): Outcome {
  return turnover((period.sales * 365) / period.days, average(period));
}

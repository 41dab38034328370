import Decimal from 'decimal.js';
import { figure, noFigure, type Outcome } from '../../../kernel/words/outcome';
import type { Message } from '../../../kernel/words/message';
import { metricsText } from '../metricsText';

/** Sales of one period and its length in days. */
export interface SalesPeriod {
  readonly sales: number;
  readonly days: number;
}

function whyImpossible(receivables: number, creditSales: number): Message | null {
  if (creditSales <= 0) return metricsText('needsSales', { sales: creditSales });
  if (receivables < 0) return metricsText('needsReceivables', { receivables });
  return null;
}

/**
 * Days of sales outstanding: receivables / credit sales × days of the period. Amounts in currency units.
 * Source: bajajfinservmarkets.in (600,000 / 2,400,000 × 90 = 22.5). No sales or negative receivables give a reason.
 */
export function dsoSimple(receivables: number, creditSales: number, days: number): Outcome {
  const impossible = whyImpossible(receivables, creditSales);
  if (impossible !== null) return noFigure(impossible);
  return figure(new Decimal(receivables).div(creditSales).times(days).toNumber());
}

/** Best possible DSO: as dsoSimple, of the receivables that are not yet due. Source: creditguru.com (4,000 / 10,000 × 30 = 12). */
export function bestPossibleDso(currentReceivables: number, creditSales: number, days: number): Outcome {
  return dsoSimple(currentReceivables, creditSales, days);
}

/** Average days delinquent: DSO − best possible DSO; below zero where credits push the total under its current part. Source: creditguru.com. */
export function delinquentDays(receivables: number, currentReceivables: number, creditSales: number, days: number): Outcome {
  const impossible = whyImpossible(receivables, creditSales) ?? whyImpossible(currentReceivables, creditSales);
  if (impossible !== null) return noFigure(impossible);
  return figure(new Decimal(receivables).minus(currentReceivables).div(creditSales).times(days).toNumber());
}

/** How far a count-back came: `usedCount` periods were touched, and `left` of the receivables is older than what is known. */
interface CountBack {
  readonly days: number;
  readonly left: number;
  readonly usedCount: number;
  /** What ended it before the receivables were covered: a period without sales above zero, or the end of the periods. */
  readonly stopped: 'noSales' | 'noMorePeriods' | null;
}

/**
 * Count-back (exhaustion) method: takes the sales of the newest period off the receivables and adds its days, period by period; the last
 * one counts in the share that is left. Source: Oracle HFM's exhaustion method. Receivables are zero or more.
 */
export function countBack(receivables: number, newestFirst: readonly SalesPeriod[]): CountBack {
  let left = new Decimal(receivables);
  let days = new Decimal(0);
  let usedCount = 0;
  const ended = (stopped: CountBack['stopped']): CountBack => ({ days: days.toNumber(), left: left.toNumber(), usedCount, stopped });
  for (const period of newestFirst) {
    if (left.lte(0)) break;
    if (period.sales <= 0) return ended('noSales');
    const taken = Decimal.min(left, period.sales);
    days = days.plus(left.lte(period.sales) ? taken.div(period.sales).times(period.days) : period.days);
    left = left.minus(taken);
    usedCount++;
  }
  return ended(left.gt(0) ? 'noMorePeriods' : null);
}

/** Count-back DSO; where it does not cover the receivables, a reason that names the remainder and the days so far, which are a lower bound. */
export function dsoCountBack(receivables: number, newestFirst: readonly SalesPeriod[]): Outcome {
  if (receivables < 0) return noFigure(metricsText('needsReceivables', { receivables }));
  const { days, left, usedCount, stopped } = countBack(receivables, newestFirst);
  if (stopped === null) return figure(days);
  const sales = stopped === 'noSales' ? newestFirst[usedCount]!.sales : null;
  return noFigure(metricsText('countBackLeft', { left: new Decimal(left).toString(), sales, days: new Decimal(days).toString() }));
}

import Decimal from 'decimal.js';
import { addMonths, civilFromDay, endOfMonth, type DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import { amountFromCell, exactTotal, multiplyByRate, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { MonthlySales } from '../../../setupFacts';
import type { MonthOutlook } from './monthOutlook';

/** Months of sales that a usual day's sales are taken from, and that DSO by the simple method is of. */
const MONTHS = 3;

/** What is expected of the month end once the invoices to come are counted: minor units, and DSO by the simple method in days. */
export interface DsoAhead {
  /** Invoices that are still to be issued until then, at the pace of the last months. */
  readonly invoicesToCome: MinorUnits;
  readonly dso: { readonly expected: number; readonly low: number; readonly high: number };
}

/** Sales of the months before that of a day, newest first, without a gap, at most MONTHS of them. */
function monthsBefore(
  byMonth: ReadonlyMap<number, number>,
  month: DayNumber,
): readonly { readonly sales: number; readonly days: number }[] {
  const found: { sales: number; days: number }[] = [];
  for (let k = 1; k <= MONTHS; k++) {
    const start = addMonths(month, -k);
    const sales = byMonth.get(start);
    if (sales === undefined) break;
    found.push({ sales, days: endOfMonth(start) - start + 1 });
  }
  return found;
}

/**
 * DSO at the next month end: what is left of today's items and the invoices to come, over three months of sales. Nobody is taken to pay an
 * invoice to come before then. `null` without three months of sales before the month, or where these are not above zero.
 */
export function dsoAhead(
  { day, balance }: Pick<MonthOutlook, 'day' | 'balance'>,
  sales: readonly MonthlySales[],
  currency: Currency,
  isOnlyCurrency: boolean,
  asOf: DayNumber,
): DsoAhead | null {
  const byMonth = new Map<number, number>();
  for (const line of sales) {
    if (line.currency !== currency.code && !((line.currency === '' || currency.code === '') && isOnlyCurrency)) continue;
    byMonth.set(line.monthStart, (byMonth.get(line.monthStart) ?? 0) + (amountFromCell(Number(line.amount), currency)?.amount ?? 0));
  }
  const month = (day - civilFromDay(day).day + 1) as DayNumber;
  const before = monthsBefore(byMonth, month);
  const sold = before.reduce((sum, one) => sum + one.sales, 0);
  if (before.length < MONTHS || sold <= 0) return null;
  const aDay = new Decimal(sold).div(before.reduce((sum, { days }) => sum + days, 0));
  const invoicesToCome = multiplyByRate(1 as MinorUnits, aDay.times(day - asOf).toNumber());
  const soFar = asOf < month ? undefined : byMonth.get(month);
  const ofMonth = soFar === undefined ? aDay.times(day - month + 1) : aDay.times(day - asOf).plus(soFar);
  const taken = before.slice(0, MONTHS - 1);
  const all = taken.reduce((sum, one) => sum.plus(one.sales), ofMonth);
  const days = taken.reduce((sum, one) => sum + one.days, day - month + 1);
  const dso = (left: number): number => new Decimal(exactTotal(left + invoicesToCome)).div(all).times(days).toNumber();
  return { invoicesToCome, dso: { expected: dso(balance.expected), low: dso(balance.low), high: dso(balance.high) } };
}

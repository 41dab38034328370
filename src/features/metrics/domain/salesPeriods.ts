import { addDays, addMonths, civilFromDay, endOfMonth, NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { AgedItems } from '../../aging/domain/agedItems';
import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { MonthlySales } from '../../setupFacts';
import type { Message } from '../../../kernel/words/message';
import { metricsText } from '../metricsText';

/** Credit sales of one month up to the as-of date: `days` are the days of the month, in the as-of month those up to the as-of date. */
export interface SalesPeriod {
  /** Its first day. */
  readonly month: DayNumber;
  readonly sales: MinorUnits;
  readonly days: number;
}

/** The months before the as-of date, newest first, without a gap; or why there are none. */
export interface SalesPeriods {
  readonly periods: readonly SalesPeriod[];
  readonly reason: Message | null;
  /** Last day of the newest month, the as-of date at the latest; left out where there are no periods. */
  readonly lastDay?: DayNumber;
  /** First day of the month that breaks the run although older ones have sales; left out where none does. */
  readonly missing?: DayNumber;
}

/** Sales by the first day of their month. Those that name no currency belong to the report's only one; those of several entities are added. */
function salesByMonth(sales: readonly MonthlySales[], currency: Currency, isOnlyCurrency: boolean): ReadonlyMap<number, MinorUnits> {
  const byMonth = new Map<number, MinorUnits>();
  for (const line of sales) {
    if (line.currency !== currency.code && !((line.currency === '' || currency.code === '') && isOnlyCurrency)) continue;
    const amount = amountFromCell(Number(line.amount), currency);
    if (amount) byMonth.set(line.monthStart, exactTotal((byMonth.get(line.monthStart) ?? 0) + amount.amount));
  }
  return byMonth;
}

/** Sales of whole months between two month ends; `missing` is the first day of a month that has none. */
export type SalesBetween =
  { readonly amount: MinorUnits; readonly from: DayNumber; readonly to: DayNumber } | { readonly missing: DayNumber };

/** Sales of the months after one day up to another; `null` where these are no month ends, or nothing is known in the currency. */
export function salesBetween(
  sales: readonly MonthlySales[],
  currency: Currency,
  isOnlyCurrency: boolean,
  from: DayNumber,
  to: DayNumber,
): SalesBetween | null {
  const byMonth = salesByMonth(sales, currency, isOnlyCurrency);
  if (byMonth.size === 0 || from >= to || endOfMonth(from) !== from || endOfMonth(to) !== to) return null;
  let amount = 0;
  const first = addDays(from, 1);
  let last = first;
  for (let month = first; month <= to; month = addMonths(month, 1)) {
    const sold = byMonth.get(month);
    if (sold === undefined) return { missing: month };
    amount += sold;
    last = month;
  }
  return { amount: exactTotal(amount), from: first, to: last };
}

/** True where something open is dated in the month of the as-of date, or no date says when anything was: then DSO needs the month's sales. */
export function needsAsOfMonth({ asOf, items }: Pick<AgedItems, 'asOf' | 'items'>): boolean {
  const start = asOf - civilFromDay(asOf).day + 1;
  let isDated = false;
  for (let row = 0; row < items.length; row++) {
    const day = items.documentDay[row]!;
    if (items.openAmount[row]! <= 0 || day === NO_DAY) continue;
    if (day >= start && day <= asOf) return true;
    isDated = true;
  }
  return !isDated;
}

/**
 * The unbroken run of months with sales that ends in the as-of month, or in the month before where the as-of month has none and nothing
 * open is of it.
 *
 * @param needsMonth false where the balance has nothing of the as-of month
 */
export function salesPeriods(
  sales: readonly MonthlySales[],
  currency: Currency,
  isOnlyCurrency: boolean,
  asOf: DayNumber,
  needsMonth = true,
): SalesPeriods {
  const byMonth = salesByMonth(sales, currency, isOnlyCurrency);
  if (byMonth.size === 0) {
    const reason = sales.length === 0 ? metricsText('salesMissing') : metricsText('salesOtherCurrency', { code: currency.code });
    return { periods: [], reason };
  }
  const asOfMonth = (asOf - civilFromDay(asOf).day + 1) as DayNumber;
  let month = byMonth.has(asOfMonth) ? asOfMonth : addMonths(asOfMonth, -1);
  if (!byMonth.has(month)) return { periods: [], reason: metricsText('salesEnded', { month: asOfMonth, before: month }) };
  if (needsMonth && month !== asOfMonth) return { periods: [], reason: metricsText('salesMonthMissing', { month: asOfMonth }) };
  const periods: SalesPeriod[] = [];
  const lastDay = Math.min(endOfMonth(month), asOf) as DayNumber;
  for (; byMonth.has(month); month = addMonths(month, -1)) {
    const last = Math.min(endOfMonth(month), asOf);
    periods.push({ month, sales: byMonth.get(month)!, days: last - month + 1 });
  }
  // The loop ends at the first month without sales.
  const isBroken = [...byMonth.keys()].some((start) => start < month);
  return { periods, reason: null, lastDay, ...(isBroken ? { missing: month } : {}) };
}

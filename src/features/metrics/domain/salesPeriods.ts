import { addMonths, civilFromDay, endOfMonth, type DayNumber } from '../../../kernel/calendar/dayNumber';
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

/**
 * The unbroken run of months with sales that ends in the as-of month, or in the month before where the as-of month has none yet.
 *
 * Sales that name no currency belong to the report's only currency; those of several entities are added.
 */
export function salesPeriods(sales: readonly MonthlySales[], currency: Currency, isOnlyCurrency: boolean, asOf: DayNumber): SalesPeriods {
  const byMonth = new Map<number, MinorUnits>();
  for (const line of sales) {
    if (line.currency !== currency.code && !((line.currency === '' || currency.code === '') && isOnlyCurrency)) continue;
    const amount = amountFromCell(Number(line.amount), currency);
    if (amount) byMonth.set(line.monthStart, exactTotal((byMonth.get(line.monthStart) ?? 0) + amount.amount));
  }
  if (byMonth.size === 0) {
    const reason = sales.length === 0 ? metricsText('salesMissing') : metricsText('salesOtherCurrency', { code: currency.code });
    return { periods: [], reason };
  }
  const asOfMonth = (asOf - civilFromDay(asOf).day + 1) as DayNumber;
  let month = byMonth.has(asOfMonth) ? asOfMonth : addMonths(asOfMonth, -1);
  if (!byMonth.has(month)) return { periods: [], reason: metricsText('salesEnded', { month: asOfMonth, before: month }) };
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

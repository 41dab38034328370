import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';

/**
 * Days of promises in the sheet's own promise column that have passed with the tolerance gone by while the item is still open, by customer
 * code. Several items promised for one day are one promise.
 */
export function brokenOnSheet(items: OpenItems, asOf: DayNumber, toleranceDays: number): ReadonlyMap<number, ReadonlySet<number>> {
  const broken = new Map<number, Set<number>>();
  const { promiseDay, openAmount, customer, length } = items;
  if (!promiseDay) return broken;
  for (let row = 0; row < length; row++) {
    const day = promiseDay[row]!;
    if (day === NO_DAY || openAmount[row]! <= 0 || asOf < day + toleranceDays || day >= asOf) continue;
    const code = customer[row]!;
    const days = broken.get(code);
    if (days) days.add(day);
    else broken.set(code, new Set([day]));
  }
  return broken;
}

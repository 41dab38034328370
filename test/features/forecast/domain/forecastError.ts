import { dayFromIso, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import type { ForecastRequest } from '../../../../src/features/forecast/domain/cashForecast';
import { forecastReceipts } from '../../../../src/features/forecast/domain/forecastReceipts';
import type { ForecastMethod } from '../../../../src/features/forecast/domain/models/methods';
import { HABITS, knownAt, madeInvoices } from './madePayers';

/** The first day of the made ledgers. */
export const FIRST = dayFromIso('2024-01-01')!;
const AS_OF = [FIRST + 430, FIRST + 560];

/**
 * By how much a method (null: the one chosen) is off on the ledger of a habit that `seed` makes: Σ|expected − received| / Σ received over
 * the weeks of two as-of dates.
 */
export function forecastError(habit: string, method: ForecastMethod | null, seed: number): number {
  const invoices = madeInvoices(seed, HABITS[habit]!, FIRST);
  let [off, all] = [0, 0];
  for (const day of AS_OF) {
    const { items, paid, received } = knownAt(invoices, day);
    const request: ForecastRequest = {
      asOf: day as DayNumber,
      weekCount: 13,
      weekStart: 'as-of',
      method,
      arranged: [],
      disputeResolutionDays: null,
    };
    const { expected } = forecastReceipts(items, paid, request);
    received.forEach((amount, week) => {
      off += Math.abs(expected[week]! - amount);
      all += amount;
    });
  }
  return off / all;
}

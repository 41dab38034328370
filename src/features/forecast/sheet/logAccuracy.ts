import { LEAD_WEEKS } from '../domain/cashForecast';
import { weeksAhead } from '../domain/weeks';
import type { ForecastLogRow } from './forecastLogTable';

/** What the log is judged by: all weeks together (`null`), and weeks that were so many ahead. */
export const ACCURACY_LEADS = [null, ...LEAD_WEEKS];

/** How far off earlier runs were for weeks that have ended: shares of what was received; `null` where nothing was. */
interface LogAccuracy {
  /** Weeks ahead; `null` for all together. */
  readonly weeks: number | null;
  readonly wape: number | null;
  /** Above 0 where more was expected than came. */
  readonly bias: number | null;
  readonly count: number;
}

/** What the log says of a currency, of all its weeks or of those that were so many weeks ahead. */
export function logAccuracy(log: readonly ForecastLogRow[], currency: string, weeks: number | null): LogAccuracy {
  const known = log.filter((row) => row.currency === currency && row.actual !== null && (weeks === null || weeksAhead(row) === weeks));
  let [received, absolute, signed] = [0, 0, 0];
  for (const { forecast, actual } of known) {
    received += actual!;
    absolute += Math.abs(forecast - actual!);
    signed += forecast - actual!;
  }
  const share = (sum: number): number | null => (received === 0 ? null : sum / received);
  return { weeks, wape: share(absolute), bias: share(signed), count: known.length };
}

import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { DaySpan } from './weeks';

/**
 * Allots whole minor units by cumulative shares: week k gets the rounded amount due by its end less what earlier weeks got, so that
 * weeks and the rest add up to `amount` exactly. Adds to `weeks`, whose last place is the rest.
 */
export function allotByShare(amount: number, share: Float64Array, weeks: Float64Array, offset: number): void {
  let given = 0;
  for (let k = 0; k < share.length; k++) {
    const byNow = Math.floor(amount * Math.min(1, share[k]!) + 0.5);
    if (byNow > given) {
      weeks[offset + k] = weeks[offset + k]! + byNow - given;
      given = byNow;
    }
  }
  weeks[offset + share.length] = weeks[offset + share.length]! + amount - given;
}

/** The week that holds `day`: 0 for every day up to the first week's end (what should have come already), `weeks.length` beyond the last. */
export function weekOf(day: DayNumber, weeks: readonly DaySpan[]): number {
  const k = weeks.findIndex((week) => day <= week.to);
  return k < 0 ? weeks.length : k;
}

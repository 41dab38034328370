import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import { judgementDay } from '../../../activity/domain/promiseState';

/** True while nobody may be reminded of what is promised: until its day and the grace days after it have passed. */
export function promiseHolds(promise: DayNumber, asOf: DayNumber, graceDays: number): boolean {
  return asOf <= judgementDay(promise, graceDays);
}

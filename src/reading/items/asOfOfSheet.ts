import { NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import { derivedAsOf } from './derivedAsOf';
import type { DateOrder, ReadResult } from '../result/readResult';
import type { TakenIn } from '../rows/takenIn';
import type { StatedDay } from '../recognise/statedAsOf';

const ROWS_MAX = 20_000;

/** Documents dated after a day, among the first rows. */
function documentsAfter(taken: TakenIn, day: DayNumber): number {
  const days = taken.columns.documentDate?.days;
  if (!days) return 0;
  let after = 0;
  for (let i = 0; i < Math.min(taken.count, ROWS_MAX); i++) if (days[i]! !== NO_DAY && days[i]! > day) after++;
  return after;
}

/** The day that a title means: in the order of the sheet's dates or formats, else the one that days past due lead to, else the one after fewer documents. */
function dayOf(stated: StatedDay, order: DateOrder | null, derived: DayNumber | null, taken: TakenIn): DayNumber | null {
  const inOrder = order === null ? null : stated.days[order];
  if (inOrder !== null) return inOrder;
  const { DMY, MDY } = stated.days;
  if (DMY === MDY || MDY === null) return DMY;
  if (DMY === null) return MDY;
  if (derived === DMY || derived === MDY) return derived;
  const [afterDMY, afterMDY] = [documentsAfter(taken, DMY), documentsAfter(taken, MDY)];
  return afterDMY === afterMDY ? null : afterDMY < afterMDY ? DMY : MDY;
}

/**
 * The as-of date that the sheet states in a title, else the one that due dates and days past due imply together. A lone date among the
 * titles counts only where nothing contradicts it.
 */
export function asOfOfSheet(taken: TakenIn, order: DateOrder | null): ReadResult['asOf'] {
  const { statedAsOf, formatOrder } = taken.recognition;
  const derived = derivedAsOf(taken);
  if (statedAsOf) {
    const day = dayOf(statedAsOf, order ?? formatOrder, derived, taken);
    if (day !== null && (statedAsOf.weight >= 2 || derived === null || derived === day)) return { day, from: 'sheet' };
  }
  return derived === null ? null : { day: derived, from: 'derived' };
}

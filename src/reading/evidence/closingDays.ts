import { civilFromDay, daysInMonth, NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import { holdsDays, type ColumnFacts } from './columnFacts';

/** More closings than one table stacks. */
export const CLOSINGS_MAX = 36;
const ROWS_EACH_MIN = 2;

const isMonthEnd = (day: number): boolean => {
  const { year, month, day: ofMonth } = civilFromDay(day as DayNumber);
  return ofMonth === daysInMonth(year, month);
};

/** True for a column of few days that repeat, each the last of its month, as the lists of several closings have them. */
export function isMonthEnds(facts: ColumnFacts): boolean {
  if (!holdsDays(facts) || facts.texts.length < 2 || facts.texts.length > CLOSINGS_MAX || facts.filled < ROWS_EACH_MIN * facts.texts.length)
    return false;
  return [...facts.days.DMY].every((day) => day === NO_DAY || isMonthEnd(day));
}

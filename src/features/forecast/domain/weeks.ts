import { addDays, weekday, type DayNumber } from '../../../kernel/calendar/dayNumber';

/** 'monday': calendar weeks, the first one shortened to what is left of it after the as-of date; 'as-of': weeks of seven days from as-of + 1. */
export type WeekStart = 'monday' | 'as-of';

/** A week of the forecast: its first and last day, both included. */
export interface DaySpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** A week of the forecast with its number from 1 on; 0 for what is left of the week of the as-of date. */
export interface ForecastWeek extends DaySpan {
  readonly number: number;
}

/** `count` weeks without gaps, the first beginning on as-of + 1. On a Sunday, the first calendar week is the whole week that follows. */
export function forecastWeeks(asOf: DayNumber, count: number, start: WeekStart): DaySpan[] {
  const weeks: DaySpan[] = [];
  let from = addDays(asOf, 1);
  for (let k = 0; k < count; k++) {
    const to = addDays(from, start === 'monday' ? 6 - weekday(from) : 6);
    weeks.push({ from, to });
    from = addDays(to, 1);
  }
  return weeks;
}

/**
 * `count` whole weeks without gaps, and before calendar weeks the days to Sunday as number 0; on a Sunday, and for weeks counted from the
 * as-of date, there are none.
 */
export function wholeWeeks(asOf: DayNumber, count: number, start: WeekStart): ForecastWeek[] {
  const hasStub = start === 'monday' && weekday(asOf) !== 6;
  const first = hasStub ? 0 : 1;
  return forecastWeeks(asOf, hasStub ? count + 1 : count, start).map((span, place) => ({ ...span, number: place + first }));
}

/** How many weeks after the as-of date a week ends; 1 for the next seven days and for what is left of the as-of week. */
export const weeksAhead = ({ asOf, to }: { readonly asOf: DayNumber; readonly to: DayNumber }): number => Math.ceil((to - asOf) / 7);

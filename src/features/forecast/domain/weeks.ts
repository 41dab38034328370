import { addDays, weekday, type DayNumber } from '../../../kernel/calendar/dayNumber';

/** 'monday': calendar weeks, the first one shortened to what is left of it after the as-of date; 'as-of': weeks of seven days from as-of + 1. */
export type WeekStart = 'monday' | 'as-of';

/** A week of the forecast: its first and last day, both included. */
export interface ForecastWeek {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** `count` weeks without gaps, the first beginning on as-of + 1. On a Sunday, the first calendar week is the whole week that follows. */
export function forecastWeeks(asOf: DayNumber, count: number, start: WeekStart): ForecastWeek[] {
  const weeks: ForecastWeek[] = [];
  let from = addDays(asOf, 1);
  for (let k = 0; k < count; k++) {
    const to = addDays(from, start === 'monday' ? 6 - weekday(from) : 6);
    weeks.push({ from, to });
    from = addDays(to, 1);
  }
  return weeks;
}

import type { Message } from '../../../kernel/words/message';
import type { CashForecast } from '../domain/cashForecast';
import { notForecast } from '../domain/notForecast';
import type { ForecastWeek } from '../domain/weeks';
import { forecastText } from '../forecastText';

/** A week's name, which Excel does not take for a date: `W1, 2 Feb`. */
export function weekLabel({ from, to, number }: ForecastWeek): Message {
  return number === 0 ? forecastText('toSunday', { day: to }) : forecastText('weekLabel', { place: number, day: from });
}

/** The name of what is expected after the last week. */
export const afterLabel = ({ weeks }: Pick<CashForecast, 'weeks'>): Message =>
  forecastText('afterWeek', { week: weeks[weeks.length - 1]?.number ?? 0 });

/** The names of what lies outside the weeks: what comes after the last one, what is disputed, and what is not forecast. */
export function outsideLabels(forecast: CashForecast): readonly Message[] {
  return [afterLabel(forecast), forecastText('disputed'), forecastText('notForecast', notForecast(forecast))];
}

import { civilFromDay, type DayNumber } from '../calendar/dayNumber';
import type { Language, Locale } from './locale';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};

/** Day and month: `5 Oct`, `Oct 5`, `5 oct`. */
export function shortDayText(day: DayNumber, { language, monthFirst }: Locale): string {
  const civil = civilFromDay(day);
  const month = MONTHS[language][civil.month - 1]!;
  return monthFirst ? `${month} ${civil.day}` : `${civil.day} ${month}`;
}

/** A day that no two readers take for two days: `31 Jan 2026`, `Jan 31, 2026`, `31 ene 2026`. */
export function dayText(day: DayNumber, locale: Locale): string {
  return `${shortDayText(day, locale)}${locale.monthFirst ? ',' : ''} ${civilFromDay(day).year}`;
}

/** The month that a day is in: `Jan 2026`. */
export function monthText(day: DayNumber, { language }: Locale): string {
  const { year, month } = civilFromDay(day);
  return `${MONTHS[language][month - 1]!} ${year}`;
}

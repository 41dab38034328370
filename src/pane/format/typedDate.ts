import { dayFromCivil, dayFromIso, type DayNumber } from '../../kernel/calendar/dayNumber';

/**
 * The day that a person typed: `YYYY-MM-DD` always, or three numbers in the locale's own order with any of `/ . - space` between them.
 * A year of two digits is of this century. `null` where it is no date.
 */
export function dayFromTyped(text: string, locale: string): DayNumber | null {
  const typed = text.trim();
  const iso = dayFromIso(typed);
  if (iso !== null) return iso;
  const numbers = /^(\d{1,4})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{1,4})\.?$/.exec(typed);
  if (!numbers) return null;
  const order = numbers[1]!.length === 4 ? (['year', 'month', 'day'] as const) : fieldOrder(locale);
  const parts = { year: 0, month: 0, day: 0 };
  order.forEach((field, index) => (parts[field] = Number(numbers[index + 1])));
  return dayFromCivil(parts.year < 100 ? parts.year + 2000 : parts.year, parts.month, parts.day);
}

/** Day, month and year in the order in which the locale writes them. */
function fieldOrder(locale: string): readonly ('year' | 'month' | 'day')[] {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(0);
  const order = parts.map((part) => part.type).filter((type) => type === 'year' || type === 'month' || type === 'day');
  return order.length === 3 ? order : ['year', 'month', 'day'];
}

/** A short date of the locale, to show what may be typed: `31/01/2026`. */
export function typedDateExample(locale: string): string {
  const thirtyFirstOfJanuary2026 = 1769817600000;
  return new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(
    thirtyFirstOfJanuary2026,
  );
}

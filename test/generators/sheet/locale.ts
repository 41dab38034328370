import { civilFromDay, isoFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { DateOrder, DecimalMark } from '../../../src/reading/result/readResult';

export type Language = 'en' | 'de' | 'fr' | 'es';

/** How one country writes numbers and dates. */
export interface Locale {
  readonly name: 'en-US' | 'en-GB' | 'de-DE' | 'fr-FR' | 'es-ES' | 'en-IN' | 'de-CH';
  readonly language: Language;
  readonly decimalMark: DecimalMark;
  readonly groupMark: string;
  readonly grouping: 'thousand' | 'lakh';
  readonly dateOrder: DateOrder;
  readonly dateSeparator: string;
  readonly dateFormat: string;
  readonly currency: string;
  readonly symbol: string;
}

const NARROW_NO_BREAK_SPACE = '\u202f';

export const LOCALES: readonly Locale[] = [
  {
    name: 'en-US',
    language: 'en',
    decimalMark: '.',
    groupMark: ',',
    grouping: 'thousand',
    dateOrder: 'MDY',
    dateSeparator: '/',
    dateFormat: 'mm/dd/yyyy',
    currency: 'USD',
    symbol: '$',
  },
  {
    name: 'en-GB',
    language: 'en',
    decimalMark: '.',
    groupMark: ',',
    grouping: 'thousand',
    dateOrder: 'DMY',
    dateSeparator: '/',
    dateFormat: 'dd/mm/yyyy',
    currency: 'GBP',
    symbol: '£',
  },
  {
    name: 'de-DE',
    language: 'de',
    decimalMark: ',',
    groupMark: '.',
    grouping: 'thousand',
    dateOrder: 'DMY',
    dateSeparator: '.',
    dateFormat: 'dd.mm.yyyy',
    currency: 'EUR',
    symbol: '€',
  },
  {
    name: 'fr-FR',
    language: 'fr',
    decimalMark: ',',
    groupMark: NARROW_NO_BREAK_SPACE,
    grouping: 'thousand',
    dateOrder: 'DMY',
    dateSeparator: '/',
    dateFormat: 'dd/mm/yyyy',
    currency: 'EUR',
    symbol: '€',
  },
  {
    name: 'es-ES',
    language: 'es',
    decimalMark: ',',
    groupMark: '.',
    grouping: 'thousand',
    dateOrder: 'DMY',
    dateSeparator: '/',
    dateFormat: 'd/m/yyyy',
    currency: 'EUR',
    symbol: '€',
  },
  {
    name: 'en-IN',
    language: 'en',
    decimalMark: '.',
    groupMark: ',',
    grouping: 'lakh',
    dateOrder: 'DMY',
    dateSeparator: '-',
    dateFormat: 'dd-mm-yyyy',
    currency: 'INR',
    symbol: '₹',
  },
  {
    name: 'de-CH',
    language: 'de',
    decimalMark: '.',
    groupMark: "'",
    grouping: 'thousand',
    dateOrder: 'DMY',
    dateSeparator: '.',
    dateFormat: 'dd.mm.yyyy',
    currency: 'CHF',
    symbol: 'CHF',
  },
];

/** The locale of a name; throws for a name that LOCALES does not hold. */
export function localeNamed(name: Locale['name']): Locale {
  const found = LOCALES.find((locale) => locale.name === name);
  if (!found) throw new Error(`no locale ${name}`);
  return found;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const LONG_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
};

export type DateStyle = 'numeric' | 'monthName' | 'iso';

/** A day as text: `06/30/2026`, `30-Jun-2026` or `2026-06-30`. */
export function dateText(day: DayNumber, locale: Locale, style: DateStyle): string {
  if (style === 'iso') return isoFromDay(day);
  const c = civilFromDay(day);
  const dd = String(c.day).padStart(2, '0');
  if (style === 'monthName') return `${dd}-${MONTHS[c.month - 1]!}-${c.year}`;
  const mm = String(c.month).padStart(2, '0');
  return (locale.dateOrder === 'MDY' ? [mm, dd, c.year] : [dd, mm, c.year]).join(locale.dateSeparator);
}

/** A day in words, as a title states it: `June 30, 2026`, `30 June 2026`, `30. Juni 2026`. */
export function longDateText(day: DayNumber, locale: Locale): string {
  const c = civilFromDay(day);
  const month = LONG_MONTHS[locale.language][c.month - 1]!;
  if (locale.name === 'en-US') return `${month} ${c.day}, ${c.year}`;
  if (locale.language === 'de') return `${c.day}. ${month} ${c.year}`;
  return locale.language === 'es' ? `${c.day} de ${month} de ${c.year}` : `${c.day} ${month} ${c.year}`;
}

export type NegativeStyle = 'minus' | 'trailingMinus' | 'brackets' | 'creditMark';

function grouped(digits: string, locale: Locale): string {
  const last = digits.slice(-3);
  const rest = digits.slice(0, -3);
  if (rest === '') return last;
  const size = locale.grouping === 'lakh' ? 2 : 3;
  const groups: string[] = [];
  for (let end = rest.length; end > 0; end -= size) groups.unshift(rest.slice(Math.max(0, end - size), end));
  return [...groups, last].join(locale.groupMark);
}

/** Minor units as text in the locale's way, with the currency's decimals: `1.234,56-`, `(1,234.56)`, `12,34,567.00 CR`. */
export function amountText(amount: number, decimals: number, locale: Locale, negative: NegativeStyle, symbol: string): string {
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals), locale);
  const plain = decimals === 0 ? whole : `${whole}${locale.decimalMark}${digits.slice(-decimals)}`;
  const shown =
    symbol === '' ? plain : locale.decimalMark === ',' ? `${plain}\u00a0${symbol}` : `${symbol}${symbol.length > 1 ? ' ' : ''}${plain}`;
  if (amount >= 0) return shown;
  if (negative === 'brackets') return `(${shown})`;
  if (negative === 'trailingMinus') return `${plain}-`;
  return negative === 'creditMark' ? `${shown} CR` : `-${shown}`;
}

import { civilFromDay, type DayNumber } from '../../kernel/calendar/dayNumber';
import { minorUnitsPerUnit, type Currency } from '../../kernel/money/currency';
import type { MinorUnits } from '../../kernel/money/minorUnits';

/** How figures look in one locale. */
export interface Formats {
  readonly locale: string;
  /** An amount with its currency's own number of decimals and no sign: `-1,234.50`. */
  amount(amount: MinorUnits, currency: Currency): string;
  /** A fraction as a percentage with one decimal: 0.034 → `3.4%`. */
  share(fraction: number): string;
  /** A whole number with its thousands parted. */
  count(count: number): string;
  /** A number with one decimal, for days and times. */
  decimal(value: number): string;
  /** A day in medium length: `31 Jan 2026`. */
  date(day: DayNumber): string;
  /** `a, b and c`. */
  list(texts: readonly string[]): string;
}

/**
 * The formats of a BCP 47 tag; a tag that the browser refuses falls back to `en`. Amounts are divided into
 * currency units as a double, which Intl rounds to the currency's decimals: exact up to 15 digits, as everything that a cell can hold.
 */
export function formatsFor(tag: string): Formats {
  const locale = Intl.NumberFormat.supportedLocalesOf([tag.replace('_', '-')].filter(isTag))[0] ?? 'en';
  const byDecimals = new Map<number, Intl.NumberFormat>();
  const amounts = (decimals: number): Intl.NumberFormat => {
    const known = byDecimals.get(decimals);
    if (known) return known;
    // Spanish parts thousands only from 10,000 on unless told; in a column of amounts they must line up.
    const made = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: true });
    byDecimals.set(decimals, made);
    return made;
  };
  const share = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    amount: (amount, currency) => amounts(currency.decimals).format(amount / minorUnitsPerUnit(currency)),
    share: (fraction) => share.format(fraction),
    count: (value) => count.format(value),
    decimal: (value) => decimal.format(value),
    date: (day) => {
      const civil = civilFromDay(day);
      return date.format(Date.UTC(civil.year, civil.month - 1, civil.day));
    },
    list: (texts) => list.format(texts),
  };
}

/** Intl throws on a malformed tag, and hosts have been seen to hand over an empty one. */
function isTag(tag: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}

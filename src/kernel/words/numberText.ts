import Decimal from 'decimal.js';
import { minorUnitsPerUnit } from '../money/currency';
import { decimalText } from '../money/minorUnits';
import type { Locale } from './locale';
import type { Money } from './message';

/** Decimal text with a point, such as `-41200.5`, as the locale writes it, thousands parted: `-41,200.5`. */
function localText(decimal: string, { decimal: mark, group }: Locale): string {
  const point = decimal.indexOf('.');
  const end = point < 0 ? decimal.length : point;
  const first = decimal.startsWith('-') ? 1 : 0;
  let text = point < 0 ? '' : mark + decimal.slice(point + 1);
  let at = end;
  // Joined from behind: a pattern that looks ahead for groups of three takes five times as long, and a call list has thousands of amounts.
  for (; at - first > 3; at -= 3) text = group + decimal.slice(at - 3, at) + text;
  return decimal.slice(0, at) + text;
}

/** A number with so many decimals, rounded half away from zero. */
export function numberText(value: number, decimals: number, locale: Locale): string {
  if (Number.isSafeInteger(value) && decimals === 0) return localText(String(value === 0 ? 0 : value), locale);
  return localText(new Decimal(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).plus(0).toFixed(decimals), locale);
}

/** An amount with all decimals of its currency: `-41,200.50`. */
export function moneyText({ amount, currency }: Money, locale: Locale): string {
  return localText(decimalText(amount, currency), locale);
}

/** An amount in whole units, rounded half away from zero: `-41,201`. */
export function wholeText({ amount, currency }: Money, locale: Locale): string {
  const per = minorUnitsPerUnit(currency);
  const rest = Math.abs(amount) % per;
  const whole = (Math.abs(amount) - rest) / per + (2 * rest >= per ? 1 : 0);
  return localText(String(amount < 0 && whole > 0 ? -whole : whole), locale);
}

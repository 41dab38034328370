import { minorUnitsPerUnit, type Currency } from './currency';
import { decimalText, type MinorUnits } from './minorUnits';

/** Decimal text in currency units with commas between thousands, for sentences: `-41,200.00`. */
export function groupedText(amount: MinorUnits, currency: Currency): string {
  const text = decimalText(amount, currency);
  // Up to 999 there is nothing to group; most reasons of a call list are about such amounts or a little more.
  return Math.abs(amount) < 1000 * minorUnitsPerUnit(currency) ? text : groupThousands(text);
}

/** The same decimal text with commas between the thousands of its whole part: `25000` is `25,000`. */
export function groupThousands(decimal: string): string {
  const point = decimal.indexOf('.');
  const end = point < 0 ? decimal.length : point;
  const first = decimal.startsWith('-') ? 1 : 0;
  if (!/^\d*$/.test(decimal.slice(first, end))) return decimal;
  let grouped = decimal.slice(end);
  let at = end;
  // Joined from behind: a pattern that looks ahead for groups of three takes five times as long, and a call list has thousands of amounts.
  for (; at - first > 3; at -= 3) grouped = `,${decimal.slice(at - 3, at)}${grouped}`;
  return decimal.slice(0, at) + grouped;
}

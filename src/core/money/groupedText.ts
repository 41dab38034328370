import type { Currency } from './currency';
import { decimalText, type MinorUnits } from './minorUnits';

/** Decimal text in currency units with commas between thousands, for sentences: `-41,200.00`. */
export function groupedText(amount: MinorUnits, currency: Currency): string {
  return groupThousands(decimalText(amount, currency));
}

/** The same decimal text with commas between the thousands of its whole part: `25000` is `25,000`. */
export function groupThousands(decimal: string): string {
  const point = decimal.indexOf('.');
  const whole = point < 0 ? decimal : decimal.slice(0, point);
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (point < 0 ? '' : decimal.slice(point));
}

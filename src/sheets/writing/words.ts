import { decimalText, type MinorUnits } from '../../core/money/minorUnits';
import type { Currency } from '../../core/money/currency';

/** A whole number with a comma between thousands: 1234567 → 1,234,567. */
export function groupedDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** An amount for a sentence, in currency units with thousands separated: -1,234.50. The currency's code is left to the sentence. */
export function amountWords(amount: MinorUnits, currency: Currency): string {
  const [whole, fraction] = decimalText(amount, currency).split('.');
  const grouped = groupedDigits(whole!);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `1 row`, `2 rows`, `12,345 rows`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${groupedDigits(String(count))} ${count === 1 ? singular : plural}`;
}

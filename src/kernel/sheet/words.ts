import type { Currency } from '../money/currency';
import { groupedText, groupThousands } from '../money/groupedText';
import type { MinorUnits } from '../money/minorUnits';

/** A whole number with a comma between thousands: 1234567 → 1,234,567. */
function groupedDigits(digits: string): string {
  return groupThousands(digits);
}

/** An amount for a sentence, in currency units with thousands separated: -1,234.50. The currency's code is left to the sentence. */
export function amountWords(amount: MinorUnits, currency: Currency): string {
  return groupedText(amount, currency);
}

/** `1 row`, `2 rows`, `12,345 rows`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${groupedDigits(String(count))} ${count === 1 ? singular : plural}`;
}

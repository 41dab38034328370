import Decimal from 'decimal.js';
import { minorUnitsPerUnit, type Currency } from '../../../../kernel/money/currency';
import { AMOUNT_MAX, decimalText, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { PrintedCheck } from '../receipts/bankReceipt';

const exact = (value: Decimal): MinorUnits | null =>
  value.isInteger() && value.abs().lte(AMOUNT_MAX) ? ((value.isZero() ? 0 : value.toNumber()) as MinorUnits) : null;

/** The amount of digits whose last ones are the currency's decimals, as fixed bank formats write it: `1248000` is 12,480.00 USD. `null` for anything else. */
export function impliedAmount(digits: string): MinorUnits | null {
  const text = digits.trim();
  return /^[+-]?\d{1,15}$/.test(text) ? exact(new Decimal(text)) : null;
}

/**
 * The amount of a text with one decimal mark, a point or a comma, and no thousands: `6305,00`, `3210.00`, `-15`. `null` where the text is
 * no such amount or has more decimals than the currency.
 */
export function plainAmount(text: string, currency: Currency): MinorUnits | null {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d{1,13}(\.\d*)?|\.\d+)$/.test(plain) ? exact(new Decimal(plain).times(minorUnitsPerUnit(currency))) : null;
}

/** A total that the file prints against what its lines give. */
export function amountCheck(what: string, printed: MinorUnits, read: MinorUnits, currency: Currency): PrintedCheck {
  return {
    what,
    printed: decimalText(printed, currency),
    read: decimalText(read, currency),
    difference: decimalText((printed - read) as MinorUnits, currency),
  };
}

/** A count that the file prints against what was read. */
export function countCheck(what: string, printed: number, read: number): PrintedCheck {
  return { what, printed: String(printed), read: String(read), difference: String(printed - read) };
}

/** True where a printed total or count is what was read. */
export function agrees({ difference }: PrintedCheck): boolean {
  return new Decimal(difference).isZero();
}

/** The sum of amounts of one currency, minor units. */
export function sumOf(amounts: Iterable<MinorUnits>): MinorUnits {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum as MinorUnits;
}

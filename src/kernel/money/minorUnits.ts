import Decimal from 'decimal.js';
import { assert } from '../assert';
import { minorUnitsPerUnit, type Currency } from './currency';

/** A whole number of a currency's smallest unit (cents for USD, yen for JPY), signed; credits are negative. Never −0. */
export type MinorUnits = number & { readonly __brand: 'MinorUnits' };

export const ZERO = 0 as MinorUnits;

/** Excel keeps 15 significant digits, so an amount of more than 10^15 minor units may already have lost its cents in the sheet. */
export const AMOUNT_MAX = 1e15;

/** What one cell's number is in minor units; `fraction` tells that the cell held fractions of a minor unit, which were rounded half away from zero. */
interface CellAmount {
  readonly amount: MinorUnits;
  readonly fraction: boolean;
}

/**
 * The amount that a cell's number means, in minor units.
 *
 * A double keeps every amount of up to 15 digits, so `Math.round(|x| · 10^d)` recovers it exactly; only where the product is visibly
 * off a whole number (more than 1/10,000) did the cell hold fractions, and those are rounded half away from zero after the 15
 * significant digits that Excel shows: 1.005 is 1.01, although the nearest double lies below.
 *
 * @returns `null` for a number that is not finite or beyond AMOUNT_MAX minor units.
 */
export function amountFromCell(value: number, currency: Currency): CellAmount | null {
  const scaled = Math.abs(value) * minorUnitsPerUnit(currency);
  if (!(scaled <= AMOUNT_MAX)) return null;
  let whole = Math.round(scaled);
  const fraction = Math.abs(scaled - whole) > 1e-4;
  if (fraction) whole = Math.round(Number(scaled.toPrecision(15)));
  return { amount: (whole === 0 ? 0 : value < 0 ? -whole : whole) as MinorUnits, fraction };
}

/** The sum that must still be exact; asserts that it is a safe integer. */
export function exactTotal(sum: number): MinorUnits {
  assert(Number.isSafeInteger(sum), 'a total of minor units is a safe integer');
  return (sum === 0 ? 0 : sum) as MinorUnits;
}

/** Decimal text in currency units with the currency's own number of decimals: `-1234.50`. */
export function decimalText(amount: MinorUnits, currency: Currency): string {
  const { decimals } = currency;
  const sign = amount < 0 ? '-' : '';
  if (decimals === 0) return `${sign}${Math.abs(amount)}`;
  const per = minorUnitsPerUnit(currency);
  const part = Math.abs(amount) % per;
  return `${sign}${(Math.abs(amount) - part) / per}.${String(part).padStart(decimals, '0')}`;
}

/** The number that a cell shows for the amount, in currency units: the double nearest to the decimal text. */
export function cellNumber(amount: MinorUnits, currency: Currency): number {
  return amount / minorUnitsPerUnit(currency);
}

/** `amount × rate`, rounded to the minor unit half away from zero; exact, because the product is taken in decimal arithmetic. */
export function multiplyByRate(amount: MinorUnits, rate: Decimal.Value): MinorUnits {
  const product = new Decimal(amount).times(rate).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return exactTotal(product);
}

/** The same amount on the other side; never −0. */
export function negated(amount: MinorUnits): MinorUnits {
  return (amount === 0 ? 0 : -Number(amount)) as MinorUnits;
}

import type { Currency } from '../money/currency';
import type { MinorUnits } from '../money/minorUnits';
import { amountWords } from './words';

/** Room beside the digits: bold figures and the arrow of a filter. */
const SPARE = 2;

/** Width, in characters, of a column that holds `amounts`: the longest of them, `least` or more. */
export function amountWidth(amounts: Iterable<number>, currency: Currency, least: number): number {
  let width = least;
  for (const amount of amounts) width = Math.max(width, amountWords(amount as MinorUnits, currency).length + SPARE);
  return width;
}

import type { Currency } from '../money/currency';
import { cellNumber, type MinorUnits } from '../money/minorUnits';
import { columnLetters, quotedSheetName, spanAddress, type Cell, type CellSpan } from './cells';
import type { FormulaCell } from './sheetPlan';
import { wordsText } from '../words/wordsText';
import type { Message } from '../words/message';
import type { Say } from '../words/say';

/** A live formula with the value that it has now. */
export function live(formula: string, value: Cell): FormulaCell {
  return { formula, value };
}

/** Address of one cell, rows and columns from 0: `C7`. */
export function at(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Address of a cell or span on another sheet: `'AR Summary'!C7`. */
export function on(sheet: string, address: string): string {
  return `${quotedSheetName(sheet)}!${address}`;
}

/** The sum of a span, in currency units, with its value in minor units. */
export function sumOf(span: CellSpan, value: MinorUnits, currency: Currency): FormulaCell {
  return live(`=SUM(${spanAddress(span)})`, cellNumber(value, currency));
}

/** An amount in currency units; an empty cell where it is not known. */
export function amountOrEmpty(amount: MinorUnits | null, currency: Currency): number | '' {
  return amount === null ? '' : cellNumber(amount, currency);
}

/** Text of a check that holds two amounts against each other: ✓, or ✗ and the difference. */
export function tieCheck(left: string, right: string, difference: MinorUnits, currency: Currency, say: Say): FormulaCell {
  const gap = `ROUND(${left}-${right},${currency.decimals})`;
  const [ties, differs] = [say(wordsText('ties')), say(wordsText('differsBy'))];
  return live(
    `=IF(${gap}=0,"${ties}","${differs} "&TEXT(${gap},"${amountFormat(currency)}"))`,
    difference === 0 ? ties : `${differs} ${say.money({ amount: difference, currency })}`,
  );
}

/** Excel's number format of a currency's amounts, with its own number of decimals; negative ones have a minus and no colour: red is for a breach. */
export function amountFormat(currency: Currency): string {
  return currency.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(currency.decimals)}`;
}

/** The same where a zero would only be noise: a dash stands for it. */
export function bodyAmountFormat(currency: Currency): string {
  const plain = amountFormat(currency);
  return `${plain};-${plain};"–"`;
}

/** The sum of cells of one row, to the currency's smallest unit; of a whole currency it needs no rounding. */
export function rowSum(addresses: readonly string[], value: MinorUnits, currency: Currency): FormulaCell {
  const sum = addresses.join('+');
  return live(currency.decimals === 0 ? `=${sum}` : `=ROUND(${sum},${currency.decimals})`, cellNumber(value, currency));
}

/** The sum of what a filter leaves of a column, all of it while nothing is filtered. */
export function shownSum(span: CellSpan, value: MinorUnits, currency: Currency): FormulaCell {
  const sum = `SUBTOTAL(109,${spanAddress(span)})`;
  return live(currency.decimals === 0 ? `=${sum}` : `=ROUND(${sum},${currency.decimals})`, cellNumber(value, currency));
}

/** A heading with the code of its currency, where there is one. */
export function inCurrency<Heading extends string | Message>(heading: Heading, { code }: Currency): Heading | Message | string {
  if (code === '') return heading;
  return typeof heading === 'string' ? `${heading} ${code}` : wordsText('inCurrency', { what: heading, code });
}

/** The name of a currency's table: the first one carries the plain name. */
export function tableName(base: string, place: number, currency: Currency): string {
  if (place === 0) return base;
  return `${base}_${currency.code.replace(/[^A-Za-z0-9]/g, '') || `Currency${place + 1}`}`;
}

/** The title of a section of one currency. */
export function sectionIn(heading: Message | string, { code }: Currency): Message | string {
  if (code === '') return heading;
  return typeof heading === 'string' ? `${heading}, ${code}` : wordsText('sectionIn', { what: heading, code });
}

import { dayFromSerial, type DayNumber } from '../kernel/calendar/dayNumber';
import type { Currency } from '../kernel/money/currency';
import { amountFromCell, type MinorUnits } from '../kernel/money/minorUnits';
import { FunctionError, wrongInput } from './cellError';
import type { Argument, Cell } from './definition';
import { functionsText } from './functionsText';
import type { Message } from '../kernel/words/message';

export function isRange(arg: Argument): arg is readonly (readonly Cell[])[] {
  return Array.isArray(arg);
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === '' || cell === undefined;
}

function shown(cell: Cell | undefined): Message {
  if (cell === null || cell === undefined) return functionsText('emptyCell');
  return functionsText('asShown', {
    text: typeof cell === 'string' ? `"${cell}"` : cell instanceof FunctionError ? cell.code : String(cell),
  });
}

/** Rethrows an error that stood in the sheet, so that it shows in the result. */
function passError(cell: Cell | undefined): void {
  if (cell instanceof FunctionError) throw cell;
}

/** The number in a cell. Text is refused even where it looks like a number, because its decimal mark is not known. */
export function numberIn(cell: Cell | undefined, what: string): number {
  passError(cell);
  if (typeof cell !== 'number' || !Number.isFinite(cell)) throw wrongInput(functionsText('mustBeNumber', { what, not: shown(cell) }));
  return cell;
}

/** The day in a cell: an Excel date, its time of day cut off. */
export function dayIn(cell: Cell | undefined, what: string): DayNumber {
  passError(cell);
  const day = typeof cell === 'number' ? dayFromSerial(cell) : null;
  if (day === null) throw wrongInput(functionsText('mustBeDate', { what, not: shown(cell) }));
  return day;
}

/** The text in a cell; a number counts as its digits. */
export function textIn(cell: Cell | undefined): string {
  passError(cell);
  return isEmpty(cell) ? '' : String(cell);
}

/** The only value of an argument that must not be a range of several cells. */
export function single(arg: Argument | undefined, what: string): Cell {
  if (arg === undefined) return null;
  if (!isRange(arg)) return arg;
  if (arg.length !== 1 || arg[0]!.length !== 1) throw wrongInput(functionsText('mustBeOneCell', { what }));
  return arg[0]![0]!;
}

/** A single number. Digits as text are taken, as Excel takes them for a number. */
export function singleNumber(arg: Argument | undefined, what: string): number {
  const cell = single(arg, what);
  return numberIn(typeof cell === 'string' && /^[+-]?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell, what);
}

/** A single number, or `otherwise` where it is left out. */
export function optionalNumber(arg: Argument | undefined, otherwise: number, what: string): number {
  return isEmpty(single(arg, what)) ? otherwise : singleNumber(arg, what);
}

/** A single number above zero, or `otherwise` where it is left out. */
export function optionalAboveZero(arg: Argument | undefined, otherwise: number, what: string): number {
  return aboveZero(optionalNumber(arg, otherwise, what), what);
}

export function aboveZero(value: number, what: string): number {
  if (!(value > 0)) throw wrongInput(functionsText('mustBeAboveZero', { what, value }));
  return value;
}

/** A whole number between two bounds, both included. */
export function wholeBetween(value: number, low: number, high: number, what: string): number {
  if (!Number.isInteger(value) || value < low || value > high) throw wrongInput(functionsText('mustBeWhole', { what, low, high, value }));
  return value;
}

export function singleDay(arg: Argument | undefined, what: string): DayNumber {
  return dayIn(single(arg, what), what);
}

/** TRUE or FALSE (1 or 0), or `otherwise` where it is left out. */
export function yesNoIn(cell: Cell | undefined, otherwise: boolean, what: string): boolean {
  passError(cell);
  if (isEmpty(cell)) return otherwise;
  if (cell === true || cell === 1) return true;
  if (cell === false || cell === 0) return false;
  const text = textIn(cell).trim().toUpperCase();
  if (text !== 'TRUE' && text !== 'FALSE') throw wrongInput(functionsText('mustBeYesNo', { what, not: shown(cell) }));
  return text === 'TRUE';
}

/** One of a few words, in small letters, or the first of them where it is left out. */
export function wordOf<Word extends string>(cell: Cell | undefined, words: readonly [Word, ...Word[]], what: string): Word {
  const text = textIn(cell).trim().toLowerCase();
  const found = text === '' ? words[0] : words.find((word) => word === text);
  if (found === undefined) throw wrongInput(functionsText('mustBeOneOf', { what, words, not: shown(cell) }));
  return found;
}

/** The cells of an argument one after the other, row by row; a single value is a range of one. */
export function cellsOf(arg: Argument | undefined): readonly Cell[] {
  if (arg === undefined) return [];
  return isRange(arg) ? arg.flat() : [arg];
}

/** The cells of ranges side by side, one list for each place; the ranges must have equally many cells. */
export function cellsSideBySide(args: readonly (Argument | undefined)[], names: readonly string[]): Cell[][] {
  const columns = args.map(cellsOf);
  const length = columns[0]!.length;
  columns.forEach((column, index) => {
    if (column.length !== length)
      throw wrongInput(
        functionsText('mustBeEquallyLong', { what: names[index]!, count: column.length, other: names[0]!, otherCount: length }),
      );
  });
  return columns[0]!.map((_, row) => columns.map((column) => column[row]!));
}

/** The numbers of a range; empty cells are left out. */
export function numbersOf(arg: Argument | undefined, what: string): number[] {
  return cellsOf(arg)
    .filter((cell) => !isEmpty(cell))
    .map((cell) => numberIn(cell, what));
}

/** A number in minor units. @throws FunctionError where it is too large to be exact. */
export function minorUnitsOf(value: number, currency: Currency, what: string): MinorUnits {
  const read = amountFromCell(value, currency);
  if (read === null) throw wrongInput(functionsText('tooLarge', { what, value }));
  return read.amount;
}

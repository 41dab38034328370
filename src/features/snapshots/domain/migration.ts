import { rollRates } from '../../aging/domain/lossHistory';
import type { Outcome } from '../../../kernel/words/outcome';
import type { RollForward } from './rollForward';

/**
 * Where the opening balance of each bucket stands at the closing, minor units. Rows are the opening buckets, "no date" and, last, what is
 * new; columns are the closing buckets, "no date" and, last, what was settled. A row adds up to the opening bucket, a column to the closing one.
 */
export interface Migration {
  readonly cells: readonly (readonly number[])[];
  readonly openingTotals: readonly number[];
  readonly closingTotals: readonly number[];
  /** Roll rate into each bucket but the first; where nothing stood before, a reason. */
  readonly rollRates: readonly Outcome[];
}

/** The part of an item that stayed open, with the item's own sign: all of a credit or debit that did not change sides. */
function stayed(opening: number, closing: number): number {
  if (Math.sign(opening) !== Math.sign(closing)) return 0;
  return Math.sign(opening) * Math.min(Math.abs(opening), Math.abs(closing));
}

/** The migration matrix of a roll-forward and its roll rates. */
export function migrationOf({ items, labels }: RollForward): Migration {
  const width = labels.length + 1;
  const other = width;
  const cells = Array.from({ length: width + 1 }, () => new Array<number>(width + 1).fill(0));
  const add = (row: number, column: number, amount: number): void => {
    cells[row]![column]! += amount;
  };
  for (const { opening, closing, openingBucket, closingBucket } of items) {
    const part = stayed(opening, closing);
    if (openingBucket !== null && closingBucket !== null) add(openingBucket, closingBucket, part);
    if (openingBucket !== null) add(openingBucket, other, opening - part);
    if (closingBucket !== null) add(other, closingBucket, closing - part);
  }
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const openingTotals = cells.slice(0, width).map(sum);
  const closingTotals = Array.from({ length: width }, (_, column) => sum(cells.map((row) => row[column]!)));
  return {
    cells,
    openingTotals,
    closingTotals,
    rollRates: rollRates(openingTotals.slice(0, labels.length), closingTotals.slice(0, labels.length)),
  };
}

import type { Cell } from '../../kernel/sheet/cells';

/** What the status bar says of the selected cells: how many hold anything, and sum and mean of those that hold numbers. */
export interface SelectionFigures {
  readonly filledCount: number;
  readonly numberCount: number;
  readonly sum: number;
  readonly mean: number;
}

/**
 * Figures of the cells selected, or `null` when fewer than two hold anything. The sum is taken in floating point, as Excel's
 * status bar does: it is a glance, not a total to rely on.
 */
export function selectionFigures(cells: Iterable<Cell>): SelectionFigures | null {
  let filledCount = 0;
  let numberCount = 0;
  let sum = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    filledCount++;
    if (typeof cell !== 'number') continue;
    numberCount++;
    sum += cell;
  }
  return filledCount < 2 ? null : { filledCount, numberCount, sum, mean: numberCount ? sum / numberCount : 0 };
}

import type { ChartState } from './chartState';
import type { GridSheet } from '../gridWorkbook';

export type ChartPlace = Pick<ChartState, 'left' | 'top' | 'width' | 'height'>;

/** Points from the sheet's corner to the left and upper edge of a cell. */
export function corner(sheet: GridSheet, row: number, column: number): { readonly left: number; readonly top: number } {
  let left = 0;
  for (let c = 0; c < column; c++) left += sheet.columnHidden(c) ? 0 : sheet.columnWidth(c);
  let top = 0;
  for (let r = 0; r < row; r++) top += sheet.rowHidden(r) ? 0 : sheet.rowHeight(r);
  return { left, top };
}

/** Where the chart stands now, in points; one that was placed over cells is where they are. */
export function chartPlace(sheet: GridSheet, { anchor, left, top, width, height }: ChartState): ChartPlace {
  if (!anchor) return { left, top, width, height };
  const start = corner(sheet, anchor.row, anchor.column);
  const end = corner(sheet, anchor.row + anchor.rowCount, anchor.column + anchor.columnCount);
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

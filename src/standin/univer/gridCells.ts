import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';

/** Cells of the grid by row and column. */
export type GridRows = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** What a cell of the grid holds. */
export function cellValue(cell: Nullable<ICellData>): Cell {
  if (!cell) return '';
  if (cell.v === undefined || cell.v === null) return cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (cell.t === CellValueType.BOOLEAN) return cell.v === true || Number(cell.v) === 1 || cell.v === 'TRUE';
  if (cell.t === CellValueType.NUMBER && typeof cell.v !== 'boolean') return Number(cell.v);
  return cell.v;
}

/** The grid shows truth values as 1 and 0, and very large numbers with a small e. */
export function shownText(value: Cell, text: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' && /^-?[\d.]+e[+-]\d+$/.test(text) ? text.toUpperCase() : text;
}

/** The rectangle of the cells that hold anything, with `valuesOnly` without those that only have a look; `null` for none. */
export function usedSpan(matrix: GridRows, spilled: GridRows | null, valuesOnly: boolean): CellSpan | null {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const cells of spilled ? [matrix, spilled] : [matrix]) {
    for (const key in cells) {
      const row = Number(key);
      for (const columnKey in cells[row]) {
        const cell = cells[row][Number(columnKey)];
        if (!cell || !((cell.v !== undefined && cell.v !== null && cell.v !== '') || cell.f || cell.p || (!valuesOnly && cell.s))) continue;
        const column = Number(columnKey);
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

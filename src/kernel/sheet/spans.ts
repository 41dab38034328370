import type { CellSpan } from './cells';

/** True where the cell lies in the span. */
export function holds(span: CellSpan, row: number, column: number): boolean {
  return row >= span.row && row < span.row + span.rowCount && column >= span.column && column < span.column + span.columnCount;
}

/** The cells that two spans share, or `null`. */
export function intersection(a: CellSpan, b: CellSpan): CellSpan | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest span that holds both. */
export function boundingSpan(a: CellSpan, b: CellSpan): CellSpan {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export function sameSpan(a: CellSpan, b: CellSpan): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

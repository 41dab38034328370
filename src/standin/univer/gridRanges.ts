import type { IRange } from '@univerjs/core';
import type { CellSpan } from '../../kernel/sheet/cells';

export function rangeOf(span: CellSpan): IRange {
  return {
    startRow: span.row,
    endRow: span.row + span.rowCount - 1,
    startColumn: span.column,
    endColumn: span.column + span.columnCount - 1,
  };
}

export function spanOf(range: IRange): CellSpan {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}

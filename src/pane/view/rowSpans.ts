import type { CellSpan } from '../../kernel/sheet/cells';

/** Excel refuses a selection whose address grows too long; this many areas are shown of a list with gaps. */
export const AREAS_SHOWN_MAX = 100;

/** Sheet rows (from 1, any order) as spans as wide as `range`: neighbours joined, at most AREAS_SHOWN_MAX of them, from the top. */
export function spansOfRows(rows: readonly number[], range: CellSpan): CellSpan[] {
  const spans: CellSpan[] = [];
  const ascending = [...rows].sort((a, b) => a - b);
  let first = -1;
  let last = -1;
  const close = (): void => {
    if (first > 0) spans.push({ row: first - 1, column: range.column, rowCount: last - first + 1, columnCount: range.columnCount });
  };
  for (const row of ascending) {
    if (first > 0 && row <= last + 1) {
      last = row;
      continue;
    }
    close();
    if (spans.length === AREAS_SHOWN_MAX) return spans;
    first = last = row;
  }
  close();
  return spans;
}

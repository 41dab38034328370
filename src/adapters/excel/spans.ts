import type { CellSpan } from '../../kernel/sheet/cells';

/** Rows of a span that fit one request of at most `cellsMax` cells, from top to bottom. */
export function rowChunks(span: CellSpan, cellsMax: number): CellSpan[] {
  const rows = Math.max(1, Math.floor(cellsMax / Math.max(1, span.columnCount)));
  const chunks: CellSpan[] = [];
  for (let row = 0; row < span.rowCount; row += rows)
    chunks.push({ ...span, row: span.row + row, rowCount: Math.min(rows, span.rowCount - row) });
  return chunks;
}

function without(span: CellSpan, hole: CellSpan): CellSpan[] {
  const top = Math.max(span.row, hole.row);
  const bottom = Math.min(span.row + span.rowCount, hole.row + hole.rowCount);
  const left = Math.max(span.column, hole.column);
  const right = Math.min(span.column + span.columnCount, hole.column + hole.columnCount);
  if (top >= bottom || left >= right) return [span];
  const rest: CellSpan[] = [
    { ...span, rowCount: top - span.row },
    { ...span, row: bottom, rowCount: span.row + span.rowCount - bottom },
    { row: top, column: span.column, rowCount: bottom - top, columnCount: left - span.column },
    { row: top, column: right, rowCount: bottom - top, columnCount: span.column + span.columnCount - right },
  ];
  return rest.filter((r) => r.rowCount > 0 && r.columnCount > 0);
}

/** The parts of `spans` that no hole covers, as rectangles that do not overlap where `spans` do not. */
export function uncovered(spans: readonly CellSpan[], holes: readonly CellSpan[]): CellSpan[] {
  return holes.reduce<CellSpan[]>((rest, hole) => rest.flatMap((span) => without(span, hole)), [...spans]);
}

/** Joins rectangles that lie side by side or below each other to larger ones. */
export function joinedSpans(spans: readonly CellSpan[]): CellSpan[] {
  const wide: CellSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.row - b.row || a.rowCount - b.rowCount || a.column - b.column)) {
    const last = wide[wide.length - 1];
    if (last && last.row === span.row && last.rowCount === span.rowCount && last.column + last.columnCount === span.column)
      wide[wide.length - 1] = { ...last, columnCount: last.columnCount + span.columnCount };
    else wide.push(span);
  }
  const joined: CellSpan[] = [];
  for (const span of wide.sort((a, b) => a.column - b.column || a.columnCount - b.columnCount || a.row - b.row)) {
    const last = joined[joined.length - 1];
    if (last && last.column === span.column && last.columnCount === span.columnCount && last.row + last.rowCount === span.row)
      joined[joined.length - 1] = { ...last, rowCount: last.rowCount + span.rowCount };
    else joined.push(span);
  }
  return joined;
}

/**
 * A range that no later message needs, so that the library does not ask Excel to keep it: each that is kept costs three times the bytes and,
 * once the task is done, a message of its own that lets it go.
 */
export function released<R extends Excel.Range>(range: R): R {
  range.untrack();
  return range;
}

/** The range of a span on a sheet, for this message only. */
export function rangeOf(sheet: Excel.Worksheet, span: CellSpan): Excel.Range {
  return released(sheet.getRangeByIndexes(span.row, span.column, span.rowCount, span.columnCount));
}

/** The span of a range whose place was loaded. */
export function spanOf(range: Excel.Range): CellSpan {
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}

import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import type { CellRange } from '../ranges/cellRange';
import { newSeries, type ChartSeriesState, type ChartSource } from './chartState';

/** Columns of a span as spans of one column each, or rows as spans of one row. */
function lines(span: CellSpan, byColumns: boolean): CellSpan[] {
  const count = byColumns ? span.columnCount : span.rowCount;
  return Array.from({ length: count }, (_, i) =>
    byColumns ? { ...span, column: span.column + i, columnCount: 1 } : { ...span, row: span.row + i, rowCount: 1 },
  );
}

const withoutFirst = (line: CellSpan, byColumns: boolean): CellSpan =>
  byColumns
    ? { ...line, row: line.row + 1, rowCount: line.rowCount - 1 }
    : { ...line, column: line.column + 1, columnCount: line.columnCount - 1 };

const isLabel = (cell: Cell | undefined): boolean => typeof cell === 'string';

/**
 * The series that Excel makes of source cells: a first row of texts names them, a first column of texts is what they are drawn over.
 * `seriesBy` Auto makes columns of tall sources and rows of wide ones.
 */
export function seriesOf(source: CellRange, seriesBy: 'Auto' | 'Columns' | 'Rows'): ChartSeriesState[] {
  const { span, sheet } = source;
  const byColumns = seriesBy === 'Auto' ? span.rowCount >= span.columnCount : seriesBy === 'Columns';
  const values = sheet.values(span);
  const cellAt = (line: number, place: number): Cell | undefined => (byColumns ? values[place]?.[line] : values[line]?.[place]);
  const places = byColumns ? span.rowCount : span.columnCount;
  const all = lines(span, byColumns);
  const hasNames =
    places > 1 &&
    all.some((_, line) => isLabel(cellAt(line, 0)) && cellAt(line, 0) !== '') &&
    all.every((_, line) => isLabel(cellAt(line, 0)));
  const from = hasNames ? 1 : 0;
  const hasCategories = all.length > 1 && isLabel(cellAt(0, from));
  const cut = (line: CellSpan): ChartSource => ({ sheetId: sheet.id, span: hasNames ? withoutFirst(line, byColumns) : line });
  const first = hasCategories ? 1 : 0;
  return all.slice(first).map((line, index) => {
    const name = hasNames ? String(cellAt(index + first, 0)) : `Series${index + 1}`;
    return newSeries(name, cut(line), hasCategories ? cut(all[0]!) : null);
  });
}

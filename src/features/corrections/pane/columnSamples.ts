import { dayFromSerial } from '../../../kernel/calendar/dayNumber';
import type { Formats } from '../../../pane/format/formats';
import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import type { ColumnRole, Layout, LayoutColumn } from '../../../reading/result/readResult';

const DATES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['documentDate', 'dueDate', 'promiseDate', 'paidDate']);
const SHOWN_MAX = 3;

/** The first different values of a column as a person reads them; `rows` are as wide as the layout's range. */
export function columnSamples(rows: readonly (readonly Cell[])[], layout: Layout, column: LayoutColumn, formats: Formats): string[] {
  const texts = rows
    .map((row) => sampleText(row[column.column - layout.range.column] ?? '', DATES.has(column.role), formats))
    .filter((text) => text !== '');
  return [...new Set(texts)].slice(0, SHOWN_MAX);
}

function sampleText(cell: Cell, isDate: boolean, formats: Formats): string {
  const day = isDate && typeof cell === 'number' ? dayFromSerial(cell) : null;
  return day === null ? String(cell).trim() : formats.date(day);
}

/** The first rows of a table below its header, at most `rowCountMax` of them. */
export function rowsBelowHeader(layout: Layout, rowCountMax: number): CellSpan {
  const { range } = layout;
  // Header rows count from 1, so the last one's number is the index of the row below it.
  const row = Math.max(range.row, ...layout.headerRows);
  return { ...range, row, rowCount: Math.max(0, Math.min(rowCountMax, range.row + range.rowCount - row)) };
}

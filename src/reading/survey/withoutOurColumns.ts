import { NOTE_COLUMN_HEADINGS, ourColumns } from '../../kernel/sheet/noteColumns';
import type { SampleRow } from './sheetSample';

/** The rows of a sample with our own columns beside the table emptied: what an earlier run wrote there tells nothing of the report. */
export function withoutOurColumns(rows: readonly SampleRow[]): readonly SampleRow[] {
  let first = -1;
  return rows.map((row) => {
    first = ourColumns(row.values) ?? first;
    if (first < 0) return row;
    const end = first + NOTE_COLUMN_HEADINGS.length;
    return { ...row, values: row.values.map((cell, column) => (column >= first && column < end ? '' : cell)) };
  });
}

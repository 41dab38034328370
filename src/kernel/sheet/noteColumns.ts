import type { Cell } from './cells';
import { typedText } from './typedCells';

/** Headings of our columns beside the source table, in their order. */
export const NOTE_COLUMN_HEADINGS = ['Days past due', 'Bucket', 'Priority', 'Why', 'Next action', 'Note', 'Note for'] as const;

/** Place of the first of our columns in a row where their headings are side by side, or `null`. */
export function ourColumns(header: readonly Cell[]): number | null {
  for (let column = 0; column + NOTE_COLUMN_HEADINGS.length <= header.length; column++) {
    if (NOTE_COLUMN_HEADINGS.every((heading, place) => typedText(header[column + place]) === heading)) return column;
  }
  return null;
}

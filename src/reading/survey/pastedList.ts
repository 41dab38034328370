import { cellText } from '../words/headingText';
import { filledCount, type SheetSample } from './sheetSample';

/** Marks that part the fields of a list that was pasted as text. */
export type FieldMark = '|' | 'tab' | ';' | ',';

const MARKS: readonly (readonly [FieldMark, string])[] = [
  ['|', '|'],
  ['tab', '\t'],
  [';', ';'],
  [',', ','],
];
const ONE_CELL_SHARE = 0.9;
const MARKED_SHARE = 0.6;
const MARKS_MIN = 2;

/**
 * The mark that parts the fields where a whole list stands in one column, as when a SAP list or a .csv file is pasted as text; `null` for
 * any other sheet. Commas count only where the rows have the same number of them.
 */
export function markOfPastedList({ rows }: SheetSample): FieldMark | null {
  const filled = rows.filter((row) => filledCount(row) > 0);
  const texts = filled.filter((row) => filledCount(row) === 1).map((row) => row.values.find((cell) => cellText(cell) !== ''));
  if (filled.length < 2 || texts.length < ONE_CELL_SHARE * filled.length) return null;
  for (const [mark, letter] of MARKS) {
    const counts = texts
      .map((text) => (typeof text === 'string' ? text.split(letter).length - 1 : 0))
      .filter((count) => count >= MARKS_MIN);
    const commonest = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    if (counts.length >= 2 && (mark === ',' ? commonest : counts.length) >= MARKED_SHARE * texts.length) return mark;
  }
  return null;
}

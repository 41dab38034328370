import { shownText, type RowEvent } from '../rows/rowEvents';
import type { JudgedRow } from '../judge/judgedRows';
import type { ReadReceipt, SkippedRow, SkipReason } from './readResult';
import type { TakenIn } from '../rows/takenIn';

const LISTED_MAX = 1000;

/** True for a row with an amount, or with something in the place of one, that is passed over and is no sum. */
function passesOverAmount({ candidate, isPart }: RowEvent, { reason, basis }: JudgedRow): boolean {
  if (reason === 'unreadable') return true;
  const isSum = basis !== 'none' || isPart === true || reason === 'total' || reason === 'subtotal' || reason === 'percent';
  return candidate >= 0 && reason !== 'item' && !isSum;
}

/** Accounts for every row of the range: what was read, and why each other row was not. */
export function receiptOf(taken: TakenIn, judged: readonly JudgedRow[], read: number, leftOut: readonly SkippedRow[]): ReadReceipt {
  const { recognition, events, ignoredRows } = taken;
  const { range, table, headerRows, titles, otherTables } = recognition;
  const counts: Partial<Record<SkipReason, number>> = {};
  const skipped: SkippedRow[] = [];
  const amountsSkipped = events.filter((event, k) => passesOverAmount(event, judged[k]!)).length;
  const skip = (reason: SkipReason, row: number, text: string): void => {
    counts[reason] = (counts[reason] ?? 0) + 1;
    if (skipped.length < 4 * LISTED_MAX) skipped.push({ row: row + 1, reason, text: text.slice(0, 80) });
  };
  const elsewhere = (row: number): boolean => otherTables.some((span) => row >= span.row && row < span.row + span.rowCount);
  const above = new Map(titles.map((title) => [title.row, title.text]));
  const last = table.row + table.rowCount;
  for (let row = range.row; row < table.row; row++) {
    const text = above.get(row);
    skip(text === '' ? 'blank' : elsewhere(row) ? 'ignored' : 'title', row, text ?? '');
  }
  const headings = recognition.columns
    .map((column) => column.heading)
    .filter((heading) => heading !== '')
    .join(' ');
  for (const row of headerRows) if (row >= table.row && row < last) skip('header', row, headings);
  events.forEach((event: RowEvent, k) => {
    const { reason } = judged[k]!;
    if (reason !== 'item') skip(reason, event.row, shownText(event));
  });
  for (const row of leftOut) {
    counts[row.reason] = (counts[row.reason] ?? 0) + 1;
    if (skipped.length < 4 * LISTED_MAX) skipped.push(row);
  }
  for (const event of ignoredRows) skip('ignored', event.row, shownText(event));
  for (const row of taken.blankRows) skip('blank', row, '');
  const unlisted = taken.blankCount - taken.blankRows.length;
  if (unlisted > 0) counts.blank = (counts.blank ?? 0) + unlisted;
  for (let row = last; row < range.row + range.rowCount; row++) skip('ignored', row, '');
  skipped.sort((a, b) => a.row - b.row);
  return {
    inRange: range.rowCount,
    read,
    skippedByReason: counts,
    skipped: skipped.slice(0, LISTED_MAX),
    amountsSkipped,
    hiddenRowsRead: 0,
  };
}

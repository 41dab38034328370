import {
  columnFromLetters,
  columnLetters,
  quotedSheetName,
  spanAddress,
  spanFromAddress,
  type CellSpan,
} from '../../../kernel/sheet/cells';
import { intersection } from '../../../kernel/sheet/spans';

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const WHOLE_SHEET: CellSpan = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };

export function cellCount(span: CellSpan): number {
  return span.rowCount * span.columnCount;
}

/** True where the span lies on a sheet. */
export function liesOnSheet(span: CellSpan): boolean {
  return (
    span.row >= 0 &&
    span.column >= 0 &&
    span.rowCount >= 1 &&
    span.columnCount >= 1 &&
    span.row + span.rowCount <= SHEET_ROWS &&
    span.column + span.columnCount <= SHEET_COLUMNS
  );
}

export function contains(outer: CellSpan, inner: CellSpan): boolean {
  const both = intersection(outer, inner);
  return both !== null && cellCount(both) === cellCount(inner);
}

/** Sheet name and span of an address such as `'AR Worklist'!$A$1:B9`, `B:C`, `3:4`, `A2`; `null` where it is none. */
export function parseAddress(address: string): { readonly sheet: string | null; readonly span: CellSpan } | null {
  const bang = address.lastIndexOf('!');
  const sheet =
    bang < 0
      ? null
      : address
          .slice(0, bang)
          .replace(/^'(.*)'$/s, '$1')
          .replace(/''/g, "'");
  const cells = address
    .slice(bang + 1)
    .replace(/\$/g, '')
    .trim();
  const span = spanFromAddress(cells) ?? wholeColumns(cells) ?? wholeRows(cells);
  return span && liesOnSheet(span) ? { sheet, span } : null;
}

function wholeColumns(cells: string): CellSpan | null {
  const m = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(cells);
  if (!m) return null;
  const ends = [columnFromLetters(m[1]!), columnFromLetters(m[2]!)];
  const column = Math.min(...ends);
  return { row: 0, column, rowCount: SHEET_ROWS, columnCount: Math.max(...ends) - column + 1 };
}

function wholeRows(cells: string): CellSpan | null {
  const m = /^(\d{1,7}):(\d{1,7})$/.exec(cells);
  if (!m) return null;
  const ends = [Number(m[1]) - 1, Number(m[2]) - 1];
  const row = Math.min(...ends);
  return { row, column: 0, rowCount: Math.max(...ends) - row + 1, columnCount: SHEET_COLUMNS };
}

/** Address as Excel gives it: with the sheet, whole columns as `A:B`, whole rows as `2:3`. */
export function fullAddress(sheetName: string, span: CellSpan): string {
  return `${quotedSheetName(sheetName)}!${shortAddress(span)}`;
}

function shortAddress(span: CellSpan): string {
  if (span.rowCount === SHEET_ROWS && span.columnCount === SHEET_COLUMNS) return `1:${SHEET_ROWS}`;
  if (span.rowCount === SHEET_ROWS) return `${columnLetters(span.column)}:${columnLetters(span.column + span.columnCount - 1)}`;
  if (span.columnCount === SHEET_COLUMNS) return `${span.row + 1}:${span.row + span.rowCount}`;
  return spanAddress(span);
}

/** Reference as a formula writes it, `'AR Summary'!$B$2:$C$9`. */
export function absoluteReference(sheetName: string, span: CellSpan): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(span.row, span.column);
  const last = corner(span.row + span.rowCount - 1, span.column + span.columnCount - 1);
  return `${quotedSheetName(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}

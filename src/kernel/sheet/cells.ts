/** What a cell holds, as Excel hands it over: '' when empty, '#N/A' and the like for an error, a serial number for a date. */
export type Cell = string | number | boolean;

/** A rectangle of a sheet; row and column count from 0, the far edges are open. */
export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A piece of a sheet as it was read. `formats` holds the number formats of the same cells where they were asked for. */
export interface CellBlock {
  readonly span: CellSpan;
  readonly values: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[] | null;
}

/** The seven errors of a cell, and the newer ones; a text that looks like one is taken for one. */
const ERRORS = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
]);

export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && cell.charCodeAt(0) === 35 && ERRORS.has(cell);
}

/** Letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Column counted from 0 of its letters, in either case: A → 0, AA → 26. */
export function columnFromLetters(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** A1 address of a span, without the sheet: `B2:D9`, `B2`. */
export function spanAddress(span: CellSpan): string {
  const first = `${columnLetters(span.column)}${span.row + 1}`;
  if (span.rowCount === 1 && span.columnCount === 1) return first;
  return `${first}:${columnLetters(span.column + span.columnCount - 1)}${span.row + span.rowCount}`;
}

/** The span of an A1 address without a sheet name (`$` signs allowed), or `null` where it is none. */
export function spanFromAddress(address: string): CellSpan | null {
  const m = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address.trim());
  if (!m) return null;
  const columns = [columnFromLetters(m[1]!), columnFromLetters(m[3] ?? m[1]!)];
  const rows = [Number(m[2]) - 1, Number(m[4] ?? m[2]) - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  if (row < 0 || Math.max(...rows) > 1048575 || Math.max(...columns) > 16383) return null;
  return { row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 };
}

/** A sheet's name as a formula writes it: quoted where it must be. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*[Cc]?\d*$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

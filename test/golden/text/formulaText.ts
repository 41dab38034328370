import { columnLetters } from '../../../src/kernel/sheet/cells';
import type { SheetGrid } from './sheetGrid';

/** A text in quotes, a table's column in brackets, or cells, with the sheet before them where they are on another one. */
const PARTS =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\w$.'])(?<sheet>'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?(?<cells>\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(!])/g;
const CELL = /(\$?)([A-Z]+)(\$?)(\d+)/g;

/** The grid that a formula's sheet names, or undefined where it is not known. */
function gridOf(sheet: string, others: ReadonlyMap<string, SheetGrid>): SheetGrid | undefined {
  const name = sheet.slice(0, -1);
  return others.get(name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);
}

/**
 * A formula with its addresses by rows' labels: `[D]` is column D of the same row, `[‹Total›]` the row Total of the same column. Addresses
 * on another sheet are told by its labels where that sheet is among `others`.
 */
export function relativeFormula(
  formula: string,
  at: { readonly row: number; readonly column: number },
  grid: SheetGrid,
  others: ReadonlyMap<string, SheetGrid>,
): string {
  const here = (_cell: string, lockedColumn: string, letters: string, lockedRow: string, digits: string): string => {
    const row = `${lockedRow}${grid.label(Number(digits) - 1)}`;
    if (Number(digits) - 1 === at.row) return `[${lockedColumn}${letters}]`;
    return letters === columnLetters(at.column) ? `[${lockedColumn}${row}]` : `${lockedColumn}${letters}${row}`;
  };
  const elsewhere =
    (other: SheetGrid) =>
    (_cell: string, lockedColumn: string, letters: string, lockedRow: string, digits: string): string =>
      `${lockedColumn}${letters}${lockedRow}${other.label(Number(digits) - 1)}`;
  return formula.replace(PARTS, (part: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return part;
    if (sheet === undefined) return cells.replace(CELL, here);
    const other = gridOf(sheet, others);
    return other ? `${sheet}${cells.replace(CELL, elsewhere(other))}` : part;
  });
}

/** `A C:E` for columns 0, 2, 3, 4. */
export function columnsText(columns: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.[1] === column - 1) run[1] = column;
    else runs.push([column, column]);
  }
  return runs.map(([first, last]) => (first === last ? columnLetters(first) : `${columnLetters(first)}:${columnLetters(last)}`)).join(' ');
}

/** The formulas of a sheet, one line for all cells of neighbouring rows that calculate alike. */
export function formulaLines(grid: SheetGrid, others: ReadonlyMap<string, SheetGrid>): string[] {
  const rows = new Map<number, Map<string, number[]>>();
  for (const { row, column, formula } of grid.formulas()) {
    const patterns = rows.get(row) ?? new Map<string, number[]>();
    const pattern = relativeFormula(formula, { row, column }, grid, others);
    patterns.set(pattern, [...(patterns.get(pattern) ?? []), column]);
    rows.set(row, patterns);
  }
  const groups: { key: string; columns: string; pattern: string; first: number; last: number }[] = [];
  for (const [row, patterns] of rows) {
    for (const [pattern, at] of patterns) {
      const columns = columnsText(at);
      const key = `${columns} ${pattern}`;
      const open = groups.find((group) => group.key === key && group.last === row - 1);
      if (open) open.last = row;
      else groups.push({ key, columns, pattern, first: row, last: row });
    }
  }
  return groups.map(({ columns, pattern, first, last }) => `${columns} ${grid.rowsText(first, last)}  ${pattern}`);
}

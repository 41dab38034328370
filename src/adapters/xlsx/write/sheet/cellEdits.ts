import type { WrittenCell } from './cellXml';

/** A cell to write over what stands in it. `style` is a number of the style book, or `null` to leave the look as it is. */
export interface CellEdit {
  readonly column: number;
  readonly cell: WrittenCell;
  readonly style: number | null;
}

/** Cells to write on one sheet, asked for row by row from top to bottom. */
export interface CellEdits {
  /** First row from `row` on that has edits, or `null`. */
  next(row: number): number | null;
  /** Edits of a row in ascending columns. */
  cells(row: number): readonly CellEdit[];
}

/** Edits from a list in any order; a later one for the same cell replaces an earlier one. */
export function listedEdits(list: Iterable<CellEdit & { readonly row: number }>): CellEdits {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of list) {
    const row = rows.get(edit.row) ?? new Map<number, CellEdit>();
    row.set(edit.column, edit);
    rows.set(edit.row, row);
  }
  const order = [...rows.keys()].sort((a, b) => a - b);
  let at = 0;
  return {
    next: (row) => {
      if (at > 0 && order[at - 1]! >= row) at = 0;
      while (at < order.length && order[at]! < row) at += 1;
      return order[at] ?? null;
    },
    cells: (row) => [...(rows.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column),
  };
}

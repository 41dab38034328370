import { isErrorCell, type Cell } from '../../kernel/sheet/cells';

/** Order of kinds in Excel: numbers, texts, truth values, errors; empty cells always last. */
function rank(cell: Cell): number {
  if (cell === '') return 4;
  if (typeof cell === 'number') return 0;
  if (typeof cell === 'boolean') return 2;
  return isErrorCell(cell) ? 3 : 1;
}

function compared(a: Cell, b: Cell, ascending: boolean): number {
  if (a === '' || b === '') return rank(a) - rank(b);
  const byKind = rank(a) - rank(b);
  const order =
    byKind !== 0 ? byKind : typeof a === 'string' ? a.localeCompare(String(b), 'en', { sensitivity: 'base' }) : Number(a) - Number(b);
  return ascending ? order : -order;
}

/** The rows in the order that Excel sorts them: which old row stands at each new place. Equal rows keep their order. */
export function sortedRows(
  rows: readonly (readonly Cell[])[],
  keys: readonly { readonly column: number; readonly ascending: boolean }[],
): number[] {
  return rows
    .map((_, index) => index)
    .sort((a, b) => {
      for (const { column, ascending } of keys) {
        const order = compared(rows[a]![column] ?? '', rows[b]![column] ?? '', ascending);
        if (order !== 0) return order;
      }
      return a - b;
    });
}

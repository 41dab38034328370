import type { RunOptions } from '../../kernel/run/workbook';
import type { CellSpan } from '../../kernel/sheet/cells';
import { batch, throwIfCancelled } from './batch';
import { rangeOf } from './spans';

/** Formulas of one message; they are longer than values. */
const CELLS_MAX = 100_000;

/** The formulas of a span, row by row, '' for a cell without one. */
export async function readFormulas(sheetName: string, span: CellSpan, options: RunOptions): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  const step = Math.max(1, Math.floor(CELLS_MAX / Math.max(1, span.columnCount)));
  for (let row = 0; row < span.rowCount; row += step) {
    throwIfCancelled(options);
    const part = { ...span, row: span.row + row, rowCount: Math.min(step, span.rowCount - row) };
    const read = await batch((context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(sheetName), part);
      range.load('formulas');
      return () => range.formulas as unknown[][];
    });
    rows.push(...read.map((cells) => cells.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? cell : ''))));
  }
  return rows;
}

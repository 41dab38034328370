import type { Cell, CellSpan } from '../sheet/cells';
import type { RunOptions, Workbook } from './workbook';

/** Rows that are asked for at a time. */
export const CHUNK_ROWS = 20_000;

/** Every cell of a span, row by row, '' where the workbook has nothing. */
export async function readCells(workbook: Workbook, sheet: string, span: CellSpan, options: RunOptions): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const block of workbook.read({ sheet, span, columns: null, withFormats: false, chunkRowsMax: CHUNK_ROWS }, options)) {
    for (const row of block.values) rows.push([...row]);
  }
  return rows;
}

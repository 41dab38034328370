import type { RunOptions, Workbook } from '../../src/kernel/run/workbook';
import type { Cell, CellSpan } from '../../src/kernel/sheet/cells';

/** Every cell of a span as the workbook hands it over now, row by row. */
export async function readCells(workbook: Workbook, sheet: string, span: CellSpan, options: RunOptions): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  const request = { sheet, span, columns: null, withFormats: false, chunkRowsMax: 20_000 };
  for await (const block of workbook.read([request], options)) for (const row of block.values) rows.push([...row]);
  return rows;
}

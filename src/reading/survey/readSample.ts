import type { CellBlock, CellSpan } from '../../kernel/sheet/cells';
import type { SampleRow, SheetSample } from './sheetSample';
import { withoutOurColumns } from './withoutOurColumns';
import { stopIfCancelled } from '../../kernel/run/cancelling';
import type { RunOptions, Workbook } from '../../kernel/run/workbook';

/** Up to so many rows the whole range is the sample. */
const WHOLE_ROWS_MAX = 600;
const FIRST_ROWS = 300;
const LATER_ROWS = 60;
const CHUNK_ROWS = 20_000;

function rowsOf(block: CellBlock): SampleRow[] {
  return block.values.map((values, r) => ({ row: block.span.row + r, values, formats: block.formats?.[r] ?? null }));
}

/** The parts of a range that recognition looks at: all of a short one, else its first rows and some from the middle and the end. */
function partsOf(used: CellSpan): CellSpan[] {
  const part = (row: number, rowCount: number): CellSpan => ({ ...used, row, rowCount });
  if (used.rowCount <= WHOLE_ROWS_MAX) return [used];
  const middle = used.row + Math.floor(used.rowCount / 2);
  return [part(used.row, FIRST_ROWS), part(middle, LATER_ROWS), part(used.row + used.rowCount - LATER_ROWS, LATER_ROWS)];
}

/** Reads the sample of a sheet's range, with number formats and without our own columns. */
export async function readSample(workbook: Workbook, sheet: string, used: CellSpan, options: RunOptions): Promise<SheetSample> {
  const rows: SampleRow[] = [];
  for (const span of partsOf(used)) {
    for await (const block of workbook.read({ sheet, span, columns: null, withFormats: true, chunkRowsMax: CHUNK_ROWS }, options)) {
      stopIfCancelled(options);
      rows.push(...rowsOf(block));
    }
  }
  return { sheet, used, rows: withoutOurColumns(rows), complete: used.rowCount <= WHOLE_ROWS_MAX };
}

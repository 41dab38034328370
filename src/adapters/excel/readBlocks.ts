import { WorkbookError, type ReadRequest, type RunOptions } from '../../kernel/run/workbook';
import type { Cell, CellBlock } from '../../kernel/sheet/cells';
import { batch, NOTHING_CHANGED, throwIfCancelled } from './batch';
import { officeErrorCode } from './translateError';

/** Excel hands over at most this many cells in one range; beyond it, `values` may be null instead of an error. */
const CELLS_MAX = 5_000_000;

interface ColumnRun {
  readonly column: number;
  readonly columnCount: number;
}

/** Neighbouring columns read as one range, since a range costs more than a column. */
function columnRuns(columns: readonly number[]): ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.columnCount === column)
      runs[runs.length - 1] = { column: last.column, columnCount: last.columnCount + 1 };
    else runs.push({ column, columnCount: 1 });
  }
  return runs;
}

/** Lays the rows of several runs side by side. One run needs no copy. */
function sideBySide<T>(parts: readonly (readonly (readonly T[])[])[]): readonly (readonly T[])[] {
  const first = parts[0] ?? [];
  return parts.length === 1 ? first : first.map((row, r) => row.concat(...parts.slice(1).map((part) => part[r]!)));
}

type Piece = { readonly values: readonly (readonly Cell[])[]; readonly formats: readonly (readonly string[])[] | null } | 'tooLarge';

/** Rows `row` … `row + rowCount` of the asked columns, or 'tooLarge' where Excel refuses so many at once. */
async function readPiece(request: ReadRequest, runs: readonly ColumnRun[], row: number, rowCount: number): Promise<Piece> {
  try {
    return await batch(async (context) => {
      const sheet = context.workbook.worksheets.getItem(request.sheet);
      const ranges = runs.map((run) => sheet.getRangeByIndexes(row, run.column, rowCount, run.columnCount));
      for (const range of ranges) range.load(request.withFormats ? 'values,numberFormat' : 'values');
      await context.sync();
      const values = ranges.map((range) => range.values as Cell[][] | null);
      if (values.some((v) => v === null)) return 'tooLarge';
      return {
        values: sideBySide(values as Cell[][][]),
        formats: request.withFormats ? sideBySide(ranges.map((range) => range.numberFormat as string[][])) : null,
      };
    });
  } catch (error) {
    if (error instanceof WorkbookError && officeErrorCode(error.cause) === 'ResponsePayloadSizeLimitExceeded') return 'tooLarge';
    throw error;
  }
}

/** Blocks of a request from top to bottom, each at most `chunkRowsMax` rows; a refused size is halved for good and the reading goes on. */
export async function* readBlocks(request: ReadRequest, options: RunOptions): AsyncGenerator<CellBlock> {
  const { span } = request;
  const columns = request.columns ?? Array.from({ length: span.columnCount }, (_, i) => span.column + i);
  const runs = columnRuns(columns);
  let rowsMax = Math.max(1, Math.min(request.chunkRowsMax, Math.floor(CELLS_MAX / Math.max(1, columns.length))));
  const end = span.row + span.rowCount;
  for (let row = span.row; row < end;) {
    throwIfCancelled(options);
    const rowCount = Math.min(rowsMax, end - row);
    const piece = await readPiece(request, runs, row, rowCount);
    if (piece === 'tooLarge') {
      if (rowCount === 1)
        throw new WorkbookError(
          'tooLarge',
          `Row ${row + 1} of ${request.sheet} is too large to be read.`,
          NOTHING_CHANGED,
          'Shorten its longest text and try again.',
        );
      rowsMax = Math.ceil(rowCount / 2);
      continue;
    }
    row += rowCount;
    options.onProgress({ stage: 'reading', done: row - span.row, total: span.rowCount });
    yield {
      span: { row: row - rowCount, column: columns[0] ?? span.column, rowCount, columnCount: columns.length },
      values: piece.values,
      formats: piece.formats,
    };
  }
}

import { runText } from '../../kernel/run/runText';
import { wordsText } from '../../kernel/words/wordsText';
import { WorkbookError, type ReadRequest, type RunOptions, type SheetBlock } from '../../kernel/run/workbook';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { batch, throwIfCancelled } from './batch';
import { rangeOf } from './spans';
import { officeErrorCode } from './translateError';

/** Cells of one message, number formats counted as cells: about 2 MB of an export's usual texts, well under Excel's 5 MB. */
const CELLS_MAX = 200_000;

interface ColumnRun {
  readonly column: number;
  readonly columnCount: number;
}

/** Rows of one request that are read by one message. */
interface Piece {
  readonly request: ReadRequest;
  readonly columns: readonly number[];
  readonly runs: readonly ColumnRun[];
  readonly row: number;
  readonly rowCount: number;
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

/** Cells of a row, number formats counted as cells. */
const rowWeight = ({ columns, request }: Piece): number => Math.max(1, columns.length) * (request.withFormats ? 2 : 1);

function askPiece(sheet: Excel.Worksheet, { request, columns, runs, row, rowCount }: Piece): () => SheetBlock | null {
  const ranges = runs.map((run): CellSpan => ({ ...run, row, rowCount })).map((span) => rangeOf(sheet, span));
  for (const range of ranges) range.load(request.withFormats ? 'values,numberFormat' : 'values');
  return () => {
    // Excel may answer with null instead of an error where it is asked for too much.
    if (ranges.some((range) => (range.values as Cell[][] | null) === null)) return null;
    return {
      sheet: request.sheet,
      span: { row, column: columns[0] ?? request.span.column, rowCount, columnCount: columns.length },
      values: sideBySide(ranges.map((range) => range.values as Cell[][])),
      formats: request.withFormats ? sideBySide(ranges.map((range) => range.numberFormat as string[][])) : null,
    };
  };
}

/** The blocks of the pieces, or 'tooLarge' where Excel refuses so many cells at once. */
async function readPieces(pieces: readonly Piece[]): Promise<readonly SheetBlock[] | 'tooLarge'> {
  try {
    const blocks = await batch((context) => {
      const sheets = new Map<string, Excel.Worksheet>();
      const answers = pieces.map((piece) => {
        const { sheet: name } = piece.request;
        const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
        sheets.set(name, sheet);
        return askPiece(sheet, piece);
      });
      return () => answers.map((answer) => answer());
    });
    return blocks.includes(null) ? 'tooLarge' : (blocks as SheetBlock[]);
  } catch (error) {
    if (error instanceof WorkbookError && officeErrorCode(error.cause) === 'ResponsePayloadSizeLimitExceeded') return 'tooLarge';
    throw error;
  }
}

/** A request as one piece of all its rows. */
function wholePiece(request: ReadRequest): Piece {
  const { span } = request;
  const columns = request.columns ?? Array.from({ length: span.columnCount }, (_, i) => span.column + i);
  return { request, columns, runs: columnRuns(columns), row: span.row, rowCount: span.rowCount };
}

/** Takes pieces from the front of the list that make one message of at most `cellsMax` cells; at least one row. */
function takePieces(pieces: Piece[], cellsMax: number): Piece[] {
  const taken: Piece[] = [];
  for (let room = cellsMax; pieces.length > 0;) {
    const [first] = pieces as [Piece];
    const fit = Math.min(first.rowCount, first.request.chunkRowsMax, Math.floor(room / rowWeight(first)));
    const rowCount = fit === 0 && taken.length === 0 ? 1 : fit;
    if (rowCount === 0) break;
    taken.push({ ...first, rowCount });
    room -= rowCount * rowWeight(first);
    if (rowCount === first.rowCount) pieces.shift();
    else pieces[0] = { ...first, row: first.row + rowCount, rowCount: first.rowCount - rowCount };
  }
  return taken;
}

function tooLargeRow({ request, row }: Piece): WorkbookError {
  return new WorkbookError(
    'tooLarge',
    runText('rowTooLarge', { sheet: request.sheet, row: row + 1 }),
    wordsText('workbookUnchanged'),
    runText('shortenRow'),
  );
}

/** Blocks of the requests in order, from top to bottom each; a refused size is halved for good and the reading goes on. */
export async function* readBlocks(requests: readonly ReadRequest[], options: RunOptions): AsyncGenerator<SheetBlock> {
  const open = requests.map(wholePiece).filter(({ rowCount }) => rowCount > 0);
  const total = open.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let done = 0;
  for (let cellsMax = CELLS_MAX; open.length > 0;) {
    throwIfCancelled(options);
    const before = [...open];
    const pieces = takePieces(open, cellsMax);
    const blocks = await readPieces(pieces);
    if (blocks === 'tooLarge') {
      const [first] = pieces as [Piece];
      if (pieces.length === 1 && first.rowCount === 1) throw tooLargeRow(first);
      cellsMax = Math.floor(pieces.reduce((sum, piece) => sum + piece.rowCount * rowWeight(piece), 0) / 2);
      open.splice(0, open.length, ...before);
      continue;
    }
    for (const block of blocks) {
      done += block.values.length;
      options.onProgress({ stage: 'reading', done, total });
      yield block;
    }
  }
}

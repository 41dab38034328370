import type { ReadRequest } from '../../../kernel/run/workbook';
import { assert } from '../../../kernel/assert';
import type { Cell, CellBlock, CellSpan } from '../../../kernel/sheet/cells';
import { CellCursor } from '../sheetXml/cellCursor';
import { cellValue } from '../sheetXml/cellValue';
import { COLUMNS_MAX } from '../sheetXml/sheetLimits';
import { sheetWindows } from '../sheetXml/sheetWindows';
import { CoveredCells } from './coveredCells';
import type { OpenWorkbook } from './openWorkbook';

/**
 * The asked columns of a span, in blocks from top to bottom that together hold every row of the span, empty ones too. Makes no object for
 * a cell: it goes over the sheet's bytes once and stops behind the span. Every cell that it sees is handed on, and counted to be sure.
 */
export function* readBlocks(workbook: OpenWorkbook, request: ReadRequest): Generator<CellBlock, void, undefined> {
  const sheet = workbook.sheet(request.sheet);
  const { span } = request;
  const columns = request.columns ?? Array.from({ length: span.columnCount }, (_, i) => span.column + i);
  const covered = new CoveredCells(workbook.survey(sheet).merged);
  const slots = new Int32Array(COLUMNS_MAX).fill(-1);
  columns.forEach((column, slot) => (slots[column] = slot));
  const block = new BlockBuilder(span, columns, request.withFormats, request.chunkRowsMax);
  const cursor = new CellCursor(sheet.name);
  const { values, styles } = workbook;
  const rowsEnd = span.row + span.rowCount;
  let seen = 0;
  reading: for (const window of sheetWindows(workbook.parts.pieces(sheet.part), sheet.part)) {
    if (window.kind !== 'rows') continue;
    cursor.open(window);
    while (cursor.nextRow()) {
      if (cursor.row < span.row) continue;
      if (cursor.row >= rowsEnd) break reading;
      yield* block.advance(cursor.row);
      covered.advance(cursor.row);
      while (cursor.nextCell()) {
        const slot = slots[cursor.column]!;
        if (slot < 0) continue;
        const value = covered.has(cursor.column) ? '' : cellValue(cursor, values);
        if (value !== '') seen += 1;
        block.set(slot, value, request.withFormats ? styles.numberFormat(cursor.style) : '');
      }
    }
  }
  yield* block.advance(rowsEnd);
  yield* block.flush();
  assert(block.filled === seen, 'every cell that is seen is handed on');
}

/** Of a block. One of a sheet of thousands of columns, mostly empty, would else outgrow the memory that is cleared cheaply. */
const BLOCK_CELLS_MAX = 250_000;

/** Gathers rows into blocks; rows that the file leaves out are filled with empty cells. */
class BlockBuilder {
  /** Cells of the blocks that hold anything. */
  filled = 0;
  private values: Cell[][] = [];
  private formats: string[][] = [];
  private firstRow: number;
  private row: number;
  private readonly width: number;
  private readonly rowsMax: number;
  /** The row of the sheet that is not in the file; all of them are this one. */
  private readonly emptyValues: Cell[];
  private readonly emptyFormats: string[];

  constructor(
    private readonly span: CellSpan,
    private readonly columns: readonly number[],
    private readonly withFormats: boolean,
    rowsMax: number,
  ) {
    this.firstRow = span.row;
    this.row = span.row - 1;
    this.width = columns.length;
    this.rowsMax = Math.max(1, Math.min(rowsMax, Math.floor(BLOCK_CELLS_MAX / Math.max(1, this.width))));
    this.emptyValues = new Array<Cell>(this.width).fill('');
    this.emptyFormats = new Array<string>(this.width).fill('General');
  }

  /** Goes on to `row`, which may then be set; hands over every block that is full by then. */
  *advance(row: number): Generator<CellBlock, void, undefined> {
    const end = this.span.row + this.span.rowCount;
    while (this.row < row) {
      this.row += 1;
      if (this.row >= end) return;
      if (this.values.length >= this.rowsMax) yield* this.flush();
      const isInFile = this.row === row;
      this.values.push(isInFile ? this.emptyValues.slice() : this.emptyValues);
      if (this.withFormats) this.formats.push(isInFile ? this.emptyFormats.slice() : this.emptyFormats);
    }
  }

  set(slot: number, value: Cell, format: string): void {
    const row = this.values[this.values.length - 1]!;
    if (value !== '' && row[slot] === '') this.filled += 1;
    row[slot] = value;
    if (this.withFormats) this.formats[this.formats.length - 1]![slot] = format;
  }

  /** Hands over what is gathered. */
  *flush(): Generator<CellBlock, void, undefined> {
    if (this.values.length === 0) return;
    const span = { row: this.firstRow, column: this.columns[0] ?? this.span.column, rowCount: this.values.length, columnCount: this.width };
    this.firstRow += this.values.length;
    const block: CellBlock = { span, values: this.values, formats: this.withFormats ? this.formats : null };
    this.values = [];
    this.formats = [];
    yield block;
  }
}

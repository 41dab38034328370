import type { ReadRequest } from '../../../kernel/run/workbook';
import type { Cell, CellBlock, CellSpan } from '../../../kernel/sheet/cells';
import { CellCursor } from '../sheetXml/cellCursor';
import { cellValue } from '../sheetXml/cellValue';
import { sheetWindows } from '../sheetXml/sheetWindows';
import type { OpenWorkbook } from './openWorkbook';

const COLUMNS_MAX = 16_384;

/**
 * The asked columns of a span, in blocks from top to bottom that together hold every row of the span, empty ones too. Makes no object for
 * a cell: it goes over the sheet's bytes once and stops behind the span.
 */
export function* readBlocks(workbook: OpenWorkbook, request: ReadRequest): Generator<CellBlock, void, undefined> {
  const sheet = workbook.sheet(request.sheet);
  const { span } = request;
  const columns = request.columns ?? Array.from({ length: span.columnCount }, (_, i) => span.column + i);
  const covered = coveredCells(workbook.survey(sheet).merged, span);
  const slots = new Int32Array(COLUMNS_MAX).fill(-1);
  columns.forEach((column, slot) => (slots[column] = slot));
  const block = new BlockBuilder(span, columns, request.withFormats, request.chunkRowsMax);
  const cursor = new CellCursor();
  const { values, styles } = workbook;
  const rowsEnd = span.row + span.rowCount;
  reading: for (const window of sheetWindows(workbook.parts.pieces(sheet.part), sheet.part)) {
    if (window.kind !== 'rows') continue;
    cursor.open(window);
    while (cursor.nextRow()) {
      if (cursor.row < span.row) continue;
      if (cursor.row >= rowsEnd) break reading;
      yield* block.advance(cursor.row);
      const hidden = covered.get(cursor.row);
      while (cursor.nextCell()) {
        const slot = slots[cursor.column] ?? -1;
        if (slot < 0) continue;
        block.set(
          slot,
          hidden?.has(cursor.column) === true ? '' : cellValue(cursor, values),
          request.withFormats ? styles.numberFormat(cursor.style) : '',
        );
      }
    }
  }
  yield* block.advance(rowsEnd);
  yield* block.flush();
}

/** Cells of merged areas that lie under the top left one, by row. What a file may hold there no one sees. */
function coveredCells(merged: readonly CellSpan[], span: CellSpan): Map<number, Set<number>> {
  const covered = new Map<number, Set<number>>();
  for (const area of merged) {
    const lastRow = Math.min(area.row + area.rowCount, span.row + span.rowCount);
    for (let row = Math.max(area.row, span.row); row < lastRow; row += 1) {
      const columns = covered.get(row) ?? new Set<number>();
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        if (row !== area.row || column !== area.column) columns.add(column);
      }
      covered.set(row, columns);
    }
  }
  return covered;
}

/** Gathers rows into blocks; rows that the file leaves out are filled with empty cells. */
class BlockBuilder {
  private values: Cell[][] = [];
  private formats: string[][] = [];
  private firstRow: number;
  private row: number;
  private readonly width: number;

  constructor(
    private readonly span: CellSpan,
    private readonly columns: readonly number[],
    private readonly withFormats: boolean,
    private readonly rowsMax: number,
  ) {
    this.firstRow = span.row;
    this.row = span.row - 1;
    this.width = columns.length;
  }

  /** Goes on to `row`; hands over every block that is full by then. */
  *advance(row: number): Generator<CellBlock, void, undefined> {
    const end = this.span.row + this.span.rowCount;
    while (this.row < row) {
      this.row += 1;
      if (this.row >= end) return;
      if (this.values.length >= this.rowsMax) yield* this.flush();
      this.values.push(new Array<Cell>(this.width).fill(''));
      if (this.withFormats) this.formats.push(new Array<string>(this.width).fill('General'));
    }
  }

  set(slot: number, value: Cell, format: string): void {
    this.values[this.values.length - 1]![slot] = value;
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

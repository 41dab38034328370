import type { ReadRequest } from '../../../kernel/run/workbook';
import { assert } from '../../../kernel/assert';
import type { CellBlock } from '../../../kernel/sheet/cells';
import { CellCursor } from '../sheetXml/cellCursor';
import { cellValue } from '../sheetXml/cellValue';
import { COLUMNS_MAX } from '../sheetXml/sheetLimits';
import { sheetWindows } from '../sheetXml/sheetWindows';
import { BlockBuilder } from './blockBuilder';
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
  const unwritten = workbook.parts.unwritten(sheet.part);
  if (unwritten) {
    yield* unwritten.blocks({ span, columns, withFormats: request.withFormats, rowsMax: request.chunkRowsMax });
    return;
  }
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

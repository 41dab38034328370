import type { CellSpan } from '../../../kernel/sheet/cells';
import { CellCursor } from '../sheetXml/cellCursor';
import { sheetWindows } from '../sheetXml/sheetWindows';
import { CellFormulas } from './cellFormulas';
import type { OpenWorkbook } from './openWorkbook';

/** The formulas of a span, row by row, '' for a cell without one. Goes over the sheet's bytes once and stops behind the span. */
export function readFormulas(workbook: OpenWorkbook, sheetName: string, span: CellSpan): readonly (readonly string[])[] {
  const sheet = workbook.sheet(sheetName);
  const rows = Array.from({ length: span.rowCount }, () => new Array<string>(span.columnCount).fill(''));
  if (workbook.parts.unwritten(sheet.part)) return rows;
  const cursor = new CellCursor(sheet.name);
  const formulas = new CellFormulas();
  for (const window of sheetWindows(workbook.parts.pieces(sheet.part), sheet.part)) {
    if (window.kind !== 'rows') continue;
    cursor.open(window);
    while (cursor.nextRow()) {
      if (cursor.row >= span.row + span.rowCount) return rows;
      while (cursor.nextCell()) {
        // A formula above the span may be the one that others share, so each is read.
        const found = formulas.read(cursor);
        const row = rows[cursor.row - span.row];
        const place = cursor.column - span.column;
        if (found && row && place >= 0 && place < span.columnCount) row[place] = found.formula;
      }
    }
  }
  return rows;
}

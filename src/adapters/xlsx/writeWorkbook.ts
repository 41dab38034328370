import { assert } from '../../kernel/assert';
import type { CellLook } from './styles/cellLook';
import { StyleBook } from './styles/styleBook';
import { blankWorkbook } from './write/blankWorkbook';
import { putSheet } from './write/sheet/putSheet';
import type { SheetContent } from './write/sheet/sheetContent';
import { recalculateOnLoad } from './write/workbookEdits';
import { writeArchive } from './zip/archive';
import type { Parts } from './zip/parts';

/** Gives the number by which cells of the new workbook name a look. */
export type StyleOf = (look: CellLook) => number;

/**
 * A new workbook with the sheets that `makeSheets` gives, as the bytes of an .xlsx file; equal content gives equal bytes. Style 0 is a plain
 * cell, others come from the function that is handed over.
 */
export function writeWorkbook(makeSheets: (styleOf: StyleOf) => readonly SheetContent[], uses1904 = false): Uint8Array {
  return writeArchive(newWorkbookParts(makeSheets, uses1904));
}

/** As `writeWorkbook`, before packing. */
export function newWorkbookParts(makeSheets: (styleOf: StyleOf) => readonly SheetContent[], uses1904 = false): Parts {
  const parts = blankWorkbook(uses1904);
  const styles = new StyleBook(parts, 'xl/styles.xml');
  const sheets = makeSheets((look) => styles.numberOf(look));
  assert(sheets.length > 0, 'a workbook has at least one sheet');
  for (const sheet of sheets) putSheet(parts, sheet, styles, []);
  styles.save();
  recalculateOnLoad(parts);
  return parts;
}

import { OpenWorkbook } from './model/openWorkbook';
import { StyleBook } from './styles/styleBook';
import { listedEdits, type CellEdit } from './write/cellEdits';
import { dynamicArrays } from './write/dynamicArrays';
import { editHead, type WidthEdit } from './write/headEdits';
import { patchSheet } from './write/patchSheet';
import { putSheet } from './write/putSheet';
import { removeSheet, renameSheet } from './write/sheetList';
import type { SheetContent } from './write/sheetContent';
import { stylesPartOf } from './write/stylesPart';
import { recalculateOnLoad, refusePrefix } from './write/workbookEdits';
import type { StyleOf } from './writeWorkbook';
import { openParts } from './openParts';

/** Changes of single cells and column widths (as the file counts them) on a sheet that stays otherwise as it is. */
export interface SheetEdits {
  readonly sheet: string;
  readonly cells: readonly (CellEdit & { readonly row: number })[];
  readonly widths: readonly WidthEdit[];
}

/** What to change in a workbook. Names are those after `renamed` was done. */
export interface WorkbookPatch {
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly removed: readonly string[];
  readonly edits: readonly SheetEdits[];
  /** Sheets to add, or to write anew where one of the name is there. */
  readonly sheets: readonly SheetContent[];
}

/**
 * The file with some changes made and everything else as it was, as the bytes of an .xlsx file. `makePatch` gets the function that numbers
 * looks. Throws a WorkbookError where a cell may not be changed; nothing is written then.
 */
export async function patchWorkbook(bytes: Uint8Array, name: string, makePatch: (styleOf: StyleOf) => WorkbookPatch): Promise<Uint8Array> {
  const workbook = new OpenWorkbook(await openParts(bytes, name));
  refusePrefix(workbook.book.root.prefix);
  const parts = workbook.parts.fork();
  const styles = new StyleBook(parts, stylesPartOf(parts, workbook.book));
  const patch = makePatch((look) => styles.numberOf(look));
  for (const { from, to } of patch.renamed) renameSheet(parts, from, to);
  for (const sheet of patch.removed) removeSheet(parts, sheet);
  const renamed = new OpenWorkbook(parts.fork());
  for (const { sheet, cells, widths } of patch.edits) {
    const { part } = renamed.sheet(sheet);
    const written = cells.length === 0 ? null : extentOf(cells);
    const pieces = patchSheet(parts.pieces(part), part, {
      edits: listedEdits(cells),
      editHead: (head) => editHead(head, written, widths),
      dynamicMetadata: dynamicArrays(parts, workbook.book.workbookPart),
    });
    parts.set(part, [...pieces]);
  }
  for (const sheet of patch.sheets) putSheet(parts, sheet, styles, sheet.charts.map((chart) => chart.name));
  styles.save();
  recalculateOnLoad(parts);
  return new OpenWorkbook(parts).parts.toArchive();
}

function extentOf(cells: readonly { readonly row: number; readonly column: number }[]) {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

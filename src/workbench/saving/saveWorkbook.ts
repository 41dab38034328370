import type { Workbook as GridModel } from '@univerjs/core';
import { WorkbookError } from '../../app/workbook';
import type { OpenWorkbook } from '../../files/model/openWorkbook';
import { SheetDocument } from '../../files/model/sheetDocument';
import { StyleBook } from '../../files/styles/styleBook';
import { listedEdits } from '../../files/write/cellEdits';
import { dynamicArrays } from '../../files/write/dynamicArrays';
import { editHead, type WidthEdit } from '../../files/write/headEdits';
import { patchSheet } from '../../files/write/patchSheet';
import { putSheet } from '../../files/write/putSheet';
import { fileWidth } from '../../files/write/sheetXml';
import { recalculateOnLoad, setNames } from '../../files/write/workbookEdits';
import type { GridSheet } from '../../host/model/gridWorkbook';
import type { HostState } from '../../host/model/hostState';
import type { UniverWorkbook } from '../../host/univer/univerWorkbook';
import type { CellSpan } from '../../sheets/cells';
import { sheetIdOf } from '../document/workbookData';
import { lookOfStyle } from './cellLooks';
import { saveSettings } from './fileSettings';
import { SheetChanges, type SheetNow, type StyleNumbers } from './sheetChanges';
import { charactersOf, wholeSheet } from './wholeSheet';
import { isOurSheetName } from '../../sheets/ourSheets';

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** What was done in the grid and is not in the file, one sentence each. */
  readonly leftOut: readonly string[];
}

export interface SaveRequest {
  /** The workbook as it was opened; its bytes are given back where nothing changed. */
  readonly original: OpenWorkbook;
  readonly bytes: Uint8Array;
  readonly isPackage: boolean;
  readonly workbook: UniverWorkbook;
  readonly state: HostState;
}

const WIDTH_CHANGE_CHARACTERS = 0.5;

/** Saves one workbook: patches the file's own sheets, adds new ones. Every part that nothing was changed in keeps its bytes. */
class Saving {
  private readonly parts;
  private readonly styles: StyleBook;
  private readonly numbers: StyleNumbers;
  private readonly leftOut: string[] = [];
  private hasChanges = false;

  constructor(private readonly request: SaveRequest) {
    const { original } = request;
    this.parts = original.parts.fork();
    const { stylesPart } = original.book;
    if (stylesPart === null) throw new WorkbookError('unsupported', 'The workbook has no style sheet, so nothing can be written into it.', 'The file was left as it is.', 'Open it in Excel, save it there, and try again.');
    this.styles = new StyleBook(this.parts, stylesPart);
    this.numbers = { lookOf: (style) => original.styles.look(style), numberOf: (style) => this.styles.numberOf(lookOfStyle(style)) };
  }

  run(): SavedWorkbook {
    const { original, workbook, state } = this.request;
    const sheets = new Map(workbook.sheets().map((sheet) => [sheet.id, sheet]));
    original.worksheets.forEach((entry, i) => {
      const sheet = sheets.get(sheetIdOf(i));
      sheets.delete(sheetIdOf(i));
      if (!sheet) this.leftOut.push(`The sheet "${entry.name}" was deleted here; the file still has it.`);
      else this.saveSheet(sheet, new SheetDocument(original, entry), entry.part);
    });
    for (const sheet of sheets.values()) this.put(sheet, []);
    this.saveNames();
    if (saveSettings(this.parts, state.settings)) this.hasChanges = true;
    if (!this.hasChanges && this.request.isPackage) return { bytes: this.request.bytes, leftOut: this.leftOut };
    this.styles.save();
    recalculateOnLoad(this.parts);
    return { bytes: this.parts.toArchive(), leftOut: this.leftOut };
  }

  private saveSheet(sheet: GridSheet, file: SheetDocument, part: string): void {
    if (sheet.name() !== file.name) this.leftOut.push(`The sheet "${file.name}" was renamed "${sheet.name()}" here; the file keeps the old name.`);
    const edits = new SheetChanges(file, this.sheetNow(sheet.id), this.numbers).edits();
    const widths = this.changedWidths(sheet, file);
    const isOurs = isOurSheetName(file.name);
    if (isOurs && (edits.length || widths.length)) {
      this.put(sheet, file.charts().map((chart) => chart.name));
      return;
    }
    const known = new Set(file.tables().map((table) => table.name));
    for (const { name } of this.request.state.grid.tables().filter((table) => table.sheetId === sheet.id && !known.has(table.name))) {
      this.leftOut.push(`The table ${name} on "${file.name}" is not in the file; its cells are.`);
    }
    if (!edits.length && !widths.length) return;
    this.hasChanges = true;
    const pieces = patchSheet(this.parts.pieces(part), part, {
      edits: listedEdits(edits),
      editHead: (head) => editHead(head, around(edits), widths),
      dynamicMetadata: dynamicArrays(this.parts, this.request.original.book.workbookPart),
    });
    this.parts.set(part, [...pieces]);
  }

  private put(sheet: GridSheet, ownCharts: readonly string[]): void {
    this.hasChanges = true;
    putSheet(this.parts, wholeSheet(this.request.state, sheet, this.sheetNow(sheet.id), this.numbers), this.styles, ownCharts);
  }

  private changedWidths(sheet: GridSheet, file: SheetDocument): WidthEdit[] {
    const widths: WidthEdit[] = [];
    const facts = file.columns();
    const used = sheet.used(false);
    for (let column = 0; column < (used ? used.column + used.columnCount : 0); column++) {
      const before = facts.find((one) => column >= one.first && column < one.first + one.count)?.width ?? file.defaultColumnWidth;
      const now = charactersOf(sheet.columnWidth(column));
      if (Math.abs(now - before) > WIDTH_CHANGE_CHARACTERS && !sheet.columnHidden(column)) widths.push({ column, width: fileWidth(now) });
    }
    return widths;
  }

  /** Names that were made or changed here; those of new sheets are set with them, and setting them twice does no harm. */
  private saveNames(): void {
    const known = new Map(this.request.original.book.names.filter((name) => name.sheet === null).map((name) => [name.name.toLowerCase(), name.formula]));
    const edits = this.request.workbook
      .names()
      .filter((name) => name.sheetId === null && !known.has(name.name.toLowerCase()))
      .map(({ name, formula }) => ({ name, sheet: null, formula: formula.replace(/^=/, '') }));
    if (!edits.length) return;
    this.hasChanges = true;
    setNames(this.parts, edits);
  }

  private sheetNow(sheetId: string): SheetNow {
    const { core } = this.request.workbook;
    const model: GridModel = core.workbook().getWorkbook();
    return {
      cells: model.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {},
      spilled: core.spilled(sheetId) ?? {},
      spillFrom: (row, column) => {
        const span = core.spillAt(sheetId, row, column);
        return span && span.row === row && span.column === column ? span : null;
      },
      styleOf: (cell) => core.styleOf(cell),
    };
  }
}

/** The smallest rectangle around the cells, or `null` for none. */
function around(cells: readonly { readonly row: number; readonly column: number }[]): CellSpan | null {
  if (!cells.length) return null;
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** The workbook as it is in the grid, as a file: what was not touched since it was opened is byte for byte as it was. */
export function saveWorkbook(request: SaveRequest): SavedWorkbook {
  request.workbook.flush();
  return new Saving(request).run();
}

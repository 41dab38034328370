import { BooleanNumber, CellValueType, type IColumnData, type ICellData, type IRowData, type IWorksheetData } from '@univerjs/core';
import type { DocumentCell, DocumentRow } from '../../adapters/xlsx/model/documentTypes';
import type { SheetDocument } from '../../adapters/xlsx/model/sheetDocument';
import { PLAIN_LOOK, type CellLook } from '../../adapters/xlsx/styles/cellLook';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import { isHiddenByFilter } from '../filters/fileFilter';
import { styleId } from './cellLooks';
import { cellHeightPixels } from './rowHeights';
import { COLUMNS_MAX, ROWS_MAX } from '../../adapters/xlsx/sheetXml/sheetLimits';
import { rangeOf } from '../../standin/univer/gridRanges';
import { holds } from '../../kernel/sheet/spans';

/** Room below and to the right of what the file holds, so that one can write on. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

const pointsToPixels = (points: number): number => Math.round((points * 96) / 72);
/** A file counts widths in digits of the standard font, 7 pixels each, with the 5 pixels to spare already in the number. */
const widthToPixels = (width: number): number => Math.round(width * 7);

function typeOf(value: Cell): CellValueType {
  if (typeof value === 'number') return CellValueType.NUMBER;
  return typeof value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}

/** A cell of the grid; `null` where the file's cell holds neither content nor style. */
function cellData({ value, formula, style }: DocumentCell): ICellData | null {
  const data: ICellData = {};
  if (style !== 0) data.s = styleId(style);
  if (formula !== null) data.f = formula;
  if (value !== '' || formula !== null) {
    data.v = typeof value === 'boolean' ? Number(value) : value;
    data.t = typeOf(value);
  }
  return style === 0 && formula === null && value === '' ? null : data;
}

/** Cells that an array formula fills; the grid fills them itself when it calculates. */
class SpilledCells {
  private readonly spans: CellSpan[] = [];

  add(span: CellSpan): void {
    if (span.rowCount * span.columnCount > 1) this.spans.push(span);
  }

  has(row: number, column: number): boolean {
    return this.spans.some((span) => holds(span, row, column) && (row !== span.row || column !== span.column));
  }
}

function columnData(sheet: SheetDocument): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  const shown = (sheet.used?.column ?? 0) + (sheet.used?.columnCount ?? 0) + SPARE_COLUMNS;
  for (const { first, count, width, hidden, style } of sheet.columns()) {
    // A file may give one width to all 16,384 columns; the grid is told of those that it draws.
    for (let column = first; column < Math.min(first + count, Math.max(shown, LEAST_COLUMNS), COLUMNS_MAX); column++) {
      columns[column] = {
        ...(width === null ? {} : { w: widthToPixels(width) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(style ? { s: styleId(style) } : {}),
      };
    }
  }
  return columns;
}

interface RowsOfGrid {
  readonly cellData: Record<number, Record<number, ICellData>>;
  readonly rowData: Record<number, Partial<IRowData>>;
  readonly spills: readonly CellSpan[];
}

interface SheetLooks {
  readonly lookOf: (style: number) => CellLook;
  readonly columnPixels: (column: number) => number;
}

/** Height of a row whose file says none: as high as its highest cell, or `null` for the sheet's usual one. */
function ownHeight(row: DocumentRow, { lookOf, columnPixels }: SheetLooks, usual: number): number | null {
  let height = usual;
  for (const { column, value, style } of row.cells) {
    if (value === '' || style === 0) continue;
    const look = lookOf(style);
    if (look.wrap || look.fontSize > PLAIN_LOOK.fontSize)
      height = Math.max(height, cellHeightPixels(String(value), look, columnPixels(column)));
  }
  return height === usual ? null : height;
}

function readRows(sheet: SheetDocument, looks: SheetLooks): RowsOfGrid {
  const usual = pointsToPixels(sheet.defaultRowHeight);
  const cells: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  const spilled = new SpilledCells();
  const spills: CellSpan[] = [];
  const isFilteredOut = isHiddenByFilter(sheet);
  for (const row of sheet.rows()) {
    const line: Record<number, ICellData> = {};
    for (const cell of row.cells) {
      if (cell.arraySpan) {
        spilled.add(cell.arraySpan);
        spills.push(cell.arraySpan);
      } else if (cell.formula === null && spilled.has(row.row, cell.column)) {
        if (cell.style !== 0) line[cell.column] = { s: styleId(cell.style) };
        continue;
      }
      const data = cellData(cell);
      if (data) line[cell.column] = data;
    }
    if (row.cells.length) cells[row.row] = line;
    const height = row.heightPoints === null ? ownHeight(row, looks, usual) : pointsToPixels(row.heightPoints);
    const hidden = row.hidden && !isFilteredOut(row.row);
    if (height !== null || hidden || row.style)
      rowData[row.row] = {
        ...(row.style ? { s: styleId(row.style) } : {}),
        ...(height === null ? {} : { h: height, ia: BooleanNumber.FALSE }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
  }
  return { cellData: cells, rowData, spills };
}

interface SheetOfGrid {
  readonly data: Partial<IWorksheetData>;
  /** Array formulas of the sheet; their cells are filled once they are calculated. */
  readonly spills: readonly CellSpan[];
}

/** A sheet of a file as the grid takes it. */
export function sheetData(id: string, sheet: SheetDocument, lookOf: (style: number) => CellLook): SheetOfGrid {
  const { used, frozen } = sheet;
  const columns = columnData(sheet);
  const defaultColumnWidth = widthToPixels(sheet.defaultColumnWidth);
  const {
    cellData: cells,
    rowData,
    spills,
  } = readRows(sheet, { lookOf, columnPixels: (column) => columns[column]?.w ?? defaultColumnWidth });
  const isFrozen = frozen.rows > 0 || frozen.columns > 0;
  const data: Partial<IWorksheetData> = {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: isFrozen ? frozen.rows : -1,
      startColumn: isFrozen ? frozen.columns : -1,
    },
    rowCount: Math.min(ROWS_MAX, Math.max(LEAST_ROWS, used ? used.row + used.rowCount + SPARE_ROWS : 0)),
    columnCount: Math.min(COLUMNS_MAX, Math.max(LEAST_COLUMNS, used ? used.column + used.columnCount + SPARE_COLUMNS : 0)),
    defaultColumnWidth,
    defaultRowHeight: pointsToPixels(sheet.defaultRowHeight),
    defaultStyle: styleId(0),
    mergeData: sheet.merged.map(rangeOf),
    showGridlines: sheet.showsGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData: cells,
    rowData,
    columnData: columns,
  };
  return { data, spills };
}

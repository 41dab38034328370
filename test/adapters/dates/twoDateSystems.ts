import { SERIALS_BETWEEN_1900_AND_1904 } from '../../../src/adapters/dates/from1904';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import type { DocumentCell } from '../../../src/adapters/xlsx/model/documentTypes';
import { PLAIN_LOOK } from '../../../src/adapters/xlsx/styles/cellLook';
import { EMPTY_SHEET } from '../../../src/adapters/xlsx/write/sheet/sheetContent';
import { writeWorkbook } from '../../../src/adapters/xlsx/writeWorkbook';
import type { Workbook } from '../../../src/kernel/run/workbook';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { isDateFormat } from '../../../src/kernel/sheet/dateFormat';
import { QUIET } from '../../golden/madeReport';

/** A sheet as its user sees it: rows of cells, days in the 1900 system in the columns named. */
export interface SheetOfDays {
  readonly rows: readonly (readonly Cell[])[];
  readonly dateColumns: readonly number[];
}

/** The same sheets as an .xlsx file in either date system: what a reader sees is the same. */
export function fileOfDays(sheets: Readonly<Record<string, SheetOfDays>>, uses1904: boolean): Promise<FileWorkbook> {
  const shift = uses1904 ? SERIALS_BETWEEN_1900_AND_1904 : 0;
  const bytes = writeWorkbook((styleOf) => {
    const dated = styleOf({ ...PLAIN_LOOK, numberFormat: 'yyyy-mm-dd' });
    const cellOf = (value: Cell, column: number, isDay: boolean): DocumentCell => ({
      column,
      value: isDay && typeof value === 'number' ? value - shift : value,
      formula: null,
      style: isDay ? dated : 0,
      arraySpan: null,
      isDynamic: false,
    });
    return Object.entries(sheets).map(([name, { rows, dateColumns }]) => ({
      ...EMPTY_SHEET,
      name,
      rows: rows.map((cells, row) => ({
        row,
        heightPoints: null,
        hidden: false,
        style: null,
        cells: cells.flatMap((value, column) => (value === '' ? [] : [cellOf(value, column, dateColumns.includes(column))])),
      })),
    }));
  }, uses1904);
  return FileWorkbook.open(bytes, 'made.xlsx');
}

/** Every filled cell of the file by sheet and address, as the file holds it: days are told from other numbers. */
export function heldCells(book: FileWorkbook): ReadonlyMap<string, { readonly cell: Cell; readonly isDay: boolean }> {
  const { sheets, styles } = book.document();
  const held = new Map<string, { cell: Cell; isDay: boolean }>();
  for (const sheet of sheets)
    for (const { row, cells } of sheet.rows())
      for (const { column, value, style } of cells) {
        const isDay = typeof value === 'number' && isDateFormat(styles.look(style).numberFormat);
        if (value !== '') held.set(`${sheet.name} ${row} ${column}`, { cell: value, isDay });
      }
  return held;
}

/** Every sheet as the port hands it over. */
export async function portCells(book: Workbook): Promise<Record<string, readonly (readonly Cell[])[]>> {
  const { sheets } = await book.outline();
  const found: Record<string, readonly (readonly Cell[])[]> = {};
  for (const { name, used } of sheets) {
    if (!used) continue;
    const rows: (readonly Cell[])[] = [];
    const request = { sheet: name, span: used, columns: null, withFormats: false, chunkRowsMax: 500 };
    for await (const { values } of book.read([request], QUIET)) rows.push(...values);
    found[name] = rows;
  }
  return found;
}

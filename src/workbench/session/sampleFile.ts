import { sampleSheets, type SampleSheet } from '../../app/sample/sampleSheets';
import { PLAIN_LOOK } from '../../files/styles/cellLook';
import { EMPTY_SHEET, type SheetContent } from '../../files/write/sheetContent';
import { writeWorkbook, type StyleOf } from '../../files/writeWorkbook';

export const SAMPLE_NAME = 'Sample aging.xlsx';

function contentOf(sheet: SampleSheet, styleOf: StyleOf): SheetContent {
  const look = (row: number, numberFormat: string): number => styleOf({ ...PLAIN_LOOK, numberFormat, bold: row <= sheet.headerRow });
  return {
    ...EMPTY_SHEET,
    name: sheet.name,
    rows: sheet.cells.map((cells, row) => ({
      row,
      heightPoints: null,
      hidden: false,
      style: null,
      cells: cells.map((value, column) => ({ column, value, formula: null, style: look(row, sheet.formats[row]?.[column] ?? 'General'), arraySpan: null, isDynamic: false })),
    })),
    columns: sheet.columnWidths.map((width, first) => ({ first, count: 1, width, hidden: false, style: null })),
    frozen: { rows: sheet.headerRow + 1, columns: 0 },
  };
}

/** The sample workbook as an .xlsx file. */
export function sampleFile(): Uint8Array {
  return writeWorkbook((styleOf) => sampleSheets().map((sheet) => contentOf(sheet, styleOf)));
}

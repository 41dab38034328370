import { sampleSheets, type SampleSheet } from '../../features/sample/domain/sampleSheets';
import type { DocumentCell, DocumentRow } from '../../adapters/xlsx/model/documentTypes';
import { PLAIN_LOOK, type CellLook } from '../../adapters/xlsx/styles/cellLook';
import { EMPTY_SHEET, type SheetContent } from '../../adapters/xlsx/write/sheet/sheetContent';
import { writeWorkbook, type StyleOf } from '../../adapters/xlsx/writeWorkbook';

/** Headings take two lines, a title one large one. */
const HEADING_POINTS = 31;
const TITLE_POINTS = 21;

/** Titles large, headings bold on a grey band, the rest as its number format says; a total has a line above it. */
function lookOf(sheet: SampleSheet, row: number, column: number): CellLook {
  const numberFormat = sheet.formats[row]![column]!;
  if (row < sheet.headerRow) return { ...PLAIN_LOOK, bold: true, fontSize: row === 0 ? 14 : 11 };
  const rightward = sheet.formats[row + 1]?.[column] !== 'General';
  if (row === sheet.headerRow) return { ...PLAIN_LOOK, bold: true, fill: '#E6E6E6', wrap: true, horizontal: rightward ? 'right' : 'left' };
  if (sheet.cells[row]![0] === 'Total') return { ...PLAIN_LOOK, bold: true, numberFormat, borderTop: { style: 'thin', color: null } };
  return { ...PLAIN_LOOK, numberFormat };
}

function rowsOf(sheet: SampleSheet, styleOf: StyleOf): DocumentRow[] {
  return sheet.cells.map((cells, row) => ({
    row,
    heightPoints: row === sheet.headerRow ? HEADING_POINTS : row === 0 ? TITLE_POINTS : null,
    hidden: false,
    style: null,
    cells: cells.flatMap((value, column): DocumentCell[] =>
      value === '' ? [] : [{ column, value, formula: null, style: styleOf(lookOf(sheet, row, column)), arraySpan: null, isDynamic: false }],
    ),
  }));
}

function contentOf(sheet: SampleSheet, styleOf: StyleOf): SheetContent {
  return {
    ...EMPTY_SHEET,
    name: sheet.name,
    rows: rowsOf(sheet, styleOf),
    columns: sheet.columnWidths.map((width, first) => ({ first, count: 1, width, hidden: false, style: null })),
    frozen: { rows: sheet.headerRow + 1, columns: 0 },
  };
}

/** The sample workbook as the bytes of an .xlsx file; every call gives the same. */
export function sampleWorkbook(): Uint8Array {
  return writeWorkbook((styleOf) => sampleSheets().map((sheet) => contentOf(sheet, styleOf)));
}

import type { CellObject, ColInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import { columnFromLetters, type Cell } from '../../../kernel/sheet/cells';
import type { ColumnFacts, DocumentCell, DocumentRow } from '../model/documentTypes';
import { refusal } from '../refusal';
import { PLAIN_LOOK } from '../styles/cellLook';
import { fileWidth } from '../write/sheet/sheetXml';
import { EMPTY_SHEET, type SheetContent } from '../write/sheet/sheetContent';
import { newWorkbookParts, type StyleOf } from '../writeWorkbook';
import type { Parts } from '../zip/parts';

/** Errors as the old formats number them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * A workbook in the old binary format (.xls) or in XML Spreadsheet 2003, taken over into a new one: values, formulas, number formats, merged
 * cells, column widths and hidden rows. The library that reads them is fetched only for such a file.
 */
export async function legacyWorkbook(bytes: Uint8Array): Promise<Parts> {
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'array', cellNF: true, cellDates: false, cellStyles: true, sheetStubs: false });
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) {
      throw refusal(
        'The workbook is encrypted with a password.',
        'Open it in Excel, remove the password, save it as .xlsx and try again.',
        error,
      );
    }
    throw refusal(
      'The file is an old workbook that cannot be read.',
      'Open it in Excel, save it as "Excel Workbook (.xlsx)" and try again.',
      error,
    );
  }
  const uses1904 = book.Workbook?.WBProps?.date1904 === true;
  return newWorkbookParts(
    (styleOf) => book.SheetNames.map((name, i) => sheetContent(name, book.Sheets[name]!, book.Workbook?.Sheets?.[i]?.Hidden ?? 0, styleOf)),
    uses1904,
  );
}

function sheetContent(name: string, sheet: WorkSheet, hidden: 0 | 1 | 2, styleOf: StyleOf): SheetContent {
  return {
    ...EMPTY_SHEET,
    name,
    visibility: hidden === 0 ? 'visible' : hidden === 1 ? 'hidden' : 'veryHidden',
    rows: documentRows(sheet, styleOf),
    columns: (sheet['!cols'] ?? []).flatMap(columnFacts),
    merged: (sheet['!merges'] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rowCount: e.r - s.r + 1, columnCount: e.c - s.c + 1 })),
  };
}

function columnFacts(info: ColInfo | undefined, first: number): ColumnFacts[] {
  const width = info?.wch ?? info?.width;
  return width === undefined ? [] : [{ first, count: 1, width: fileWidth(width), hidden: info?.hidden === true, style: null }];
}

function documentRows(sheet: WorkSheet, styleOf: StyleOf): DocumentRow[] {
  const rows = new Map<number, DocumentCell[]>();
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    const m = /^([A-Z]+)(\d+)$/.exec(address);
    if (!m) continue;
    const row = Number(m[2]) - 1;
    const cells = rows.get(row) ?? [];
    cells.push(documentCell(columnFromLetters(m[1]!), cell, styleOf));
    rows.set(row, cells);
  }
  sheet['!rows']?.forEach((info, row) => {
    if (info.hidden === true && !rows.has(row)) rows.set(row, []);
  });
  return [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([row, cells]) => ({
      row,
      heightPoints: null,
      hidden: sheet['!rows']?.[row]?.hidden === true,
      style: null,
      cells: cells.sort((a, b) => a.column - b.column),
    }));
}

function documentCell(column: number, cell: CellObject, styleOf: StyleOf): DocumentCell {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  return {
    column,
    value: cellValue(cell),
    formula: cell.f === undefined ? null : `=${cell.f}`,
    style: format === 'General' ? 0 : styleOf({ ...PLAIN_LOOK, numberFormat: format }),
    arraySpan: null,
    isDynamic: false,
  };
}

function cellValue(cell: CellObject): Cell {
  if (cell.t === 'e') return ERRORS[Number(cell.v)] ?? '#N/A';
  if (cell.v === undefined || cell.v instanceof Date) return '';
  return cell.v;
}

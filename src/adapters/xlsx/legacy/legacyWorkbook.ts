import { filesText } from '../../../kernel/run/filesText';
import type { CellObject, ColInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import { columnFromLetters, type Cell } from '../../../kernel/sheet/cells';
import type { ColumnFacts, DocumentCell, DocumentRow } from '../model/documentTypes';
import { damaged, refusal } from '../refusal';
import { COLUMNS_MAX, ROWS_MAX } from '../sheetXml/sheetLimits';
import { PLAIN_LOOK } from '../styles/cellLook';
import { CompoundFile } from './compoundFile';
import { readHere, type OldReader } from './oldReader';
import { wholeRecords } from './records';
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
 * cells, column widths and hidden rows. `readOld` is how the platform reads them, if it has a way of its own.
 */
export async function legacyWorkbook(bytes: Uint8Array, readOld: OldReader = readHere): Promise<Parts> {
  const book = await readOrRefuse(withinLimits(bytes), readOld);
  const uses1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    if (!sheet) throw damaged(filesText('sheetMissing', { sheet: name }));
    if (book.SheetNames.findIndex((one) => one.toLowerCase() === name.toLowerCase()) < i)
      throw damaged(filesText('sheetTwice', { sheet: name }));
    return { name, sheet, hidden: book.Workbook?.Sheets?.[i]?.Hidden ?? 0 };
  });
  if (sheets.length === 0) throw damaged(filesText('noSheetWithCells'));
  return newWorkbookParts((styleOf) => sheets.map(({ name, sheet, hidden }) => sheetContent(name, sheet, hidden, styleOf)), uses1904);
}

/** What the library reads, or a refusal. */
async function readOrRefuse(bytes: Uint8Array, readOld: OldReader): Promise<WorkBook> {
  try {
    return await readOld(bytes, { type: 'buffer', cellNF: true, cellDates: false, cellStyles: true, sheetStubs: false });
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) {
      throw refusal(filesText('encrypted'), filesText('removePassword'), error);
    }
    throw refusal(filesText('oldUnreadable'), filesText('saveAsXlsx'), error);
  }
}

const OLE_SIGNATURE = 0xd0;
const FIRST_RECORD = 0x09;

/** What the library is to read: the stream of the workbook without its container, which it would follow in circles. */
function withinLimits(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === FIRST_RECORD) return wholeRecords(bytes);
  if (bytes[0] !== OLE_SIGNATURE) return bytes;
  const container = new CompoundFile(bytes);
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (!stream) throw damaged(filesText('noWorkbook'));
  return wholeRecords(stream);
}

function sheetContent(name: string, sheet: WorkSheet, hidden: 0 | 1 | 2, styleOf: StyleOf): SheetContent {
  return {
    ...EMPTY_SHEET,
    name,
    visibility: hidden === 0 ? 'visible' : hidden === 1 ? 'hidden' : 'veryHidden',
    rows: documentRows(sheet, styleOf),
    columns: Object.entries(sheet['!cols'] ?? {}).flatMap(([key, info]) =>
      Number(key) < COLUMNS_MAX ? columnFacts(info, Number(key)) : [],
    ),
    merged: (sheet['!merges'] ?? [])
      .filter(({ s, e }) => s.r >= 0 && s.c >= 0 && s.r <= e.r && s.c <= e.c && e.r < ROWS_MAX && e.c < COLUMNS_MAX)
      .map(({ s, e }) => ({ row: s.r, column: s.c, rowCount: e.r - s.r + 1, columnCount: e.c - s.c + 1 })),
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
    if (row >= ROWS_MAX || columnFromLetters(m[1]!) >= COLUMNS_MAX) throw damaged(filesText('addressBeyond', { cell: address }));
    const cells = rows.get(row) ?? [];
    cells.push(documentCell(columnFromLetters(m[1]!), cell, styleOf));
    rows.set(row, cells);
  }
  // A list with gaps may be far longer than it has entries.
  for (const [key, { hidden }] of Object.entries(sheet['!rows'] ?? {})) {
    const row = Number(key);
    if (hidden === true && row < ROWS_MAX && !rows.has(row)) rows.set(row, []);
  }
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

import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { OpenWorkbook } from '../../src/adapters/xlsx/model/openWorkbook';
import { SheetDocument } from '../../src/adapters/xlsx/model/sheetDocument';
import { openParts } from '../../src/adapters/xlsx/openParts';
import { StyleBook } from '../../src/adapters/xlsx/styles/styleBook';
import { putSheet } from '../../src/adapters/xlsx/write/sheet/putSheet';
import { EMPTY_SHEET } from '../../src/adapters/xlsx/write/sheet/sheetContent';
import { editSheetList } from '../../src/adapters/xlsx/write/sheetList';
import { stylesPartOf } from '../../src/adapters/xlsx/write/stylesPart';
import { withoutTaken } from '../../src/adapters/xlsx/write/takenTables';
import { writeArchive } from '../../src/adapters/xlsx/zip/archive';
import { spanAddress } from '../../src/kernel/sheet/cells';
import { holds } from '../../src/kernel/sheet/spans';
import { PlanBuilder } from '../../src/kernel/sheet/planBuilder';
import { english } from '../harness/say';

const opened = async (workbook: FileWorkbook): Promise<OpenWorkbook> => new OpenWorkbook(await openParts(workbook.save(), 'book.xlsx'));

const saved = ({ parts }: OpenWorkbook): Promise<FileWorkbook> => FileWorkbook.open(writeArchive(parts), 'book.xlsx');

/** The workbook with a tab renamed, as a spreadsheet program does it: formulas, names and links follow. */
export async function withRenamedTab(workbook: FileWorkbook, from: string, to: string): Promise<FileWorkbook> {
  const book = await opened(workbook);
  editSheetList(book.parts, { renamed: new Map([[book.sheet(from).part, to]]), removed: new Set() });
  return saved(book);
}

/** The workbook without a sheet: what named it says #REF!. */
export async function withoutTab(workbook: FileWorkbook, name: string): Promise<FileWorkbook> {
  const book = await opened(workbook);
  editSheetList(book.parts, { renamed: new Map(), removed: new Set([book.sheet(name).part]) });
  return saved(book);
}

/** The workbook with a table cut out and put, five rows further down, on a new sheet. */
export async function withMovedTable(workbook: FileWorkbook, name: string, to: string): Promise<FileWorkbook> {
  const before = await opened(workbook);
  const sheet = before.worksheets.find((one) => before.tables(one).some((table) => table.name === name))!;
  const table = before.tables(sheet).find((one) => one.name === name)!;
  const rows = [...new SheetDocument(before, sheet).rows()].flatMap((row) => {
    const cells = row.cells.filter(({ column }) => holds(table.span, row.row, column));
    return cells.length === 0 ? [] : [{ ...row, row: row.row + 5, cells: cells.map((cell) => ({ ...cell, style: 0 })), style: null }];
  });
  const plan = new PlanBuilder(to, english).plan([], { rows: 0, columns: 0 }, { landscape: false, titleRows: null, area: null });
  const { parts, book } = withoutTaken(before, [{ ...plan, whereabouts: { takes: [{ tab: sheet.name, table: name }] } }]);
  const styles = new StyleBook(parts, stylesPartOf(parts, book));
  const { columns, hasTotals, span } = table;
  putSheet(
    parts,
    { ...EMPTY_SHEET, name: to, rows, tables: [{ name, span: { ...span, row: span.row + 5 }, columns, hasTotals }] },
    styles,
    [],
  );
  styles.save();
  return saved(new OpenWorkbook(parts));
}

/** The workbook with a column added behind each of the tables named; its cells are still to be typed. */
export async function withAddedColumns(workbook: FileWorkbook, names: readonly string[], heading: string): Promise<FileWorkbook> {
  const book = await opened(workbook);
  const tables = book.worksheets.flatMap((sheet) => book.tables(sheet)).filter(({ name }) => names.includes(name));
  for (const { part, span, columns, columnIds } of tables) {
    const id = Math.max(...columnIds) + 1;
    const text = book.parts
      .text(part)
      .replaceAll(`ref="${spanAddress(span)}"`, `ref="${spanAddress({ ...span, columnCount: span.columnCount + 1 })}"`)
      .replace(/<tableColumns count="\d+">/, `<tableColumns count="${columns.length + 1}">`)
      .replace('</tableColumns>', `<tableColumn id="${id}" name="${heading}"/></tableColumns>`);
    book.parts.set(part, [new TextEncoder().encode(text)]);
  }
  return saved(book);
}

import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { OpenWorkbook } from '../../src/adapters/xlsx/model/openWorkbook';
import { openParts } from '../../src/adapters/xlsx/openParts';
import { listedEdits } from '../../src/adapters/xlsx/write/sheet/cellEdits';
import { patchSheet } from '../../src/adapters/xlsx/write/sheet/patchSheet';
import { writeArchive } from '../../src/adapters/xlsx/zip/archive';
import { spanFromAddress, type Cell, type CellSpan } from '../../src/kernel/sheet/cells';
import { inAnyLanguage } from './headings';

/** A cell of the workbook; row and column from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell of the file: what it shows, its formula with '=' where it has one, and the number of its look. */
export interface Standing {
  readonly value: Cell;
  readonly formula: string | null;
  readonly style: number;
}

/** What a person types in a cell: a value, or a formula with '=' that shows it. */
export interface Typing extends Place {
  readonly cell: Cell;
  readonly formula?: string;
  /** Number of the look to give the cell; left out where it keeps its own. */
  readonly style?: number;
}

/** Cells by the heading that they stand under. */
export type Cells = Readonly<Record<string, Cell>>;

/** A table or list, wherever it stands: the places of its headings and of its rows. */
export interface Found {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly span: CellSpan;
}

const NOTHING: Standing = { value: '', formula: null, style: 0 };

/** A workbook in which a person types: everything is found by the name of its table and its headings, in either language. */
export class TypedBook {
  private constructor(
    readonly workbook: FileWorkbook,
    private readonly cells: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, Standing>>>,
  ) {}

  static of(workbook: FileWorkbook): TypedBook {
    const cells = new Map(
      workbook
        .document()
        .sheets.map((sheet) => [
          sheet.name,
          new Map(
            [...sheet.rows()].map((row) => [
              row.row,
              new Map(row.cells.map(({ column, value, formula, style }) => [column, { value, formula, style }])),
            ]),
          ),
        ]),
    );
    return new TypedBook(workbook, cells);
  }

  static async open(bytes: Uint8Array): Promise<TypedBook> {
    return TypedBook.of(await FileWorkbook.open(bytes, 'book.xlsx'));
  }

  sheetNames(): readonly string[] {
    return [...this.cells.keys()];
  }

  /** Names of all tables with the sheet that each is on. */
  tables(): readonly { readonly name: string; readonly sheet: string; readonly span: CellSpan }[] {
    return this.workbook.document().sheets.flatMap((sheet) => sheet.tables().map(({ name, span }) => ({ name, sheet: sheet.name, span })));
  }

  at({ sheet, row, column }: Place): Standing {
    return this.cells.get(sheet)?.get(row)?.get(column) ?? NOTHING;
  }

  /** An Excel table by its name. */
  table(name: string): Found {
    const table = this.tables().find((one) => one.name === name);
    if (!table) throw new Error(`the workbook has no table ${name}`);
    return this.list(table.sheet, table.span);
  }

  /** A list that is no Excel table: the headings of `row` and what stands below them, to the sheet's end. */
  plainList(sheet: string, row = 0): Found {
    const rows = [...(this.cells.get(sheet) ?? new Map<number, ReadonlyMap<number, Standing>>())];
    const columnCount = Math.max(...rows.map(([, cells]) => Math.max(0, ...cells.keys()) + 1));
    const last = Math.max(...rows.flatMap(([place, cells]) => ([...cells.values()].some(({ value }) => value !== '') ? [place] : [])));
    return this.list(sheet, { row, column: 0, rowCount: last + 1 - row, columnCount });
  }

  /** The list on a sheet whose heading row holds all of these headings. */
  listWith(sheet: string, headings: readonly string[]): Found {
    for (const row of this.cells.get(sheet)?.keys() ?? []) {
      const found = this.plainList(sheet, row);
      if (headings.every((heading) => this.column(found, heading) >= 0)) return found;
    }
    throw new Error(`${sheet} has no list with ${headings.join(', ')}`);
  }

  private list(sheet: string, span: CellSpan): Found {
    const headings = Array.from({ length: span.columnCount }, (_, place) =>
      String(this.at({ sheet, row: span.row, column: span.column + place }).value),
    );
    return { sheet, headings, span };
  }

  /** Column of a heading in either language, −1 for none. */
  column({ headings, span }: Found, heading: string): number {
    const place = headings.findIndex((one) => inAnyLanguage(heading, one));
    return place < 0 ? -1 : span.column + place;
  }

  /** Body rows that hold all of `cells`. */
  rows(found: Found, cells: Cells): readonly number[] {
    const { sheet, span } = found;
    const body = Array.from({ length: span.rowCount - 1 }, (_, place) => span.row + 1 + place);
    return body.filter((row) =>
      Object.entries(cells).every(([heading, cell]) => sameCell(this.at({ sheet, row, column: this.column(found, heading) }).value, cell)),
    );
  }

  /** The values of a column's body. */
  values(found: Found, heading: string): readonly Cell[] {
    const column = this.column(found, heading);
    if (column < 0) throw new Error(`${found.sheet} has no column ${heading}: ${found.headings.join(', ')}`);
    return Array.from(
      { length: found.span.rowCount - 1 },
      (_, place) => this.at({ sheet: found.sheet, row: found.span.row + 1 + place, column }).value,
    );
  }

  /** Place of a heading's cell in the one row that holds `cells`. */
  place(found: Found, cells: Cells, heading: string): Place {
    const rows = this.rows(found, cells);
    const column = this.column(found, heading);
    if (rows.length !== 1 || column < 0) {
      const what = `${heading} where ${JSON.stringify(cells)}`;
      throw new Error(`${found.sheet} has ${rows.length} rows for ${what}; its headings: ${found.headings.join(', ')}`);
    }
    return { sheet: found.sheet, row: rows[0]!, column };
  }

  /** Place of a named cell. */
  named(name: string): Place {
    const formula = this.workbook.document().names.find((one) => one.name === name)?.formula ?? '';
    const place = placeOf(formula);
    if (!place) throw new Error(`the workbook has no cell named ${name}`);
    return place;
  }

  /** The workbook with cells typed over what was there; everything else stays as it is. */
  async type(typed: readonly Typing[]): Promise<TypedBook> {
    const parts = await openParts(this.workbook.save(), 'book.xlsx');
    const book = new OpenWorkbook(parts);
    for (const sheet of new Set(typed.map((one) => one.sheet))) {
      const { part } = book.sheet(sheet);
      const edits = listedEdits(
        typed
          .filter((one) => one.sheet === sheet)
          .map(({ row, column, cell, formula, style }) => ({
            row,
            column,
            cell: { value: cell, formula: formula ?? null },
            style: style ?? null,
          })),
      );
      parts.set(part, [...patchSheet(parts.pieces(part), part, { edits, editHead: (head) => head, dynamicMetadata: () => 0 })]);
    }
    return TypedBook.open(writeArchive(parts));
  }
}

/** The one cell that a reference such as `'AR Summary'!$B$5` points at, or `null`. */
export function placeOf(reference: string): Place | null {
  const m = /^=?(?:'((?:[^']|'')+)'|([^'!=]+))!(\$?[A-Z]+\$?\d+)$/.exec(reference);
  const span = spanFromAddress((m?.[3] ?? '').replaceAll('$', ''));
  return m && span ? { sheet: (m[1] ?? m[2]!).replaceAll("''", "'"), row: span.row, column: span.column } : null;
}

const sameCell = (a: Cell, b: Cell): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) < 1e-9
    : String(a).trim().toLowerCase() === String(b).trim().toLowerCase();

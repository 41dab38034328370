import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import type { GridStyle, GridStylePatch } from './ranges/gridStyle';

/**
 * What a written cell gets: `null` leaves it, '' empties it, a formula starts with '='; a value with `numberFormat` is a text that Excel
 * took for a date, a percentage or an amount, and formats the cell where it had no format of its own.
 */
export type CellWrite = Cell | null | { readonly formula: string } | { readonly value: Cell; readonly numberFormat: string };

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header, body and totals row. */
  readonly span: CellSpan;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  /** The number of each column from left to right, which it keeps when it is renamed or moved. */
  readonly columnIds: readonly number[];
}

export interface GridName {
  readonly name: string;
  /** What it stands for, starting with '='. */
  readonly formula: string;
  /** Sheet that it belongs to, or `null` for the workbook. */
  readonly sheetId: string | null;
}

/** A conditional format: cells are painted where its formula is true. */
export interface GridConditionalFormat {
  readonly id: string;
  readonly span: CellSpan;
  /** `null` for a format of another kind, which came with the file. */
  readonly formula: string | null;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

/** A list of choices that a cell may take: the texts themselves, or a formula that starts with '='. */
export interface GridValidation {
  readonly id: string;
  readonly span: CellSpan;
  readonly source: string;
  readonly inCellDropDown: boolean;
}

/** One sheet of the grid. Rows and columns count from 0; a span may reach over the whole sheet (1,048,576 × 16,384). */
export interface GridSheet {
  readonly id: string;
  /** False once the sheet is deleted; every other member then throws a HostError. */
  exists(): boolean;
  name(): string;
  rename(name: string): void;
  visibility(): Visibility;
  setVisibility(visibility: Visibility): void;
  /** #RRGGBB, or '' for none. */
  tabColor(): string;
  setTabColor(color: string): void;
  showsGridlines(): boolean;
  setShowsGridlines(shown: boolean): void;
  frozen(): { readonly rows: number; readonly columns: number };
  freeze(rows: number, columns: number): void;

  /** Rectangle of the cells that hold a value or formula, or, unless `valuesOnly`, a format. */
  used(valuesOnly: boolean): CellSpan | null;
  values(span: CellSpan): Cell[][];
  /** Formulas where there are any, values elsewhere. */
  formulas(span: CellSpan): Cell[][];
  texts(span: CellSpan): string[][];
  numberFormats(span: CellSpan): string[][];
  numberFormatAt(row: number, column: number): string;
  /** The property if all cells of the span agree, else `undefined`. */
  style<K extends keyof GridStyle>(span: CellSpan, property: K): GridStyle[K] | undefined;
  /** True where every cell of the span may be changed on a protected sheet. */
  isUnlocked(span: CellSpan): boolean;
  /** The whole style of one cell. */
  wholeStyle(row: number, column: number): GridStyle;

  write(span: CellSpan, cells: readonly (readonly CellWrite[])[]): void;
  setStyle(span: CellSpan, patch: GridStylePatch): void;
  /** A format a cell; `null` leaves the cell as it is. */
  setNumberFormats(span: CellSpan, formats: readonly (readonly (string | null)[])[]): void;
  clear(span: CellSpan, what: 'all' | 'contents' | 'formats'): void;
  insert(span: CellSpan, shift: 'down' | 'right'): void;
  remove(span: CellSpan, shift: 'up' | 'left'): void;

  merged(): readonly CellSpan[];
  merge(span: CellSpan): void;
  unmerge(span: CellSpan): void;

  /** Points. */
  columnWidth(column: number): number;
  setColumnWidths(column: number, count: number, points: number): void;
  columnHidden(column: number): boolean;
  rowHeight(row: number): number;
  setRowHeights(row: number, count: number, points: number): void;
  rowHidden(row: number): boolean;
  /** `true` where all of the rows are hidden, `false` where none is, else `null`. */
  rowsHidden(row: number, count: number): boolean | null;
  setRowsHidden(row: number, count: number, hidden: boolean): void;

  conditionalFormats(): readonly GridConditionalFormat[];
  /** Adds a format, or changes the one of the same id; one whose condition is still empty paints nothing. */
  setConditionalFormat(format: GridConditionalFormat): void;
  removeConditionalFormat(id: string): void;
  validations(): readonly GridValidation[];
  setValidation(validation: GridValidation): void;
  removeValidations(span: CellSpan): void;
  filter(): CellSpan | null;
  setFilter(span: CellSpan | null): void;
  /** Shows only rows whose cell of the column (counted from 0 on the sheet) shows one of the texts. */
  filterByValues(column: number, texts: readonly string[]): void;
  /** Rows of the span that a filter hides. */
  filteredRows(span: CellSpan): readonly number[];
}

/** What happened in the grid by somebody else than us. */
export type GridEvent =
  | { readonly kind: 'edited'; readonly sheetId: string; readonly span: CellSpan }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly span: CellSpan }
  | { readonly kind: 'activated'; readonly sheetId: string }
  | { readonly kind: 'added'; readonly sheetId: string }
  | { readonly kind: 'deleted'; readonly sheetId: string };

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A function of the add-in as the grid calls it: at once, with plain values and matrices; an error is its text, such as '#N/A'. */
export interface GridFunction {
  /** Name with its namespace, `AR.BUCKET`. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly isOptional: boolean;
  }[];
  readonly run: (args: readonly unknown[]) => Cell | Cell[][];
}

/**
 * The workbook behind the stand-in. Writes may be held back until something is read or `flush` is called; `settled` waits until what
 * was written is calculated.
 */
export interface GridWorkbook {
  name(): string;
  /** True where the workbook counts its days from 1904; left out, it counts from 1900. */
  uses1904?(): boolean;
  sheets(): readonly GridSheet[];
  addSheet(name: string): GridSheet;
  deleteSheet(id: string): void;
  /** Puts a sheet at a place among all, from 0. */
  moveSheet(id: string, place: number): void;
  active(): GridSheet;
  activate(id: string): void;
  selection(): { readonly sheetId: string; readonly span: CellSpan };
  select(sheetId: string, span: CellSpan): void;

  tables(): readonly GridTable[];
  addTable(table: Omit<GridTable, 'id' | 'columnIds'>): GridTable;
  changeTable(
    id: string,
    change: { readonly name?: string; readonly span?: CellSpan; readonly hasTotals?: boolean; readonly style?: string },
  ): GridTable;
  deleteTable(id: string): void;

  names(): readonly GridName[];
  addName(name: GridName): void;
  changeName(name: string, sheetId: string | null, formula: string): void;
  deleteName(name: string, sheetId: string | null): void;

  calculationMode(): CalculationMode;
  setCalculationMode(mode: CalculationMode): void;
  /** Calculates every formula, whatever the mode. */
  calculate(): void;
  /** Resolves when nothing waits to be calculated, or after `limitMs` anyway. */
  settled(limitMs: number): Promise<void>;
  /** Hands held-back writes to the grid. */
  flush(): void;

  registerFunctions(functions: readonly GridFunction[]): void;
  /** Calculates the cells again that call one of the functions. */
  recalculateFunctions(names: readonly string[]): void;
  /** Calls back after a change that did not come through this interface; gives how to stop. */
  listen(listener: (event: GridEvent) => void): () => void;
}

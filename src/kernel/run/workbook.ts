import type { Cell, CellBlock, CellSpan } from '../sheet/cells';
import type { SheetPlan, SideColumnsPlan } from '../sheet/sheetPlan';
import type { Message } from '../words/message';
import type { Locale } from '../words/locale';

/**
 * A column of an Excel table: the text that heads it, and the number that Excel gave it when it was made. A column that is renamed or
 * moved keeps its number; a new one gets one that no other column of the table has had.
 */
export interface TableColumn {
  readonly heading: string;
  readonly id: number;
}

/** An Excel table of the workbook; `span` includes header and totals row. */
export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  readonly span: CellSpan;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  /** From left to right, one for each column of `span`. */
  readonly columns: readonly TableColumn[];
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** Rectangle of the cells that hold anything, or `null` for an empty sheet. */
  readonly used: CellSpan | null;
  /** True where a row of `used` is hidden, by hand or by a filter. */
  readonly hasHiddenRows: boolean;
}

/** Neighbouring rows, counted from 0. */
export interface RowRun {
  readonly row: number;
  readonly rowCount: number;
}

/** What a workbook holds, without its cells: asked for once a run. */
export interface Outline {
  /** Every sheet in tab order, the AR sheets too. */
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
  /** The first cell of each name of ours (`AR_…`) that stands for cells, by the name in lower case. */
  readonly names: ReadonlyMap<string, Cell>;
  /** What the workbook file keeps for Agewise: JSON texts by key. */
  readonly settings: ReadonlyMap<string, string>;
}

export interface ReadRequest {
  readonly sheet: string;
  readonly span: CellSpan;
  /** Columns to read, counted from 0 on the sheet, ascending; other columns of the blocks are left out, so a block is as wide as this list. `null` reads all. */
  readonly columns: readonly number[] | null;
  readonly withFormats: boolean;
  readonly chunkRowsMax: number;
}

/** A piece of a sheet as it was read, with the sheet's name. */
export interface SheetBlock extends CellBlock {
  readonly sheet: string;
}

/** A row of a sheet from column A on, as far as it holds anything, and tables of that sheet. */
export interface SheetRow {
  readonly cells: readonly Cell[];
  readonly tables: readonly TableInfo[];
}

/** Progress of a long action: `done` of `total` steps of the stage named. */
export interface Progress {
  readonly stage: 'reading' | 'computing' | 'writing' | 'restoring';
  readonly done: number;
  readonly total: number;
  /** The sheet that is being written; then the steps are sheets. */
  readonly sheet?: string;
}

export interface RunOptions {
  readonly signal: AbortSignalLike;
  readonly onProgress: (progress: Progress) => void;
  /** How the reader writes, where not in English: sheets are worded so unless the workbook has a language of its own. */
  readonly locale?: Locale;
  /** Lets the window draw between two stages of a run; the command line has none. */
  readonly pause?: () => Promise<void>;
}

/** The part of AbortSignal that the use cases need, so that they compile without the DOM. */
interface AbortSignalLike {
  readonly aborted: boolean;
}

/** A table that a write laid out or found as planned, with its columns as the workbook numbers them. */
export type WrittenTable = Pick<TableInfo, 'name' | 'columns'>;

/** The text of a setting, or how to make it from the text that stands (`null`: none) and the tables written; `null` leaves what stands. */
export type SettingText = string | ((standing: string | null, tables: readonly WrittenTable[]) => string | null);

/** What to write in one go. */
export interface WorkbookChange {
  readonly sheets: readonly SheetPlan[];
  readonly sideColumns: readonly SideColumnsPlan[];
  /** Sheet to show afterwards, or `null` to stay. */
  readonly activate: string | null;
  /** What the workbook file is to keep beside the cells: JSON texts by key. Restore leaves them. */
  readonly settings?: ReadonlyMap<string, SettingText>;
}

/** What a write did, to be told to the user. */
export interface ChangeReceipt {
  readonly sheetsAdded: readonly string[];
  readonly sheetsUpdated: readonly string[];
  readonly columnsWritten: readonly { readonly sheet: string; readonly address: string }[];
  /** Sheets on which fills or fonts that a user had given to cells were laid over; Restore brings them back. */
  readonly looksReplaced?: readonly string[];
  /** The tables that a write laid out, with their columns as the workbook numbers them. */
  readonly tables?: readonly WrittenTable[];
}

export type WorkbookErrorCode =
  | 'cancelled'
  | 'sheetMissing'
  | 'sheetProtected'
  | 'cellEditMode'
  | 'tooLarge'
  | 'placeTaken'
  | 'sheetNameTaken'
  | 'unsupported'
  | 'fileRefused'
  | 'workbookRefused';

/**
 * The workbook refused. `what` says what happened, `unchanged` what was left unchanged, `whatToDo` what to do next: three sentences for the
 * user. `cause` holds what Excel or the file system said, for a bug report.
 */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly what: Message,
    readonly unchanged: Message,
    readonly whatToDo: Message,
    cause?: unknown,
    /** Command-line options that help, for those who have no pane. */
    readonly answerWith: readonly string[] = [],
  ) {
    super(what.code, { cause });
    this.name = 'WorkbookError';
  }
}

/**
 * A workbook, wherever it lives: over Office.js in Excel and in the workbench, over an .xlsx or .csv file on the command line.
 * A day is its number in the 1900 system, read and written, whatever the workbook counts from.
 * Every method may throw a WorkbookError. Nothing is written outside `apply` and `restore` and `saveSettings`.
 */
export interface Workbook {
  /** True where formulas are calculated; a file only keeps the values that were written. */
  readonly calculates: boolean;
  /** What stands in the workbook now. */
  outline(): Promise<Outline>;
  /**
   * Cells of several ranges in as few questions as the workbook allows: the blocks of one request from top to bottom, then those of the
   * next. A block never has more than `chunkRowsMax` rows; it may have fewer where the workbook refuses so many.
   */
  read(requests: readonly ReadRequest[], options: RunOptions): AsyncIterable<SheetBlock>;
  /** A row (from 0) of a sheet and the tables on it whose names are wanted, as they stand now: what a selection is about, in one question. */
  rowAt(sheet: string, row: number, isWanted: (table: string) => boolean): Promise<SheetRow>;
  /** Runs of hidden rows of a sheet, from top to bottom. */
  hiddenRows(sheet: string): Promise<readonly RowRun[]>;
  /** The formulas of a span as a person writes them, row by row, beginning with `=`; '' for a cell without one. */
  formulas(sheet: string, span: CellSpan, options: RunOptions): Promise<readonly (readonly string[])[]>;
  /** Writes all or nothing: a write that fails or is cancelled half-way puts back what it had changed, then throws. */
  apply(change: WorkbookChange, options: RunOptions): Promise<ChangeReceipt>;
  /** True where `restore` has something to put back. */
  canRestore(): boolean;
  /** Puts back every cell, format and sheet that the last `apply` changed. */
  restore(options: RunOptions): Promise<ChangeReceipt>;
  /** Keeps settings in the workbook file: JSON texts by key; those of other keys stay. */
  saveSettings(settings: ReadonlyMap<string, string>): Promise<void>;
}

/** What only an open window has: selection and events. The command line has none. */
export interface WorkbookWindow {
  /** Selects whole rows (counted from 0) or spans of a sheet and shows them. */
  select(sheet: string, spans: readonly CellSpan[]): Promise<void>;
  activeSheet(): Promise<string>;
  selection(): Promise<{ readonly sheet: string; readonly span: CellSpan }>;
  /** Calls back after the selection or the cells of a sheet changed; returns how to stop. Our own writes are not reported. */
  onSelection(listener: (sheet: string, span: CellSpan) => void): Promise<() => Promise<void>>;
  onChange(listener: (sheet: string, address: string, remote: boolean) => void): Promise<() => Promise<void>>;
}

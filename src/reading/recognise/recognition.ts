import type { Problem, Question } from '../../kernel/words/problem';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { OpenAmountSource } from './amountColumns';
import type { CountingRule } from '../evidence/countingRule';
import type { AmountProof, DateOrder, DecimalMark, LayoutColumn } from '../result/readResult';
import type { RowEvent } from '../rows/rowEvents';
import type { StatedDay } from './statedAsOf';

/** How one sheet is to be read: what `ReportReader` needs to know before the first row. */
export interface Recognition {
  readonly sheet: string;
  /** Everything that gets a row in the receipt: the used range, or the range that the user gave. */
  readonly range: CellSpan;
  /** The table inside it: its columns, and its rows from the first header row to the last row. */
  readonly table: CellSpan;
  readonly level: 'item' | 'customer';
  /** Sheet rows from 0. */
  readonly headerRows: readonly number[];
  readonly columns: readonly LayoutColumn[];
  readonly source: OpenAmountSource;
  /** What decides which rows are open; columns from 0 on the sheet. */
  readonly counting: CountingRule;
  /** Columns to read, sheet columns from 0, ascending; blocks handed to the reader hold just these. */
  readonly readColumns: readonly number[];
  /** True where number formats carry currencies that differ from row to row. */
  readonly needsFormats: boolean;
  /** Decimal mark of texts as far as the sample tells; `null` where it does not. */
  readonly decimalMark: DecimalMark | null;
  /** Currency that titles or number formats name for the whole table, '' for none. */
  readonly currency: string;
  /** Rows above the header, with all their texts; '' for a blank one. Sheet rows from 0. */
  readonly titles: readonly { readonly row: number; readonly text: string; readonly cells: RowEvent['cells'] }[];
  /** Plain texts of all cells of the header rows: a later row of nothing else is the header again. */
  readonly headerTexts: ReadonlySet<string>;
  /** Column of the currency that `localAmount` or `documentAmount` is in, sheet column from 0, or -1. */
  readonly otherCurrencyColumn: number;
  /** Column of words for debit and credit (S and H, Dr and Cr, + and -), sheet column from 0, or -1. */
  readonly sideColumn: number;
  /** The as-of date that the titles or the end of the sheet state, or `null`. */
  readonly statedAsOf: StatedDay | null;
  /** The order that the number formats of the date columns show beyond doubt, or `null`. */
  readonly formatOrder: DateOrder | null;
  /** What makes up the open amount of each row that was looked at; `null` where nothing does. */
  readonly proof: AmountProof | null;
  /** Columns of texts that may name the customers where none does, sheet columns from 0; to be asked about where no group names them either. */
  readonly nameColumns: readonly number[];
  /** Rows of other tables on the sheet, which are not read. */
  readonly otherTables: readonly CellSpan[];
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

/** Sheet column of a role, or -1. */
export function columnOfRole(recognition: Pick<Recognition, 'columns'>, role: LayoutColumn['role']): number {
  return recognition.columns.find((column) => column.role === role)?.column ?? -1;
}

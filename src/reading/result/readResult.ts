import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { CustomerDirectory } from '../../kernel/ledger/customers';
import type { OpenItems } from '../../kernel/ledger/openItems';
import type { Currency } from '../../kernel/money/currency';
import type { MinorUnits } from '../../kernel/money/minorUnits';
import type { Problem, Question } from '../../kernel/words/problem';
import type { CellSpan } from '../../kernel/sheet/cells';
import type { Message, Money } from '../../kernel/words/message';

/** Everything that a column of a report may mean. 'side' says debit or credit of each row, beside amounts without a sign. */
export const COLUMN_ROLES = [
  'customer',
  'customerId',
  'parent',
  'documentNo',
  'type',
  'documentDate',
  'dueDate',
  'terms',
  'originalAmount',
  'openAmount',
  'localAmount',
  'documentAmount',
  'bucketAmount',
  'prepayment',
  'debit',
  'credit',
  'side',
  'currency',
  'entity',
  'disputed',
  'collector',
  'promiseDate',
  'paidDate',
  'paidAmount',
  'closingDate',
  'daysPastDue',
  'status',
  'reference',
  'note',
  'ignored',
] as const;

/** What a column of a report means. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export type DateOrder = 'DMY' | 'MDY' | 'YMD';
export type DecimalMark = '.' | ',';

/** Why a row is no open item; every row of the range that was not read has one. */
export type SkipReason =
  'title' | 'blank' | 'header' | 'group' | 'subtotal' | 'total' | 'footer' | 'note' | 'percent' | 'unreadable' | 'ignored' | LeftOutReason;

/** Why a row that has an amount is not open at the as-of date. */
export type LeftOutReason = 'paid' | 'void' | 'draft' | 'payable' | 'otherClosing' | 'repeatedLine';

/** What one row of a table is. */
export const ROW_MEANINGS = ['item', 'register', 'line', 'ledger', 'customer'] as const;
export type RowMeaning = (typeof ROW_MEANINGS)[number];

/** How a report's sheet was understood, in the sheet's own terms; the user may correct each of these. */
export interface Layout {
  /** 'flat', 'groupedByCustomer', 'groupedByBucket', 'customerSummary' … a word for the receipt. */
  readonly name: string;
  readonly sheet: string;
  /** The table with its headers, totals and footers; rows and columns from 0. */
  readonly range: CellSpan;
  /** Sheet rows of the header, from 1. */
  readonly headerRows: readonly number[];
  readonly columns: readonly LayoutColumn[];
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  /** What makes up the open amount, row by row. */
  readonly proof?: AmountProof;
}

/** That the open amount of each row is the sum of some columns less others; columns counted from 0 on the sheet. */
export interface AmountProof {
  readonly open: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  /** Rows that were looked at, and those in which it holds. */
  readonly rows: number;
  readonly held: number;
  /** True where every row of the table was looked at. */
  readonly ofAll: boolean;
}

export interface LayoutColumn {
  /** Counted from 0 on the sheet. */
  readonly column: number;
  /** The heading as the sheet writes it, two-row headings joined by a space. */
  readonly heading: string;
  readonly role: ColumnRole;
  /** Label of the bucket that a 'bucketAmount' column holds. */
  readonly bucketLabel: string | null;
}

/** What the user laid down about a sheet; empty fields are found out. Remembered in the workbook by the shape of the header. */
export interface ReadingChoices {
  readonly headerRow: number | null;
  /** Roles that the user gave, by heading text (so that they follow a column that moves) or by column letter. */
  readonly roles: Readonly<Record<string, ColumnRole>>;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly amount: 'local' | 'document' | null;
  readonly currency: string | null;
  readonly flipSign: boolean;
  /** What one row is: 'item' counts every row, 'register' leaves out what is paid, 'line' takes repeated lines together. */
  readonly rows: RowMeaning | null;
  /** Statuses whose rows are open; all others are not. */
  readonly count: readonly string[] | null;
  /** Of several closings in one table the one to read, as YYYY-MM-DD. */
  readonly closing: string | null;
  /** The value that says receivable in a column that parts receivables from payables; '*' counts all. */
  readonly receivables: string | null;
  /** Sheet rows (from 1) that the user takes for no item. */
  readonly ignoredRows: readonly number[];
}

export const NO_CHOICES: ReadingChoices = {
  headerRow: null,
  roles: {},
  dateOrder: null,
  decimalMark: null,
  amount: null,
  currency: null,
  flipSign: false,
  rows: null,
  count: null,
  closing: null,
  receivables: null,
  ignoredRows: [],
};

export interface SkippedRow {
  /** Sheet row, from 1. */
  readonly row: number;
  readonly reason: SkipReason;
  /** The row's first texts, at most 80 letters. */
  readonly text: string;
  /** What stands in the row, minor units, where it has an amount that is not open. */
  readonly amount?: { readonly amount: MinorUnits; readonly currency: Currency };
  /** The sheet of the row, where several were read together. */
  readonly sheet?: string;
}

/** Every row of the range, accounted for: `inRange` = `read` + Σ `skippedByReason`. */
export interface ReadReceipt {
  readonly inRange: number;
  readonly read: number;
  readonly skippedByReason: Readonly<Partial<Record<SkipReason, number>>>;
  /** The first 1,000 skipped rows. */
  readonly skipped: readonly SkippedRow[];
  /** Rows with an amount that are neither items nor sums of them, nor left out because they are not open. */
  readonly amountsSkipped: number;
  /** Rows read although hidden or filtered away. */
  readonly hiddenRowsRead: number;
}

/** A total that the sheet prints, held against what was read. `difference` = printed − read, minor units. */
export interface PrintedTotal {
  readonly row: number;
  readonly label: string;
  readonly currency: Currency;
  readonly printed: MinorUnits;
  readonly read: MinorUnits;
  readonly difference: MinorUnits;
  /** Likely cause, or `null` where they agree. */
  readonly cause: Message | null;
  /** The sheet that prints it, where several were read together. */
  readonly sheet?: string;
}

/** A customer × bucket report without items: one customer's printed amounts, minor units, in the order of `bucketLabels`. */
export interface SummaryLine {
  readonly customer: number;
  readonly sheetRow: number;
  readonly amounts: readonly MinorUnits[];
  readonly total: MinorUnits;
}

export interface CustomerSummary {
  readonly currency: Currency;
  readonly bucketLabels: readonly string[];
  /** Index of the bucket that means not due, or `null` where none does. */
  readonly notDueBucket: number | null;
  readonly lines: readonly SummaryLine[];
}

/** What was read of one currency on one sheet, minor units. */
export interface PartTotal {
  readonly currency: Currency;
  readonly read: MinorUnits;
  readonly itemCount: number;
}

/** One of several sheets that were read together; `OpenItems.part` holds its place in the list. */
export interface ReadPart {
  readonly sheet: string;
  /** The company or branch whose items it lists, unless a row names another. */
  readonly entity: string;
  readonly layout: Layout;
  readonly receipt: ReadReceipt;
  readonly totals: readonly PartTotal[];
  readonly printedTotals: readonly PrintedTotal[];
}

/** Another sheet that lists open items of a later day than the one that was read. */
export interface NewerExport {
  readonly sheet: string;
  readonly asOf: DayNumber;
  readonly totals: readonly Money[];
}

/** Everything that a report's sheet says. `items` holds one table a currency; `summaries` takes their place at level 'customer'. */
export interface ReadResult {
  readonly level: 'item' | 'customer';
  readonly layout: Layout;
  readonly customers: CustomerDirectory;
  readonly items: readonly OpenItems[];
  readonly summaries: readonly CustomerSummary[];
  /** Rows that were paid on or before the as-of date: `openAmount` holds what was paid. They are in no total. */
  readonly settled?: readonly OpenItems[];
  /** The as-of date that the workbook states or implies, and how sure: 'sheet' = printed, 'derived' = due date + days columns agree. */
  readonly asOf: { readonly day: DayNumber; readonly from: 'sheet' | 'derived' } | null;
  readonly receipt: ReadReceipt;
  /** The sheet's own grand total, or `null` where it prints none; several currencies have one each. */
  readonly printedTotals: readonly PrintedTotal[];
  readonly printedSubtotals: readonly PrintedTotal[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  /**
   * The sheets, where several were read together; left out where one was. `layout` is then that of the first, `receipt` their sum, and the
   * printed totals are those of each.
   */
  readonly parts?: readonly ReadPart[];
  /** Sheets that look like open items, where there are several. */
  readonly sheetsFound?: readonly string[];
  /** Another sheet of the workbook that lists open items of a later day; left out where there is none. */
  readonly newerExport?: NewerExport;
}

/** The names of the sheets that were read. */
export function sheetsRead(reading: ReadResult): readonly string[] {
  return reading.parts?.map(({ sheet }) => sheet) ?? [reading.layout.sheet];
}

/** True where several sheets were read together. */
export function hasSheets({ parts = [] }: Pick<ReadResult, 'parts'>): boolean {
  return parts.length > 1;
}

/** The name of a row's sheet where several were read together, '' where one was; `part` is the place of that sheet. */
export function sheetOfPart({ parts }: ReadResult, part: number): string {
  return parts && parts.length > 1 ? (parts[part]?.sheet ?? '') : '';
}

/** How the sheet of a row was understood; `part` is the place of that sheet, 0 where one was read. */
export function layoutOfPart(reading: ReadResult, part: number): Layout {
  return reading.parts?.[part]?.layout ?? reading.layout;
}

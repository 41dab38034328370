import type { DayNumber } from '../kernel/calendar/dayNumber';
import { FIRST_DAY, LAST_DAY } from '../kernel/calendar/dayNumber';
import type { FieldMark } from './survey/pastedList';
import type { Message, Money } from '../kernel/words/message';
import type { Say } from '../kernel/words/say';
import type { ColumnRole, DateOrder, NewerExport, SkipReason } from './result/readResult';
import type { Words } from '../kernel/words/words';

/** A column by letter and heading. */
export interface NamedColumn {
  readonly letter: string;
  readonly heading: string;
}

/** A code page, and a name of the file as it reads in it. */
export interface CodePageRead {
  readonly page: string;
  readonly name: string;
}

const columnName = ({ letter, heading }: NamedColumn): string => (heading === '' ? letter : `${letter} "${heading}"`);
const columnNames = (columns: readonly NamedColumn[]): string =>
  `${columns.length === 1 ? 'Column' : 'Columns'} ${columns.map(columnName).join(' and ')}`;

const ORDERS: Readonly<Record<DateOrder, string>> = { DMY: 'day/month/year', MDY: 'month/day/year', YMD: 'year/month/day' };
const ROLES: Readonly<Record<ColumnRole, string>> = {
  customer: 'Customer',
  customerId: 'Customer number',
  parent: 'Parent customer',
  documentNo: 'Document number',
  type: 'Document type',
  documentDate: 'Document date',
  dueDate: 'Due date',
  terms: 'Terms',
  originalAmount: 'Original amount',
  openAmount: 'Open amount',
  localAmount: 'Amount in local currency',
  documentAmount: 'Amount in document currency',
  bucketAmount: 'Aging bucket',
  prepayment: 'Prepayment',
  debit: 'Debit',
  credit: 'Credit',
  side: 'Debit or credit',
  currency: 'Currency',
  entity: 'Entity',
  disputed: 'Disputed',
  collector: 'Collector',
  promiseDate: 'Promise date',
  paidDate: 'Paid date',
  paidAmount: 'Amount paid',
  closingDate: 'Closing date',
  daysPastDue: 'Days past due',
  status: 'Status',
  reference: 'Reference',
  note: 'Note',
  ignored: 'Not used',
};

const INSTEAD = {
  terms: 'No due date. It was taken from the terms and the document date.',
  days: 'No due date. It was taken from the days past due and the as-of date.',
  document: 'No due date. The document date is used.',
  none: 'No due date and no other date. The row is not aged.',
};

/** What was taken where the sheet has no due date, and for how many rows. */
export type DueDateCounts = Readonly<Record<keyof typeof INSTEAD, number>>;

/** Rows of a paid list from which nothing is learned; `row` is the first one. */
export interface PaidRowsLeftOut {
  readonly sheet: string;
  readonly count: number;
  readonly row: number;
}

const leftOut = ({ sheet, count, row }: PaidRowsLeftOut, say: Say, one: string, many: string): string =>
  `Sheet "${sheet}": ${say.count(count, one, many)}${count === 1 ? `, row ${row}` : `, the first is row ${row}`}. The forecast does not learn from ${count === 1 ? 'it' : 'them'}.`;

const NOT_RECOGNISED = {
  empty: 'is empty',
  noHeader: 'has no header row and no columns that look like customers, dates and amounts',
  noAmounts: 'has no column of open amounts',
  oneColumn: 'has a list with all fields in one column',
};

const MARKS: Readonly<Record<FieldMark, string>> = {
  '|': 'the bar "|" as other delimiter',
  tab: 'the tab as delimiter',
  ';': 'the semicolon as delimiter',
  ',': 'the comma as delimiter',
};

const SKIPPED: Readonly<Record<SkipReason, readonly [one: string, many: string]>> = {
  title: ['title', 'titles'],
  blank: ['blank', 'blank'],
  header: ['header', 'headers'],
  group: ['group header', 'group headers'],
  subtotal: ['subtotal', 'subtotals'],
  total: ['total', 'totals'],
  footer: ['footer', 'footers'],
  note: ['note', 'notes'],
  percent: ['percentage', 'percentages'],
  unreadable: ['unreadable', 'unreadable'],
  ignored: ['ignored by you', 'ignored by you'],
  paid: ['paid', 'paid'],
  void: ['void', 'void'],
  draft: ['draft', 'drafts'],
  payable: ['payable', 'payable'],
  otherClosing: ['of another closing', 'of other closings'],
  repeatedLine: ['repeated line', 'repeated lines'],
};

/** What the reading of a sheet says, in English. */
export const en = {
  encodingAmbiguous: ({ pages }: { pages: readonly CodePageRead[] }, say: Say) =>
    `The letters of the file fit two code pages: ${pages.map(({ page, name }) => `in ${page} a name is ${say.quote(name)}`).join(', ')}. Choose the one whose names are right.`,
  role: ({ role }: { role: ColumnRole }): string => ROLES[role],
  moreOfTheKind: ({ count }: { count: number }, say: Say) => `${say.number(count)} more like this are not listed.`,

  amountFraction: 'The amount has more decimals than its currency and was rounded.',
  amountUnreadable: ({ why, text }: { why: 'digits' | 'error' | 'text'; text: string }) =>
    `${
      why === 'digits'
        ? 'The amount has more digits than Excel keeps exactly.'
        : why === 'error'
          ? `The amount is the error ${text}.`
          : `"${text}" is not an amount.`
    } The row was not read and is missing from every total.`,
  bucketsWithoutAmount: ({ rows, first }: { rows: number; first: number }, say: Say) =>
    `${say.count(rows, 'row has', 'rows have')} a date and a document number but no aging amount, and ${rows === 1 ? 'was' : 'were'} not read. First: row ${first}. If an amount column was missed, set its meaning.`,
  dueDateMissing: ({ instead, counts }: { instead?: keyof typeof INSTEAD; counts?: DueDateCounts }, say: Say) => {
    if (instead) return INSTEAD[instead];
    const { terms = 0, days = 0, document = 0, none = 0 } = counts ?? {};
    const parts = [
      terms > 0 ? `${say.count(terms, 'due date comes', 'due dates come')} from the terms` : '',
      days > 0 ? `${say.count(days, 'due date comes', 'due dates come')} from the days past due` : '',
      document > 0 ? `${say.count(document, 'item ages', 'items age')} by document date` : '',
      none > 0 ? `${say.count(none, 'item has', 'items have')} no date and ${none === 1 ? 'is' : 'are'} not aged` : '',
    ];
    return `The sheet has no due dates: ${parts.filter((part) => part !== '').join('; ')}.`;
  },
  duplicateDocument: ({ document, customer, first }: { document: string; customer: string; first: number }) =>
    `Document ${document} of ${customer} is also in row ${first}. Both are counted.`,
  customerMissing: 'The row has no customer. It is counted under a customer without a name.',
  customerNameVariant: ({ id, name, others }: { id: string; name: string; others: readonly string[] }, say: Say) => {
    const shown = others.slice(0, 3).map(say.quote);
    const more = others.length > 3 ? [`${others.length - 3} more`] : [];
    return `Customer ${id} is called "${name}" and also ${say.list([...shown, ...more])}. All count as one customer.`;
  },
  dateUnreadable: ({ text }: { text: string }, say: Say) =>
    `"${text}" isn't a date between ${say.day(FIRST_DAY)} and ${say.day(LAST_DAY)}. The row was read without it.`,
  hiddenRowsRead: ({ rows }: { rows: number }, say: Say) =>
    `${say.count(rows, 'hidden or filtered row was', 'hidden or filtered rows were')} read too.`,
  signTurned: ({ invoices }: { invoices: number }, say: Say) =>
    `All ${say.number(invoices)} invoices are below zero, so every amount was read with the opposite sign.`,
  creditSignTurned: (
    { by, count, column, caption }: { by: 'type' | 'side' | 'caption'; count?: number; column?: string; caption?: string },
    say: Say,
  ) =>
    by === 'caption'
      ? `The amounts below "${caption ?? ''}" are above zero. They were read as credits because of that caption.`
      : by === 'side'
        ? `${say.count(count ?? 0, 'credit is', 'credits are')} above zero and ${count === 1 ? 'was' : 'were'} read as negative because of column ${column ?? ''}.`
        : `${say.count(count ?? 0, 'credit or payment is', 'credits and payments are')} above zero and ${count === 1 ? 'was' : 'were'} read as negative because of the type column.`,
  datesMaybeSwapped: (
    { early, late, row, read, maybe }: { early: number; late: number; row?: number; read?: DayNumber; maybe?: DayNumber },
    say: Say,
  ) => {
    const example =
      row === undefined || read === undefined || maybe === undefined ? '' : ` Row ${row}: ${say.day(read)} may be ${say.day(maybe)}.`;
    return `Day and month may be swapped: all ${say.number(early)} real dates are on the 1st to 12th, and ${say.number(late)} later dates are text.${example} They were read as they are. If they are wrong, import the list again with the right date order.`;
  },

  dateOrderDecided: ({ ambiguous, all, order, why }: { ambiguous: number; all: number; order: DateOrder; why: Message }, say: Say) =>
    `${say.number(ambiguous)} of ${say.count(all, 'date fits', 'dates fit')} two orders. They were read as ${ORDERS[order]} because ${say(why)}.`,
  orderByCells: ({ cells }: { cells: number }, say: Say) => `${say.count(cells, 'date fits', 'dates fit')} no other order`,
  orderByDueDates: ({ rows }: { rows: number }, say: Say) =>
    `the other order contradicts due dates or days past due in ${say.count(rows, 'row', 'rows')}`,
  orderByTitle: 'the date in the title is written that way',
  orderByPoints: 'dates with points put the day first',
  dateOrderAmbiguous: ({ ambiguous, all }: { ambiguous: number; all: number }, say: Say) =>
    `${say.number(ambiguous)} of ${say.count(all, 'date', 'dates')} can be read as day/month or as month/day. Choose the order.`,

  severalTables: (
    {
      sheet,
      tables,
      count,
      stacked,
    }: { sheet: string; tables: readonly { address: string; title: string }[]; count: number; stacked: boolean },
    say: Say,
  ) => {
    const named = tables.map(({ address, title }) => (title === '' ? address : `${address} "${title}"`));
    const more = count > tables.length ? [`${say.number(count - tables.length)} more`] : [];
    const which = say.list([...named, ...more]);
    return stacked
      ? `Sheet "${sheet}" has ${say.number(count)} tables with the same headings: ${which}. Together they may count documents twice. Choose one.`
      : `Sheet "${sheet}" has ${say.number(count)} tables that may be the open items: ${which}. Choose one.`;
  },
  amountColumnAmbiguous: ({ columns }: { columns: readonly NamedColumn[] }) =>
    `The open amount may be column ${columns.map(columnName).join(' or column ')}. Choose one.`,
  amountsInOtherCurrencies: ({ column, others }: { column: NamedColumn; others: readonly NamedColumn[] }) =>
    `Column ${columnName(column)} was read. ${columnNames(others)} ${others.length === 1 ? 'has' : 'have'} amounts in another currency that are not in these figures. Read each currency by itself, or give each row one amount and its currency.`,
  amountColumnRemains: ({ column, others }: { column: NamedColumn; others: readonly NamedColumn[] }) =>
    `Column ${columnName(column)} was read as the open amount: it is never above column ${others.map(columnName).join(' and ')} and mostly the same, as a remaining balance is.`,
  amountColumnByTotal: ({ column, others }: { column: NamedColumn; others: readonly NamedColumn[] }) =>
    `Column ${columnName(column)} was read as the open amount because it adds up to the printed total. Column ${others.map(columnName).join(' and ')} may be it too.`,
  amountLessPaid: ({ invoiced, paid, others }: { invoiced: NamedColumn; paid: readonly NamedColumn[]; others: readonly NamedColumn[] }) =>
    `No column has the open amount. It was computed as column ${columnName(invoiced)} less ${paid.length === 1 ? 'column' : 'columns'} ${paid.map(columnName).join(', ')}.${others.length === 0 ? '' : ` ${columnNames(others)} ${others.length === 1 ? 'was' : 'were'} not deducted.`}`,
  amountsScaled: ({ text }: { text: string }) => `The sheet says "${text}". Amounts were read as printed, so every figure is in that unit.`,
  headerMissing: ({ columns }: { columns: readonly { letter: string; role: ColumnRole }[] }) =>
    `No header row was found. Columns were recognized by their contents: ${columns.map(({ letter, role }) => `${letter} ${ROLES[role].toLowerCase()}`).join(', ')}.`,

  sheetOlder: ({ sheet, day, latest, latestDay }: { sheet: string; day: DayNumber; latest: string; latestDay: DayNumber }, say: Say) =>
    `Sheet "${sheet}" is as of ${say.day(day)}, sheet "${latest}" as of ${say.day(latestDay)}. All are aged at the later date. "${sheet}" may list items that were paid since.`,
  sheetsOverlap: ({ count, first, second }: { count: number; first: string; second: string }, say: Say) =>
    `${say.count(count, 'document is', 'documents are')} on sheets "${first}" and "${second}" with the same amount and due date, and counted twice. If one sheet is a copy, set its Include to no in AR_Entities.`,
  currencyUnnamed: ({ sheets }: { sheets: readonly string[] }, say: Say) =>
    `Sheets ${say.list(sheets.map(say.quote))} name no currency and were read as one currency. Enter the currency of each in AR_Entities.`,

  paidDateMissing: (rows: PaidRowsLeftOut, say: Say) => leftOut(rows, say, 'row has no paid date', 'rows have no paid date'),
  paidAfterAsOf: (rows: PaidRowsLeftOut, say: Say) =>
    leftOut(rows, say, 'row was paid after the as-of date', 'rows were paid after the as-of date'),
  paidWithoutDueDate: (rows: PaidRowsLeftOut, say: Say) =>
    leftOut(rows, say, 'row has no due date and no document date', 'rows have no due date and no document date'),
  paidRefund: (rows: PaidRowsLeftOut, say: Say) =>
    leftOut(rows, say, 'row is a refund, a credit or empty', 'rows are refunds, credits or empty'),
  paidByCredit: (rows: PaidRowsLeftOut, say: Say) =>
    leftOut(rows, say, 'row is a credit memo or write-off, not cash', 'rows are credit memos or write-offs, not cash'),
  paidBeforeDocument: (rows: PaidRowsLeftOut, say: Say) =>
    leftOut(rows, say, 'row was paid before its document date', 'rows were paid before their document date'),
  paidRepeated: (rows: PaidRowsLeftOut, say: Say) => leftOut(rows, say, 'row repeats a payment', 'rows repeat a payment'),
  paidOtherCurrency: ({ sheet, count, currency }: { sheet: string; count: number; currency: string }, say: Say) =>
    `Sheet "${sheet}": ${say.count(count, 'payment is', 'payments are')} in ${currency === '' ? 'no named currency' : currency}, in which nothing is open. The forecast does not learn from ${count === 1 ? 'it' : 'them'}.`,

  causeHidden: 'The hidden rows equal the difference. The printed total leaves them out.',
  causeRepeated: 'The documents listed twice equal the difference. The printed total counts them once.',
  causeCredits: 'The credits and payments equal the difference. The printed total leaves them out.',
  causeCreditsAdded: 'Twice the credits and payments equals the difference. The printed total adds them.',
  causeNotDue: 'The items not yet due equal the difference. The printed total leaves them out.',
  causeUndated: 'The items without a date equal the difference. The printed total leaves them out.',
  causeDisputed: 'The disputed items equal the difference. The printed total leaves them out.',
  causeUnreadable: ({ rows }: { rows: number }, say: Say) =>
    `${say.count(rows, 'row has an amount', 'rows have amounts')} that could not be read.`,
  causeRow: ({ row }: { row: number }) => `Row ${row} equals the difference. The printed total may leave it out.`,
  causeListsMore: 'The sheet lists more than its total. Unlisted receipts may be deducted, or a line was added by hand.',
  causeListsMoreNoCredit: 'The sheet lists more than its total, and no credits. Unlisted credits and receipts may be deducted.',
  causeListsLessAllDue: 'The total is more than the sheet lists, and everything listed is past due. Items not yet due seem to be missing.',
  causeListsLess: 'The total is more than the sheet lists. Items not yet due, or filtered out before the export, may be missing.',
  causeSubtotalLess: 'The rows above add up to more than their subtotal. Unlisted credits may be deducted, or a line was added by hand.',
  causeSubtotalMore: 'The subtotal is more than the rows above it. Some of its items may be missing.',

  severalSheets: ({ sheets, canJoin }: { sheets: readonly string[]; canJoin: boolean }, say: Say) =>
    `${sheets.length} sheets look like open items: ${say.list(sheets.map(say.quote))}. Choose one${canJoin ? ', or all if each is another company' : ''}.`,
  newerExport: ({ sheet, asOf, totals, read }: NewerExport & { read: string }, say: Say) =>
    `Sheet "${sheet}" is newer: as of ${say.day(asOf)}, ${say.list(totals.map((one) => `${say.money(one)} ${one.currency.code}`.trim()))}. These figures are of sheet "${read}".`,
  entitySheetMissing: ({ sheet, entity }: { sheet: string; entity: string }) =>
    `AR_Entities includes sheet "${sheet}", which is missing or empty. ${entity} is not in these figures.`,
  entityUndecided: ({ sheet }: { sheet: string }) =>
    `Sheet "${sheet}" looks like open items and was left out. Enter yes or no under Include in AR_Entities.`,
  asOfMissing: 'No as-of date found. Enter the date this report was run.',
  asOfFromEarlierRun: 'The sheet has no as-of date. The date in cell AR_AsOf of AR Summary was used.',
  futureDated: ({ day, asOf }: { day: DayNumber; asOf: DayNumber }, say: Say) =>
    `The document is dated ${say.day(day)}, after the as-of date ${say.day(asOf)}. It counts as Current.`,

  skipReason: ({ reason }: { reason: SkipReason }) => SKIPPED[reason][0],
  skipped: ({ reason, count }: { reason: SkipReason; count: number }, say: Say) => say.count(count, ...SKIPPED[reason]),
  receipt: ({ inRange, read, skipped }: { inRange: number; read: number; skipped: readonly Message[] }, say: Say) =>
    `${say.count(inRange, 'row', 'rows')} in the range: ${say.number(read)} read, ${skipped.length > 0 ? `skipped ${skipped.map(say).join(', ')}` : 'none skipped'}.`,
  totalMissing: 'The sheet has no total to compare with.',
  totalTies: ({ row, printed, code }: { row: number; printed: Money; code: string }, say: Say) =>
    `Ties to the total in row ${row}: ${say.money(printed)}${code}.`,
  totalDiffers: (
    { row, printed, code, difference, cause }: { row: number; printed: Money; code: string; difference: Money; cause: Message | null },
    say: Say,
  ) =>
    `The total in row ${row}, ${say.money(printed)}${code}, differs from what was read by ${say.money(difference)}.${cause ? ` ${say(cause)}` : ''}`,

  notRecognised: ({ why, sheet, range }: { why: 'empty' | 'noHeader' | 'noAmounts' | 'oneColumn'; sheet: string; range: string }) =>
    `The range ${range} of sheet "${sheet}" ${NOT_RECOGNISED[why]}.`,
  splitColumn: ({ mark }: { mark: FieldMark }) =>
    `Select the column, choose Data, Text to Columns, Delimited, with ${MARKS[mark]}, then read the sheet again.`,
  chooseOtherSheet: 'Choose the sheet with the open items.',
  chooseOtherRange: 'Choose another sheet, the range with its headers, or the header row.',
  noSheetWithData: 'The workbook has no sheet with data.',
  openOtherWorkbook: 'Open the workbook with the open items.',
  noSheetLikely: 'No sheet of the workbook looks like open items.',
  entitiesMissing: ({ sheets }: { sheets: readonly string[] }, say: Say) =>
    `None of the sheets that AR_Entities includes is in the workbook: ${say.list(sheets.map(say.quote))}.`,
  correctEntities: 'Correct the names in AR_Entities on AR Setup, or choose a sheet.',
  sheetMissing: ({ sheet }: { sheet: string }, say: Say) => `The workbook has no sheet ${say.quote(sheet)}.`,
  chooseOneOf: ({ sheets }: { sheets: readonly string[] }) => `Choose one of its sheets: ${sheets.join(', ')}.`,
  summaryAmongSheets: ({ sheet }: { sheet: string }) =>
    `Sheet "${sheet}" lists customers without items, so it cannot be read together with other sheets.`,
  leaveOutSummary: 'Set its Include to no in AR_Entities on AR Setup, or read it by itself.',
  companySheetMissing: 'Enter the name of a sheet as on its tab.',
  companySheetTwice: 'This sheet is listed twice. The first row counts.',
  companyCurrencyWrong: 'Enter a currency code of three letters, such as EUR.',
  companyIncludeWrong: 'Enter yes or no under Include.',
} satisfies Words;

import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { OtherCalendar } from './otherCalendars';
import type { Words } from '../../kernel/words/words';

/** Rows that are not open, and what stands in them, one amount a currency. */
export interface RowsLeftOut {
  readonly count: number;
  readonly sums: readonly Money[];
  readonly day: DayNumber | null;
}

/** Rows that were read in a way that may be wrong. */
export interface RowsInDoubt {
  readonly count: number;
  readonly row: number;
  readonly sums: readonly Money[];
}

/** Payments of another sheet that were taken off the invoices, and how many invoices they close. */
export interface PaymentsTakenOff {
  readonly sheet: string;
  readonly count: number;
  readonly closed: number;
  readonly sums: readonly Money[];
}

/** A column by letter and heading. */
export interface ColumnNamed {
  readonly letter: string;
  readonly heading: string;
}

export const shownColumn = ({ letter, heading }: ColumnNamed, say: Say): string =>
  heading === '' ? letter : `${letter} ${say.quote(heading)}`;

const sumsText = (sums: readonly Money[], say: Say): string =>
  sums.map((sum) => `${say.money(sum)}${sum.currency.code === '' ? '' : ` ${sum.currency.code}`}`).join(', ');

const leftOut = (one: string, many: string, { count, sums, day }: RowsLeftOut, say: Say): string =>
  `${say.count(count, one, many)}${day === null ? '' : ` ${say.day(day)}`} left out: ${sumsText(sums, say)}.`;

/** What makes up the open amount, by columns. */
export interface OpenProved {
  readonly open: ColumnNamed;
  readonly plus: readonly ColumnNamed[];
  readonly minus: readonly ColumnNamed[];
  readonly rows: number;
  readonly held: number;
}

/** What the evidence says about a reading, in English. */
export const en = {
  paidLeftOut: (rows: RowsLeftOut, say: Say) =>
    rows.day === null ? leftOut('paid row', 'paid rows', rows, say) : leftOut('row paid by', 'rows paid by', rows, say),
  voidLeftOut: (rows: RowsLeftOut, say: Say) => leftOut('void or written-off row', 'void or written-off rows', rows, say),
  draftLeftOut: (rows: RowsLeftOut, say: Say) => leftOut('draft', 'drafts', rows, say),
  payablesLeftOut: (rows: RowsLeftOut, say: Say) => leftOut('payable row', 'payable rows', rows, say),
  otherClosingsLeftOut: (rows: RowsLeftOut, say: Say) => leftOut('row of closings other than', 'rows of closings other than', rows, say),
  linesMerged: ({ count }: RowsLeftOut, say: Say) =>
    `${say.count(count, 'row repeats', 'rows repeat')} the balance of an invoice on each of its lines. Each invoice counts once.`,
  statusContradictsDates: ({ count, row, sums, left }: RowsInDoubt & { left: number }, say: Say) =>
    `${say.count(count, 'row has a status that contradicts its payment', 'rows have a status that contradicts their payment')}: ${sumsText(sums, say)}, the first in row ${row}. ${left === 0 ? 'What is left of them counts.' : left === count ? 'They were taken as paid.' : `${say.number(left)} were taken as paid.`}`,
  partPaidUnknown: ({ count, row, sums }: RowsInDoubt, say: Say) =>
    `${say.count(count, 'row is', 'rows are')} paid in part, and no column says how much. The whole amount counts: ${sumsText(sums, say)}, the first in row ${row}.`,
  whatIsOpen: ({ statuses }: { statuses: readonly string[] }, say: Say) =>
    `${statuses.length === 1 ? 'The status' : 'The statuses'} ${say.list(statuses.map(say.quote))} may be open or paid. Choose the statuses that are open.`,
  payablesMixed: ({ classes }: { classes: readonly string[] }, say: Say) =>
    `The list holds receivables and payables, and ${say.list(classes.map(say.quote))} may be either. Choose the rows that are receivables.`,
  whichClosing: ({ count, from, to }: { count: number; from: DayNumber; to: DayNumber }, say: Say) =>
    `The table has the lists of ${say.number(count)} closings, from ${say.day(from)} to ${say.day(to)}. Choose one.`,
  otherCalendar: ({ calendar, count }: { calendar: OtherCalendar; count: number }, say: Say) =>
    `${say.count(count, 'date is', 'dates are')} in the ${calendar} calendar and ${count === 1 ? 'was' : 'were'} converted.${calendar === 'Hijri' ? ' A Hijri date may be a day off.' : ''}`,
  daysContradictDueDates: ({ count, days, dates }: { count: number; days: readonly Money[]; dates: readonly Money[] }, say: Say) =>
    `The days past due and the due dates disagree in ${say.count(count, 'row', 'rows')}. Past due by the days: ${sumsText(days, say)}. By the due dates: ${sumsText(dates, say)}. The due dates were used.`,
  datesSwapped: ({ count, row, read, used }: { count: number; row: number; read: DayNumber; used: DayNumber }, say: Say) =>
    `Day and month were swapped by an import in ${say.count(count, 'date', 'dates')} and were put right: row ${row}, ${say.day(read)} is ${say.day(used)}.`,
  whichDays: ({ column }: { column: ColumnNamed }, say: Say) =>
    `Column ${shownColumn(column, say)} has days in some rows only. They may be days of payment. Choose register if rows with a day are paid, item if every row is open.`,
  openProved: ({ open, plus, minus, rows, held }: OpenProved, say: Say) =>
    `Column ${shownColumn(open, say)} is what is open: it is ${plus.map((one) => shownColumn(one, say)).join(' + ')}${minus.map((one) => ` − ${shownColumn(one, say)}`).join('')} in ${held} of ${say.count(rows, 'row', 'rows')}.`,
  whichMarks: ({ column }: { column: ColumnNamed }, say: Say) =>
    `Column ${shownColumn(column, say)} is filled in some rows only and speaks of payments. Choose register if those rows are paid, item if every row is open.`,
  columnsNotExplained: ({ columns }: { columns: readonly ColumnNamed[] }, say: Say) =>
    `${columns.length === 1 ? 'Column' : 'Columns'} ${say.list(columns.map((column) => shownColumn(column, say)))} ${columns.length === 1 ? 'holds' : 'hold'} amounts that were not used.`,
  paymentsTakenOff: ({ sheet, count, closed, sums }: PaymentsTakenOff, say: Say) =>
    `${say.count(count, 'payment', 'payments')} of sheet ${say.quote(sheet)} taken off: ${sumsText(sums, say)}. ${say.count(closed, 'invoice is', 'invoices are')} paid.`,
  ledgerNetted: ({ count, settled }: { count: number; settled: number }, say: Say) =>
    `${say.count(count, 'entry was', 'entries were')} set off by document number. ${say.count(settled, 'document is', 'documents are')} settled.`,
  ledgerByCustomer: 'No payment names a document of the ledger. Every entry counts; each customer has its balance.',
  derivedRowsBelowTotal: ({ rows }: { rows: readonly number[] }, say: Say) =>
    `${rows.length === 1 ? 'Row' : 'Rows'} ${say.list(rows.map(String))} below the total ${rows.length === 1 ? 'is' : 'are'} made of it and ${rows.length === 1 ? 'does' : 'do'} not count.`,
  customerColumnAmbiguous: ({ columns }: { columns: readonly ColumnNamed[] }, say: Say) =>
    columns.length === 1
      ? `No heading names the customers. Column ${shownColumn(columns[0]!, say)} may. Choose it or another one.`
      : `Columns ${say.list(columns.map((column) => shownColumn(column, say)))} may name the customers. Choose one.`,
  currencyMissing: 'The amounts have three decimals and no currency. Enter the currency.',
  decimalMarkAmbiguous: ({ count }: { count: number }, say: Say) =>
    `${say.count(count, 'amount', 'amounts')} can be read with a point or a comma as decimal separator. Choose one.`,
  looksLikePayables: ({ heading }: { heading: string }, say: Say) =>
    `The column ${say.quote(heading)} names suppliers. This may be a list of payables, not of receivables.`,
  paymentsNotTakenOff: ({ sheet, count }: { sheet: string; count: number }, say: Say) =>
    `${say.count(count, 'payment', 'payments')} of sheet ${say.quote(sheet)} name these invoices and were not taken off: no invoice is paid in full, so the amounts are read as still open.`,
} satisfies Words;

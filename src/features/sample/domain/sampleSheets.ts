import { dayFromIso, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ItemKind } from '../../../kernel/ledger/openItems';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import { currencyOf } from '../../../kernel/money/currency';
import type { Cell } from '../../../kernel/sheet/cells';
import type { MadeCustomer, MadeItem, MadeLedger } from './madeLedger';
import { makeHistory, type MadeHistory } from './makeHistory';
import { makeLedger } from './makeLedger';

/** One sheet of the sample workbook. `cells` and `formats` (number formats) are rectangles of the same size, from A1 on. */
export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  /** Widths in characters of Excel's standard font, from column A on. */
  readonly columnWidths: readonly number[];
  /** Row of the headings, from 0; the rows above it are titles. */
  readonly headerRow: number;
}

/** The day of which the sample's open items are; its title says so. */
export const SAMPLE_AS_OF: DayNumber = dayFromIso('2026-10-31')!;

const CURRENCY = currencyOf('USD');
const DATE = 'yyyy-mm-dd';
const AMOUNT = '#,##0.00';
const TYPES: Readonly<Record<ItemKind, string>> = {
  invoice: 'Invoice',
  creditMemo: 'Credit memo',
  debitMemo: 'Debit memo',
  payment: 'Payment',
  other: 'Journal',
};

interface SampleColumn<T> {
  readonly heading: string;
  readonly format: string;
  readonly width: number;
  readonly cell: (row: T) => Cell;
}

const amount = (minor: number): number => cellNumber(minor as MinorUnits, CURRENCY);
const text = <T>(heading: string, width: number, cell: (row: T) => Cell): SampleColumn<T> => ({ heading, format: 'General', width, cell });
const date = <T>(heading: string, cell: (row: T) => Cell): SampleColumn<T> => ({ heading, format: DATE, width: 13, cell });
const money = <T>(heading: string, cell: (row: T) => Cell): SampleColumn<T> => ({ heading, format: AMOUNT, width: 14, cell });

/** Titles, headings and rows as one rectangle; what is above the rows has no number format. */
function sheetOf<T>(
  name: string,
  titles: readonly string[],
  columns: readonly SampleColumn<T>[],
  rows: readonly T[],
  last: readonly Cell[] | null,
): SampleSheet {
  const wide = (cells: readonly Cell[]): Cell[] => columns.map((_, column) => cells[column] ?? '');
  const plain = columns.map(() => 'General');
  const own = columns.map((column) => column.format);
  const above = titles.length === 0 ? [] : [...titles.map((title) => wide([title])), wide([])];
  return {
    name,
    cells: [
      ...above,
      columns.map((column) => column.heading),
      ...rows.map((row) => columns.map((column) => column.cell(row))),
      ...(last ? [wide(last)] : []),
    ],
    formats: [...above.map(() => plain), plain, ...rows.map(() => own), ...(last ? [own] : [])],
    columnWidths: columns.map((column) => column.width),
    headerRow: above.length,
  };
}

function openItems(ledger: MadeLedger): SampleSheet {
  const customer = (item: MadeItem): MadeCustomer => ledger.customers[item.customer]!;
  const rows = [...ledger.items].sort((a, b) =>
    customer(a).name < customer(b).name ? -1 : customer(a).name > customer(b).name ? 1 : a.documentDay - b.documentDay || a.index - b.index,
  );
  const columns: SampleColumn<MadeItem>[] = [
    text('Customer no.', 13, (item) => customer(item).id),
    text('Customer', 30, (item) => customer(item).name),
    text('Document no.', 14, (item) => item.documentNo),
    text('Type', 13, (item) => TYPES[item.kind]),
    date('Document date', (item) => item.documentDay),
    date('Due date', (item) => item.dueDay ?? ''),
    text('Terms', 13, (item) => item.terms),
    money('Amount', (item) => amount(item.originalAmount)),
    money('Open balance', (item) => amount(item.openAmount)),
    text('Currency', 10, (item) => item.currency),
    money('Disputed amount', (item) => (item.disputedAmount === 0 ? '' : amount(item.disputedAmount))),
    date('Promise date', (item) => item.promiseDay ?? ''),
    text('Collector', 14, (item) => item.collector),
  ];
  const total = rows.reduce((sum, item) => sum + item.openAmount, 0);
  return sheetOf('Open items', [ledger.company, 'Open items as of 31 October 2026'], columns, rows, [
    'Total',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    amount(total),
    'USD',
  ]);
}

function paidInvoices(ledger: MadeLedger, history: MadeHistory): SampleSheet {
  const columns: SampleColumn<MadeHistory['paid'][number]>[] = [
    text('Customer no.', 13, (paid) => ledger.customers[paid.customer]!.id),
    text('Customer', 30, (paid) => ledger.customers[paid.customer]!.name),
    text('Document no.', 14, (paid) => paid.documentNo),
    date('Document date', (paid) => paid.documentDay),
    date('Due date', (paid) => paid.dueDay),
    date('Paid date', (paid) => paid.paidDay),
    money('Amount', (paid) => amount(paid.amount)),
  ];
  return sheetOf('Paid invoices', [], columns, history.paid, null);
}

function monthlySales(history: MadeHistory): SampleSheet {
  const columns: SampleColumn<MadeHistory['sales'][number]>[] = [
    { ...date('Month', (month) => month.monthStart), format: 'mmm yyyy' },
    money('Credit sales', (month) => amount(month.amount)),
  ];
  return sheetOf('Monthly sales', [], columns, history.sales, null);
}

/**
 * The sheets of the sample workbook: open items of one currency with their as-of date in the title and a printed total, a year of paid
 * invoices, and monthly credit sales. Companies and people are made up; every call returns the same.
 */
export function sampleSheets(): readonly SampleSheet[] {
  const ledger = makeLedger({
    seed: 20261031,
    asOf: SAMPLE_AS_OF,
    items: 120,
    customers: 32,
    currencies: ['USD'],
    entities: [''],
    collectors: ['Maya Lind', 'Jon Okafor', 'Priya Rao'],
    names: [],
    customerNumbers: 'letters',
    documentNumbers: 'prefixed',
    subCustomerShare: 0,
    missingDueDateShare: 0,
    creditShare: 0.07,
    duplicates: 0,
  });
  const history = makeHistory(ledger, 12, 80);
  return [openItems(ledger), paidInvoices(ledger, history), monthlySales(history)];
}

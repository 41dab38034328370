import { civilFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Random } from '../../../src/features/sample/domain/random';
import { columnsOf, has, partyColumns, truthOf, type MakeKind } from './kinds';
import { makeBook, openOn, paidBy, type MadeInvoice } from './madeBook';
import { PLAIN, type MadeColumn } from './madeTable';
import { stackedCells, stackedRows, stackedSheet, type StackedRow } from './stackedMonths';

/** Parts an amount by chance into so many others, some of them nothing. */
function parted(random: Random, amount: number, count: number): number[] {
  let left = amount;
  return Array.from({ length: count }, (_, k) => {
    const part = k === count - 1 ? left : random.chance(0.5) ? left : Math.floor((left * random.integer(0, 80)) / 100);
    left -= part;
    return part;
  });
}

const NAMES: readonly (readonly string[])[] = [
  ['Payment 1', 'Payment 2', 'Payment 3'],
  ['1st Pmt', '2nd Pmt'],
  ['Payments', 'Credits Applied', 'Write-offs'],
  ['Paid Amount', 'Credit Notes Applied', 'Discount Taken'],
  ['Abono 1', 'Abono 2'],
  ['Zahlung 1', 'Zahlung 2', 'Zahlung 3'],
];

/** A register that tells in several columns what was taken off an invoice, with or without what is left of it. */
export const makeSettlements: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer', 'invoiced', 'open') || voice.words.invoiced === voice.words.open) return null;
  const names = random.pick(NAMES);
  const book = makeBook(random, Math.max(12, count), { paid: 0.35, part: 0.35, later: 0, credits: 0, void: 0, draft: 0 });
  const parts = book.invoices.map((invoice) => parted(random, paidBy(invoice, book.asOf), names.length));
  const tellsOpen = random.chance(0.5);
  const party = columnsOf<MadeInvoice>(
    voice,
    { ...partyColumns(book, random), documentDate: ({ day }) => day, dueDate: ({ due }) => due, invoiced: ({ amount }) => amount },
    book.invoices,
  );
  const settled = names.map((heading, k): MadeColumn => ({
    term: null,
    heading,
    kind: 'amount',
    cells: parts.map((row) => row[k]! || (k > 0 ? null : 0)),
  }));
  const open = columnsOf<MadeInvoice>(voice, { open: (row) => openOn(row, book.asOf) }, book.invoices);
  return {
    book,
    table: {
      ...PLAIN,
      kind: `settlements ${tellsOpen ? 'with' : 'without'} open`,
      columns: [...party, ...settled, ...(tellsOpen ? open : [])],
      rows: book.invoices.map((row) => truthOf(book, row, openOn(row, book.asOf))),
      amountTerms: tellsOpen ? ['open'] : ['invoiced'],
      // Payments, credits and write-offs without an invoice that they settle together may be parts of one another.
      asks: tellsOpen ? [] : ['amountColumnAmbiguous', 'whatIsOpen'],
    },
  };
};

/** Items of several months, one list below the other, each row with its month as a text. */
export const makePeriods: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer', 'open', 'documentNo')) return null;
  const made = makeBook(random, Math.max(14, count), { paid: 0.4, part: 0.1, later: 0.1, credits: 0, void: 0, draft: 0 });
  const rows = stackedRows(made, 4);
  if (rows === null) return null;
  const style = random.pick(['2025-07', '07/2025', '202507', 'Jul 2025'] as const);
  const written = (day: DayNumber): string => {
    const civil = civilFromDay(day);
    const two = String(civil.month).padStart(2, '0');
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    if (style === '2025-07') return `${civil.year}-${two}`;
    if (style === '07/2025') return `${two}/${civil.year}`;
    return style === '202507' ? `${civil.year}${two}` : `${names[civil.month - 1]} ${civil.year}`;
  };
  const columns: MadeColumn[] = [
    {
      term: null,
      heading: random.pick(['Period', 'Month', 'Closing', 'Mes', 'Periode']),
      kind: 'text',
      cells: rows.map(({ day }) => written(day)),
    },
    ...columnsOf<StackedRow>(voice, stackedCells(made), rows),
  ];
  return stackedSheet(made, rows, 'months stacked', columns);
};

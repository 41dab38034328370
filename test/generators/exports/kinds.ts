import type { DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Random } from '../../../src/features/sample/domain/random';
import { ALL_OPEN, makeBook, openOn, paidBy, type BookShape, type MadeBook, type MadeInvoice } from './madeBook';
import { PLAIN, type MadeColumn, type MadeTable, type Raw, type RowTruth } from './madeTable';
import type { Term, Voice } from './voice';

/** Makes a table of one kind; `null` where the voice has no words for it. */
export type MakeKind = (random: Random, voice: Voice, count: number) => { readonly table: MadeTable; readonly book: MadeBook } | null;

export const KIND_OF: Readonly<Partial<Record<Term, MadeColumn['kind']>>> = {
  documentDate: 'day',
  dueDate: 'day',
  paidDate: 'day',
  closing: 'day',
  invoiced: 'amount',
  paid: 'amount',
  open: 'amount',
  debit: 'amount',
  credit: 'amount',
  balance: 'amount',
  total: 'amount',
  days: 'count',
};

/** A column for each wanted term that the voice has a word for; none twice under the same heading. */
export function columnsOf<T>(voice: Voice, wanted: Readonly<Partial<Record<Term, (row: T) => Raw>>>, rows: readonly T[]): MadeColumn[] {
  const seen = new Set<string>();
  return (Object.entries(wanted) as [Term, (row: T) => Raw][]).flatMap(([term, cellOf]) => {
    const heading = voice.words[term];
    // One heading for what was invoiced and what is open heads what is open.
    if (heading === undefined || seen.has(heading) || (term === 'invoiced' && wanted.open && heading === voice.words.open)) return [];
    seen.add(heading);
    return [{ term, heading, kind: KIND_OF[term] ?? 'text', cells: rows.map(cellOf) }];
  });
}

export const has = (voice: Voice, ...terms: readonly Term[]): boolean => terms.every((term) => voice.words[term] !== undefined);

/** Columns that say which customer and document a row is of. */
export function partyColumns(book: MadeBook, random: Random): Partial<Record<Term, (row: MadeInvoice) => Raw>> {
  const withId = random.chance(0.6);
  return {
    ...(withId ? { customerId: ({ customer }: MadeInvoice) => book.customers[customer]!.id } : {}),
    customer: ({ customer }) => book.customers[customer]!.name,
    documentNo: ({ no }) => no,
  };
}

export const truthOf = (book: MadeBook, invoice: MadeInvoice, amount: number): RowTruth => ({
  customer: book.customers[invoice.customer]!.name,
  due: invoice.due,
  amount,
});

const daysLate = (due: DayNumber, asOf: DayNumber): number => asOf - due;

/** Open items: one row each, credits below zero, or above zero where a type names them. */
export const makeItems: MakeKind = (random, voice, count) => {
  if (!has(voice, 'open', 'customer')) return null;
  const book = makeBook(random, count, { ...ALL_OPEN, part: 0.2 });
  const rows = book.invoices;
  const byType = has(voice, 'type', 'invoice', 'creditNote') && random.chance(0.3);
  const withType = byType || random.chance(0.3);
  const sign = (invoice: MadeInvoice): number => (byType && invoice.isCredit ? -1 : 1);
  const open = (invoice: MadeInvoice): number => openOn(invoice, book.asOf);
  const columns = columnsOf<MadeInvoice>(
    voice,
    {
      ...partyColumns(book, random),
      ...(withType ? { type: ({ isCredit }) => voice.words[isCredit ? 'creditNote' : 'invoice'] ?? '' } : {}),
      documentDate: ({ day }) => day,
      dueDate: ({ due }) => due,
      ...(random.chance(0.5) ? { open: (row: MadeInvoice) => sign(row) * open(row) } : {}),
      ...(voice.words.invoiced !== voice.words.open && random.chance(0.5)
        ? { invoiced: (row: MadeInvoice) => sign(row) * row.amount }
        : {}),
      open: (row) => sign(row) * open(row),
      ...(random.chance(0.4) ? { currency: () => 'EUR' } : {}),
      ...(random.chance(0.3) ? { days: ({ due }: MadeInvoice) => Math.max(0, daysLate(due, book.asOf)) } : {}),
    },
    rows,
  );
  return {
    book,
    table: { ...PLAIN, kind: 'items', columns, rows: rows.map((row) => truthOf(book, row, open(row))), amountTerms: ['open'] },
  };
};

const REGISTERS: readonly (readonly Term[])[] = [
  ['invoiced', 'paidDate'],
  ['invoiced', 'paid'],
  ['invoiced', 'status'],
  ['invoiced', 'status', 'paidDate'],
  ['invoiced', 'paid', 'open'],
  ['invoiced', 'paid', 'open', 'paidDate', 'status'],
  ['invoiced', 'open', 'paidDate'],
  ['invoiced', 'paid', 'paidDate'],
  ['invoiced', 'paid', 'status'],
  ['open', 'status'],
];

/** A register: every invoice ever issued, with columns that say in one of several ways what was paid. */
export const makeRegister: MakeKind = (random, voice, count) => {
  const fitting = REGISTERS.filter(
    (terms) => has(voice, 'customer', ...terms) && (!terms.includes('status') || has(voice, 'isOpen', 'isPaid')),
  );
  if (fitting.length === 0) return null;
  const terms = random.pick(fitting);
  const tells = (term: Term): boolean => terms.includes(term);
  const byAmount = tells('paid') || tells('open');
  const shape: BookShape = {
    paid: random.pick([0.3, 0.6, 0.85]),
    part: byAmount ? 0.15 : 0,
    later: !byAmount && tells('paidDate') && !tells('status') ? 0.08 : 0,
    credits: random.chance(0.5) ? 0.04 : 0,
    void: tells('status') && has(voice, 'isVoid') ? 0.04 : 0,
    draft: tells('status') && has(voice, 'isDraft') ? 0.04 : 0,
  };
  const book = makeBook(random, count, shape);
  const { asOf } = book;
  const statusOf = (invoice: MadeInvoice): string => {
    const { words } = voice;
    if (invoice.state !== 'issued') return words[invoice.state === 'void' ? 'isVoid' : 'isDraft']!;
    const open = openOn(invoice, asOf);
    return open === 0 ? words.isPaid! : open !== invoice.amount ? (words.isPart ?? words.isOpen!) : words.isOpen!;
  };
  const cells: Readonly<Partial<Record<Term, (row: MadeInvoice) => Raw>>> = {
    invoiced: ({ amount }) => amount,
    paid: (row) => paidBy(row, asOf),
    open: (row) => (row.state === 'issued' ? openOn(row, asOf) : row.amount),
    paidDate: (row) => (byAmount && openOn(row, asOf) !== 0 ? null : (row.payments.at(-1)?.day ?? null)),
    status: statusOf,
  };
  const columns = columnsOf<MadeInvoice>(
    voice,
    {
      ...partyColumns(book, random),
      documentDate: ({ day }) => day,
      dueDate: ({ due }) => due,
      ...Object.fromEntries(terms.map((term) => [term, cells[term]!])),
      ...(random.chance(0.3) ? { currency: () => 'USD' } : {}),
    },
    book.invoices,
  );
  if (terms.some((term) => !columns.some((column) => column.term === term))) return null;
  return {
    book,
    table: {
      ...PLAIN,
      kind: `register by ${terms.join('+')}`,
      columns,
      rows: book.invoices.map((row) => truthOf(book, row, openOn(row, asOf))),
      amountTerms: tells('open') ? ['open'] : tells('paid') ? ['invoiced', 'paid'] : ['invoiced'],
    },
  };
};

/** Invoices on several rows each, one a line, the balance repeated on every one of them. */
export const makeLines: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer', 'open', 'documentNo')) return null;
  const book = makeBook(random, Math.max(5, Math.floor(count / 2)), { ...ALL_OPEN, credits: 0, part: 0.2 });
  const lines = book.invoices.flatMap((invoice) => {
    const lineCount = random.integer(1, 4);
    let left = invoice.amount;
    return Array.from({ length: lineCount }, (_, k) => {
      const amount = k === lineCount - 1 ? left : Math.max(1, Math.floor((left * random.integer(10, 70)) / 100));
      left -= amount;
      return { invoice, amount, first: k === 0, text: random.pick(['Widget', 'Service', 'Freight', 'Licence', 'Support']) };
    });
  });
  const base = columnsOf<(typeof lines)[number]>(
    voice,
    {
      customer: ({ invoice }) => book.customers[invoice.customer]!.name,
      documentNo: ({ invoice }) => invoice.no,
      documentDate: ({ invoice }) => invoice.day,
      dueDate: ({ invoice }) => invoice.due,
      ...(random.chance(0.6) ? { invoiced: ({ invoice }: (typeof lines)[number]) => invoice.amount } : {}),
      open: ({ invoice }) => openOn(invoice, book.asOf),
    },
    lines,
  );
  const columns: MadeColumn[] = [
    ...base,
    { term: null, heading: random.pick(['Item Name', 'Product', 'Description']), kind: 'text', cells: lines.map(({ text }) => text) },
    {
      term: null,
      heading: random.pick(['Item Total', 'Line Amount', 'Item Price']),
      kind: 'amount',
      cells: lines.map(({ amount }) => amount),
    },
  ];
  return {
    book,
    table: {
      ...PLAIN,
      kind: 'lines of invoices',
      columns,
      rows: lines.map(({ invoice, first }) => truthOf(book, invoice, first ? openOn(invoice, book.asOf) : 0)),
      amountTerms: ['open'],
      ordered: true,
    },
  };
};

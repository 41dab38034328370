import { addDays, civilFromDay, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import { columnsOf, has, partyColumns, truthOf, type MakeKind } from './kinds';
import { ALL_OPEN, makeBook, openOn, type MadeBook, type MadeInvoice } from './madeBook';
import { PLAIN, type MadeColumn, type Raw } from './madeTable';
import { stackedCells, stackedRows, stackedSheet, type StackedRow } from './stackedMonths';
import type { Term, Voice } from './voice';

interface Entry {
  readonly customer: number;
  readonly day: DayNumber;
  readonly no: string;
  readonly amount: number;
  readonly kind: 'invoice' | 'creditNote' | 'payment';
}

function entriesOf({ invoices, asOf }: MadeBook, namesInvoice: boolean): Entry[] {
  return invoices.flatMap((invoice): Entry[] => [
    {
      customer: invoice.customer,
      day: invoice.day,
      no: invoice.no,
      amount: invoice.amount,
      kind: invoice.isCredit ? 'creditNote' : 'invoice',
    },
    ...invoice.payments
      .filter(({ day }) => day <= asOf)
      .map(({ day, amount }, k): Entry => ({
        customer: invoice.customer,
        day,
        no: namesInvoice ? invoice.no : `P${invoice.no}${k}`,
        amount: -amount,
        kind: 'payment',
      })),
  ]);
}

/** A ledger: an entry for each invoice, credit and payment, with debit, credit and a running balance. */
export const makeLedgerSheet: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer', 'debit', 'credit') || voice.words.debit === voice.words.credit) return null;
  const book = makeBook(random, count, { paid: 0.5, part: 0.1, later: 0, credits: 0.04, void: 0, draft: 0 });
  const perCustomer = random.chance(0.6);
  const entries = entriesOf(book, random.chance(0.5)).sort((a, b) => (perCustomer ? a.customer - b.customer : 0) || a.day - b.day);
  let [balance, last] = [0, -1];
  const balances = entries.map(({ customer, amount }) => {
    if (perCustomer && customer !== last) balance = 0;
    last = customer;
    return (balance += amount);
  });
  const rows = entries.map((entry, k) => ({ ...entry, balance: balances[k]! }));
  type Row = (typeof rows)[number];
  const withZeros = random.chance(0.4);
  const side = (amount: number): Raw => (amount > 0 ? amount : withZeros ? 0 : null);
  const columns = columnsOf<Row>(
    voice,
    {
      ...(random.chance(0.5) ? { customerId: ({ customer }: Row) => book.customers[customer]!.id } : {}),
      customer: ({ customer }) => book.customers[customer]!.name,
      documentDate: ({ day }) => day,
      documentNo: ({ no }) => no,
      ...(random.chance(0.5) ? { type: ({ kind }: Row) => voice.words[kind] ?? '' } : {}),
      debit: ({ amount }) => side(amount),
      credit: ({ amount }) => side(-amount),
      ...(random.chance(0.8) ? { balance: (row: Row) => row.balance } : {}),
    },
    rows,
  );
  return {
    book,
    table: {
      ...PLAIN,
      kind: 'ledger',
      columns,
      rows: rows.map(({ customer, amount }) => ({ customer: book.customers[customer]!.name, due: null, amount })),
      amountTerms: ['debit', 'credit'],
      ages: false,
      ordered: true,
    },
  };
};

const MONTHS: readonly string[] = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function bucketHeadings(voice: Voice, asOf: DayNumber, style: 'own' | 'months' | 'ranges'): readonly string[] | null {
  const own = voice.words.buckets?.split(';') ?? null;
  if (style === 'own' || own === null) return own;
  const { month, year } = civilFromDay(asOf);
  if (style === 'months') return ['Current', ...[0, 1, 2].map((back) => MONTHS[(month + 11 - back) % 12]!), 'Older'];
  const day = (back: number): string => {
    const civil = civilFromDay(addDays(asOf, -back));
    return `${civil.month}/${civil.day}/${civil.year}`;
  };
  return [`from ${day(-1)}`, `${day(30)} - ${day(0)}`, `${day(60)} - ${day(31)}`, `${day(90)} - ${day(61)}`, `before ${day(90)} ${year}`];
}

/** Customers with buckets, with or without a total. */
export const makeSummary: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer')) return null;
  const book = makeBook(random, count, { ...ALL_OPEN, credits: 0.08, part: 0.2 });
  const style = random.pick(['own', 'own', 'own', 'months', 'ranges'] as const);
  const headings = bucketHeadings(voice, book.asOf, style);
  if (headings === null) return null;
  const lines = book.customers.map(() => headings.map(() => 0));
  for (const invoice of book.invoices) {
    const late = book.asOf - invoice.due;
    const at = late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
    lines[invoice.customer]![at]! += openOn(invoice, book.asOf);
  }
  const zero = random.pick<Raw>([0, null, '-']);
  const totals = lines.map((line) => line.reduce((sum, amount) => sum + amount, 0));
  const buckets = headings.map((heading, k): MadeColumn => ({
    term: null,
    heading,
    kind: 'amount',
    cells: lines.map((line) => line[k]! || zero),
  }));
  const withTotal = has(voice, 'total') && (style !== 'own' || random.chance(0.7));
  const total: MadeColumn[] = withTotal ? [{ term: 'total', heading: voice.words.total!, kind: 'amount', cells: totals }] : [];
  const party = columnsOf<number>(
    voice,
    {
      ...(random.chance(0.5) ? { customerId: (k: number) => book.customers[k]!.id } : {}),
      customer: (k) => book.customers[k]!.name,
    },
    book.customers.map((_, k) => k),
  );
  return {
    book,
    table: {
      ...PLAIN,
      kind: `summary by ${style} buckets`,
      columns: random.chance(0.8) ? [...party, ...buckets, ...total] : [...party, ...total, ...buckets],
      rows: totals.map((amount, k) => ({ customer: book.customers[k]!.name, due: null, amount })),
      amountTerms: ['total'],
      ages: false,
      buckets: headings.map((_, k) => lines.reduce((sum, line) => sum + line[k]!, 0)),
    },
  };
};

/** Items of several month ends, one list below the other. */
export const makeClosings: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer', 'open', 'documentNo', 'closing')) return null;
  const made = makeBook(random, Math.max(12, count), { paid: 0.4, part: 0.1, later: 0.1, credits: 0, void: 0, draft: 0 });
  const rows = stackedRows(made, 3);
  if (rows === null) return null;
  const columns = columnsOf<StackedRow>(voice, { closing: ({ day }) => day, ...stackedCells(made) }, rows);
  return stackedSheet(made, rows, 'closings stacked', columns);
};

const SIDES: readonly (readonly [string, string, string])[] = [
  ['Ledger', 'AR', 'AP'],
  ['Type', 'Receivable', 'Payable'],
  ['Account type', 'Customer', 'Vendor'],
  ['Party Type', 'Customer', 'Supplier'],
  ['Kontoart', 'Debitor', 'Kreditor'],
  ['Tipo', 'Cliente', 'Proveedor'],
  ['Type de compte', 'Client', 'Fournisseur'],
  ['Tipo conto', 'Cliente', 'Fornitore'],
  ['Тип', 'Покупатель', 'Поставщик'],
  ['move_type', 'out_invoice', 'in_invoice'],
];

/** Receivables and payables in one list. */
export const makeMixed: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer', 'open')) return null;
  const book = makeBook(random, count, { ...ALL_OPEN, credits: 0 });
  const [heading, ours, theirs] = random.pick(SIDES);
  const payable = book.customers.map((_, k) => k > 0 && random.chance(0.3));
  payable[book.customers.length - 1] = true;
  const isOurs = ({ customer }: MadeInvoice): boolean => !payable[customer];
  const columns: MadeColumn[] = [
    { term: null, heading, kind: 'text', cells: book.invoices.map((row) => (isOurs(row) ? ours : theirs)) },
    ...columnsOf<MadeInvoice>(
      voice,
      {
        ...partyColumns(book, random),
        documentDate: ({ day }) => day,
        dueDate: ({ due }) => due,
        open: (row) => openOn(row, book.asOf),
      } satisfies Partial<Record<Term, (row: MadeInvoice) => Raw>>,
      book.invoices,
    ),
  ];
  return {
    book,
    table: {
      ...PLAIN,
      kind: 'receivables and payables',
      columns,
      rows: book.invoices.map((row) => truthOf(book, row, isOurs(row) ? openOn(row, book.asOf) : 0)),
      amountTerms: ['open'],
    },
  };
};

/** Invoices on one sheet and the payments of them on another. */
export const makeTwoLists: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer', 'documentNo', 'invoiced', 'paid', 'paidDate')) return null;
  const book = makeBook(random, count, { paid: 0.5, part: 0.15, later: 0.05, credits: 0, void: 0, draft: 0 });
  const columns = columnsOf<MadeInvoice>(
    voice,
    { ...partyColumns(book, random), documentDate: ({ day }) => day, dueDate: ({ due }) => due, invoiced: ({ amount }) => amount },
    book.invoices,
  );
  const payments = book.invoices.flatMap((invoice) => invoice.payments.map((payment) => ({ invoice, payment })));
  type Paid = (typeof payments)[number];
  return {
    book,
    table: {
      ...PLAIN,
      kind: 'invoices and payments on two lists',
      columns,
      rows: book.invoices.map((row) => truthOf(book, row, openOn(row, book.asOf))),
      amountTerms: ['invoiced'],
      beside: {
        name: 'Payments',
        columns: columnsOf<Paid>(
          voice,
          {
            documentNo: ({ invoice }) => invoice.no,
            customer: ({ invoice }) => book.customers[invoice.customer]!.name,
            paidDate: ({ payment }) => payment.day,
            paid: ({ payment }) => payment.amount,
          },
          payments,
        ),
      },
    },
  };
};

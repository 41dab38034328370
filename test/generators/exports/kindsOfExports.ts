import { columnsOf, has, partyColumns, truthOf, type MakeKind } from './kinds';
import { ALL_OPEN, makeBook, openOn, paidBy, type MadeBook, type MadeInvoice } from './madeBook';
import { PLAIN, type MadeColumn, type Raw } from './madeTable';
import type { Term } from './voice';

const amounts = <T>(heading: string, rows: readonly T[], cellOf: (row: T) => Raw): MadeColumn => ({
  term: null,
  heading,
  kind: 'amount',
  cells: rows.map(cellOf),
});

const TAXED: readonly (readonly [net: string, tax: string, gross: string])[] = [
  ['Net', 'VAT', 'Gross'],
  ['Subtotal', 'Tax', 'Total'],
  ['Netto', 'MwSt.', 'Brutto'],
  ['Base imponible', 'IVA', 'Total'],
  ['Montant HT', 'TVA', 'Montant TTC'],
  ['Imponibile', 'IVA', 'Totale'],
  ['Netto', 'VAT', 'Brutto'],
  ['Amount excl. tax', 'Tax amount', 'Amount incl. tax'],
];
const SETTLED: readonly (readonly Term[])[] = [['paid'], ['paidDate'], ['paid', 'open'], ['open']];

/** A register whose amounts stand with and without tax. */
export const makeTaxed: MakeKind = (random, voice, count) => {
  const fitting = SETTLED.filter((terms) => has(voice, 'customer', ...terms));
  if (fitting.length === 0) return null;
  const terms = random.pick(fitting);
  const tells = (term: Term): boolean => terms.includes(term);
  const book = makeBook(random, Math.max(10, count), {
    paid: 0.5,
    part: tells('paidDate') ? 0 : 0.15,
    later: 0,
    credits: 0,
    void: 0,
    draft: 0,
  });
  const [net, tax, gross] = random.pick(TAXED);
  const rate = random.pick([0.05, 0.19, 0.21, 0.2]);
  const netOf = ({ amount }: MadeInvoice): number => Math.round(amount / (1 + rate));
  const cells: Readonly<Partial<Record<Term, (row: MadeInvoice) => Raw>>> = {
    paid: (row) => paidBy(row, book.asOf),
    open: (row) => openOn(row, book.asOf),
    paidDate: (row) => (openOn(row, book.asOf) === 0 ? (row.payments.at(-1)?.day ?? null) : null),
  };
  const party = columnsOf<MadeInvoice>(
    voice,
    { ...partyColumns(book, random), documentDate: ({ day }) => day, dueDate: ({ due }) => due },
    book.invoices,
  );
  const settled = columnsOf<MadeInvoice>(voice, Object.fromEntries(terms.map((term) => [term, cells[term]!])), book.invoices);
  if (settled.some(({ heading }) => heading === gross)) return null;
  const parts = [
    amounts(net, book.invoices, netOf),
    amounts(tax, book.invoices, (row) => row.amount - netOf(row)),
    amounts(gross, book.invoices, ({ amount }) => amount),
  ];
  return {
    book,
    table: {
      ...PLAIN,
      kind: `taxed by ${terms.join('+')}`,
      columns: [...party, ...parts, ...settled],
      rows: book.invoices.map((row) => truthOf(book, row, openOn(row, book.asOf))),
      amountTerms: tells('open') ? ['open'] : [],
      // One word for what was invoiced and what is open does not tell which of two amounts is meant.
      asks: voice.words.invoiced === voice.words.open ? ['amountColumnAmbiguous'] : [],
    },
  };
};

const CARRIED: readonly (readonly [opening: string, added: string, taken: string, left: string])[] = [
  ['Opening Balance', 'Debit', 'Credit', 'Closing Balance'],
  ['Previous balance', 'Sales', 'Receipts', 'Balance'],
  ['EB-Wert', 'Soll', 'Haben', 'Saldo'],
  ['Saldo anterior', 'Cargos', 'Abonos', 'Saldo actual'],
  ['Начальный остаток', 'Приход', 'Расход', 'Конечный остаток'],
  ['前月繰越', '当月売上', '当月入金', '当月残高'],
  ['이월잔액', '매출액', '수금액', '잔액'],
];

/** Customers with the balance that they began with, what came to it and went off it, and what is left. */
export const makeCarried: MakeKind = (random, voice, count) => {
  if (!has(voice, 'customer')) return null;
  const book: MadeBook = makeBook(random, Math.max(20, count), { ...ALL_OPEN, credits: 0 });
  if (book.customers.length < 5) return null;
  const sums = book.customers.map((_, k) => {
    const added = book.invoices.reduce((sum, { customer, amount }) => sum + (customer === k ? amount : 0), 0);
    const opening = random.chance(0.2) ? 0 : random.integer(1_000, 900_000);
    const taken = random.chance(0.2) ? 0 : random.integer(1, opening + added);
    return { opening, added, taken, left: opening + added - taken };
  });
  const places = sums.map((_, k) => k);
  const [opening, added, taken, left] = random.pick(CARRIED);
  const party = columnsOf<number>(
    voice,
    { ...(random.chance(0.5) ? { customerId: (k: number) => book.customers[k]!.id } : {}), customer: (k) => book.customers[k]!.name },
    places,
  );
  return {
    book,
    table: {
      ...PLAIN,
      kind: 'balances carried forward',
      columns: [
        ...party,
        amounts(opening, places, (k) => sums[k]!.opening),
        amounts(added, places, (k) => sums[k]!.added),
        amounts(taken, places, (k) => sums[k]!.taken),
        amounts(left, places, (k) => sums[k]!.left),
      ],
      rows: places.map((k) => ({ customer: book.customers[k]!.name, due: null, amount: sums[k]!.left })),
      amountTerms: [],
      ages: false,
      // Moved about, the opening balance cannot be told from the closing one.
      asks: ['amountColumnAmbiguous'],
    },
  };
};

const NO_DAYS: readonly string[] = ['31-DEC-4712', '1900-01-01', '9999-12-31', '00.00.0000'];
const FLAGS: readonly (readonly [heading: string, yes: string, no: string])[] = [
  ['Cancelled', 'Yes', 'No'],
  ['Voided', 'true', 'false'],
  ['Storniert', 'Ja', 'Nein'],
  ['Anulada', 'Sí', 'No'],
  ['Makulerad', 'Ja', 'Nej'],
  ['Annullata', 'Sì', 'No'],
];

/** A register as databases write it: days that mean none, or a flag for what was cancelled. */
export const makeFlagged: MakeKind = (random, voice, count) => {
  const isFlag = random.chance(0.5);
  if (!has(voice, 'customer', ...(isFlag ? (['open'] as const) : (['invoiced', 'paidDate'] as const)))) return null;
  const book = makeBook(random, Math.max(8, count), { paid: 0.5, part: 0, later: 0, credits: 0, void: isFlag ? 0.15 : 0, draft: 0 });
  const [heading, yes, no] = random.pick(FLAGS);
  const none = random.pick(NO_DAYS);
  const cancelled = ({ state }: MadeInvoice): boolean => state === 'void';
  const columns = columnsOf<MadeInvoice>(
    voice,
    {
      ...partyColumns(book, random),
      documentDate: ({ day }) => day,
      dueDate: ({ due }) => due,
      ...(isFlag
        ? { open: (row: MadeInvoice) => (cancelled(row) ? row.amount : openOn(row, book.asOf)) }
        : { invoiced: ({ amount }: MadeInvoice) => amount, paidDate: ({ payments }: MadeInvoice) => payments.at(-1)?.day ?? none }),
    },
    book.invoices,
  );
  const flag: MadeColumn = { term: null, heading, kind: 'text', cells: book.invoices.map((row) => (cancelled(row) ? yes : no)) };
  return {
    book,
    table: {
      ...PLAIN,
      kind: isFlag ? 'register with a flag for cancelled' : 'register with days that mean none',
      columns: isFlag ? [...columns, flag] : columns,
      rows: book.invoices.map((row) => truthOf(book, row, openOn(row, book.asOf))),
      amountTerms: isFlag ? ['open'] : ['invoiced'],
    },
  };
};

import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { ReadingChoices, ReadResult } from '../../../src/reading/result/readResult';
import { periodEnd } from '../../../src/reading/evidence/closingDays';
import { told } from '../../harness/say';
import { brief, itemsOf, readGrid } from '../readGrid';

const AS_OF = dayFromIso('2026-03-31')!;
const read = (rows: readonly (readonly Cell[])[], choices: Partial<ReadingChoices> = {}): ReadResult =>
  readGrid(rows, { choices, asOf: AS_OF });
const amounts = (reading: ReadResult): number[] => itemsOf(reading).map(({ openAmount }) => openAmount);

describe('what was invoiced less everything that was taken off', () => {
  const HEAD = ['Invoice', 'Customer', 'Date', 'Due', 'Amount'];
  const row = (no: number, amount: number, ...off: readonly Cell[]): Cell[] => [
    `R-${no}`,
    no % 2 ? 'Brook Ltd' : 'Heath Ltd',
    '2026-01-15',
    '2026-02-14',
    amount,
    ...off,
  ];

  it('takes off payments in numbered columns', () => {
    const reading = read([
      [...HEAD, 'Payment 1', 'Payment 2'],
      row(1, 500, 200, 300),
      row(2, 800, 100, ''),
      row(3, 90, '', ''),
      row(4, 70, 20, 10),
    ]);
    expect(amounts(reading)).toEqual([0, 70000, 9000, 4000]);
    expect(told(reading.problems)[0]).toBe(
      'No column has the open amount. It was computed as column E "Amount" less columns F "Payment 1", G "Payment 2".',
    );
  });

  it('takes off credits and write-offs beside what was paid', () => {
    const reading = read([
      [...HEAD, 'Paid', 'Credit applied', 'Written off'],
      row(1, 500, 400, 100, 0),
      row(2, 800, 100, 0, 50),
      row(3, 90, 0, 0, 0),
      row(4, 70, 70, 0, 0),
    ]);
    expect(amounts(reading)).toEqual([0, 65000, 9000, 0]);
  });

  it('takes off credits beside charges, where only all three together settle an invoice', () => {
    const head = ['Charge #', 'Tenant', 'Charge Date', 'Due Date', 'Charges', 'Paid Amount', 'Credit Notes Applied', 'Discount Taken'];
    const reading = read([head, row(1, 500, 300, 150, 50), row(2, 800, 100, '', ''), row(3, 90, 0, '', ''), row(4, 70, 20, 10, 5)]);
    expect(amounts(reading)).toEqual([0, 70000, 9000, 3500]);
  });

  it('takes the balance that settles an invoice with three other columns', () => {
    const reading = read([
      [
        'Account',
        'Patient',
        'Claim',
        'Date',
        'Billed',
        'Ins Paid',
        'Adjustments',
        'Patient Paid',
        'Ins Balance',
        'Patient Balance',
        'Total Balance',
      ],
      ['P1', 'Ada', 'K1', '2026-01-05', 100, 40, 10, 5, 30, 15, 45],
      ['P2', 'Ben', 'K2', '2026-01-09', 200, 0, 20, 0, 150, 30, 180],
      ['P1', 'Ada', 'K3', '2026-02-02', 80, 60, 0, 10, 0, 10, 10],
      ['P3', 'Cora', 'K4', '2026-02-11', 300, 100, 50, 0, 120, 30, 150],
    ]);
    expect(reading.questions).toEqual([]);
    expect(amounts(reading)).toEqual([4500, 18000, 1000, 15000]);
  });
});

describe('months that several lists are of', () => {
  it.each<[Cell, string | null]>([
    ['2025-07', '2025-07-31'],
    ['02/2024', '2024-02-29'],
    [202511, '2025-11-30'],
    ['Sep 2025', '2025-09-30'],
    ['2025 Q1', '2025-03-31'],
    ['2025-09-16', null],
    ['INV-07', null],
    [1234, null],
    ['12', null],
  ])('%s ends on %s', (cell, iso) => {
    expect(periodEnd(cell)).toBe(iso === null ? null : dayFromIso(iso));
  });

  it('reads the month of the as-of date', () => {
    const list = (month: string): Cell[][] =>
      ['A', 'B', 'C'].map((no, k) => [month, 'Brook Ltd', `R-${no}`, '2025-12-10', '2026-01-09', 100 * (k + 1)]);
    const reading = read([
      ['Period', 'Customer', 'Invoice', 'Date', 'Due', 'Open'],
      ...list('2026-01'),
      ...list('2026-02'),
      ...list('2026-03'),
    ]);
    expect(brief(reading)).toEqual(['8 Brook Ltd R-A 10000', '9 Brook Ltd R-B 20000', '10 Brook Ltd R-C 30000']);
    expect(reading.receipt.skippedByReason.otherClosing).toBe(6);
  });
});

describe('reports of several days', () => {
  it('are parted by the day under which documents repeat, month end or not', () => {
    const list = (day: string, count: number): Cell[][] =>
      Array.from({ length: count }, (_, k) => [day, k % 2 ? 'Brook' : 'Heath', `INV-10${k}`, `2026-02-1${k}`, `2026-03-1${k}`, 100 + k]);
    const rows = [
      ['extract_date', 'customer', 'invoice', 'invoice_date', 'due_date', 'open'],
      ...list('2026-03-24', 5),
      ...list('2026-03-31', 6),
    ];
    expect(itemsOf(read(rows)).map(({ sheetRow }) => sheetRow)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(readGrid(rows, { asOf: dayFromIso('2026-04-02')! }).questions.map(({ code, choices }) => [code, choices])).toEqual([
      ['whichClosing', ['2026-03-31', '2026-03-24']],
    ]);
  });
});

describe('customers and documents', () => {
  const LINES: Cell[][] = [
    ['R1', '2026-01-05', '2026-02-04', 100],
    ['R2', '2026-01-09', '2026-02-08', 250],
  ];
  const HEAD = ['Belegnr', 'Datum', 'Fällig am', 'Saldo'];

  it('parts a number from the name behind a word for accounts', () => {
    const reading = read([
      HEAD,
      ['Konto 10020 Brook GmbH'],
      ...LINES,
      ['Kunde: D-30044 Heath & Co'],
      ['R7', '2026-01-11', '2026-02-10', 40],
    ]);
    expect(itemsOf(reading).map(({ customer }) => [customer.id, customer.name])).toEqual([
      ['10020', 'Brook GmbH'],
      ['10020', 'Brook GmbH'],
      ['D-30044', 'Heath & Co'],
    ]);
  });

  it('takes whole numbers that look like days for document numbers where the heading says so', () => {
    const reading = read([
      ['Kunde', 'Beleg-Nr.', 'Belegdatum', 'Fällig am', 'Offen'],
      ['Brook', '20251003', '2026-01-05', '2026-02-04', 100],
      ['Heath', '20251004', '2026-01-05', '2026-02-04', 110],
      ['Brook', '20251005', '2026-01-06', '2026-02-05', 120],
    ]);
    expect(brief(reading)).toEqual(['2 Brook 20251003 10000', '3 Heath 20251004 11000', '4 Brook 20251005 12000']);
  });

  it('takes no words without a digit for document numbers', () => {
    const reading = read([
      ['Nome', 'Documento', 'Nº', 'Data', 'Vencimento', 'Pendente'],
      ['Brook', 'N/Factura', 301, '2026-01-05', '2026-02-04', 100],
      ['Heath', 'N/Factura', 302, '2026-01-05', '2026-02-04', 110],
      ['Brook', 'N/Crédito', 303, '2026-01-06', '2026-01-06', -20],
    ]);
    expect(brief(reading)).toEqual(['2 Brook 301 10000', '3 Heath 302 11000', '4 Brook 303 -2000']);
  });
});

import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { ReadResult } from '../../../src/reading/result/readResult';
import { codes, itemsOf, readGrid, type GridOptions } from '../readGrid';

const AS_OF = dayFromIso('2026-03-31')!;
const read = (grid: readonly (readonly Cell[])[], options: GridOptions = {}): ReadResult => readGrid(grid, { asOf: AS_OF, ...options });
const open = (reading: ReadResult): number[] => itemsOf(reading).map(({ openAmount }) => openAmount);
const asked = (reading: ReadResult): string[] => reading.questions.map(({ code, choices }) => `${code}: ${choices.join(' ')}`);

describe('invoiced = paid + open', () => {
  const ROWS: Cell[][] = [
    ['1', 'Brook Ltd', '2026-01-05', 100, 100, 0],
    ['2', 'Heath Ltd', '2026-01-06', 250.5, 50.25, 200.25],
    ['3', 'Loch Ltd', '2026-01-07', 80, 0, 80],
    ['4', 'Loch Ltd', '2026-01-08', 75, 25, 50],
  ];

  it('tells what is open under a heading that nobody knows, beside a known word for paid', () => {
    const reading = read([['Invoice', 'Customer', 'Date', 'Amount', 'Paid', 'Qualm'], ...ROWS]);
    expect(open(reading)).toEqual([0, 20025, 8000, 5000]);
    expect(reading.questions).toEqual([]);
  });

  it('asks which part is paid where no word tells', () => {
    const reading = read([['Invoice', 'Customer', 'Date', 'Amount', 'Zebu', 'Qualm'], ...ROWS]);
    expect(asked(reading)).toEqual(['amountColumnAmbiguous: F E']);
  });

  it('holds for payments that are printed below zero', () => {
    const below = ROWS.map((row) => [...row.slice(0, 4), -(row[4] as number), row[5]!]);
    expect(open(read([['Invoice', 'Customer', 'Date', 'Charges', 'Payments', 'Rest'], ...below]))).toEqual([0, 20025, 8000, 5000]);
  });
});

describe('a ledger', () => {
  it('is read by the balance that runs from row to row, whatever its columns are called', () => {
    const reading = read([
      ['Customer', 'Date', 'No.', 'Qualm', 'Zebu', 'Weight', 'Gnu'],
      ['Brook Ltd', '2026-01-05', '1', 100, '', 3.5, 100],
      ['Brook Ltd', '2026-01-09', '2', 40.5, '', 1.25, 140.5],
      ['Brook Ltd', '2026-02-01', 'P1', '', 100, 9.75, 40.5],
      ['Brook Ltd', '2026-02-03', '3', 10, '', 2.5, 50.5],
      ['Heath Ltd', '2026-01-07', '4', 80, '', 4.5, 80],
      ['Heath Ltd', '2026-01-17', 'P2', '', 30, 8.5, 50],
    ]);
    expect(open(reading)).toEqual([10000, 4050, -10000, 1000, 8000, -3000]);
  });
});

describe('rows that are no items', () => {
  it('a last row that is the sum of all others in every column is the total, whatever it is called', () => {
    const reading = read([
      ['Customer', 'Current', '1-30', '31-60', 'Total'],
      ['Brook Ltd', 10, 20, 0, 30],
      ['Heath Ltd', 0, 5.5, 1, 6.5],
      ['Loch Ltd', 7, 0, 0, 7],
      ['Qualm', 17, 25.5, 1, 43.5],
    ]);
    expect(reading.summaries[0]!.lines.map(({ total }) => total)).toEqual([3000, 650, 700]);
    expect(reading.printedTotals.map(({ printed, difference }) => [printed, difference])).toEqual([[4350, 0]]);
  });

  it('a word for the total in the column of currencies is no currency', () => {
    const reading = read([
      ['Asiakas', 'Valuutta', 'Avoinna', 'Eräpäivä'],
      ['Brook Ltd', 'EUR', 10, '2026-01-05'],
      ['Heath Ltd', 'EUR', 20, '2026-01-06'],
      ['', 'Yhteensä', 30, ''],
    ]);
    expect(open(reading)).toEqual([1000, 2000]);
  });

  it('lines of an invoice whose number has no known heading count once', () => {
    const reading = read([
      ['Kunde', 'Qualm', 'Datum', 'Fällig', 'Offen', 'Artikel', 'Wert'],
      ['Brook Ltd', 'A-1', '2026-01-05', '2026-02-05', 30, 'Rad', 10.5],
      ['Brook Ltd', 'A-1', '2026-01-05', '2026-02-05', 30, 'Tor', 19.5],
      ['Brook Ltd', 'A-2', '2026-01-15', '2026-02-15', 9, 'Rad', 4],
      ['Brook Ltd', 'A-2', '2026-01-15', '2026-02-15', 9, 'Rad', 5],
      ['Heath Ltd', 'A-3', '2026-01-20', '2026-02-20', 7, 'Tor', 7],
    ]);
    expect(open(reading)).toEqual([3000, 900, 700]);
  });

  it('one row a customer beside buckets is a list of customers, though each row has an order number', () => {
    const reading = read([
      ['Customer', 'Order No.', 'Current', '1-30', '31-60'],
      ['Brook Ltd', 'SO-1', 10, 20, 0],
      ['Heath Ltd', 'SO-2', 0, 5.5, 1],
    ]);
    expect(reading.level).toBe('customer');
    expect(reading.summaries[0]!.lines.map(({ total }) => total)).toEqual([3000, 650]);
  });
});

describe('what says that a row is paid', () => {
  it('"Open" answered with yes and no', () => {
    const reading = read([
      ['Document No.', 'Customer', 'Due Date', 'Original Amount', 'Open'],
      ['1', 'Brook Ltd', '2026-01-05', 10, 'Yes'],
      ['2', 'Heath Ltd', '2026-01-06', 20, 'No'],
      ['3', 'Loch Ltd', '2026-01-07', 40, 'Yes'],
    ]);
    expect(open(reading)).toEqual([1000, 4000]);
    expect(reading.receipt.skippedByReason).toEqual({ header: 1, paid: 1 });
  });

  it('"Closed at Date", and the codes O and C', () => {
    const rows: Cell[][] = [
      ['1', 'Brook Ltd', '2026-01-05', '2026-02-05', 10, ''],
      ['2', 'Heath Ltd', '2026-01-06', '2026-02-06', 20, '2026-02-01'],
      ['3', 'Loch Ltd', '2026-01-07', '2026-02-07', 40, '2026-04-02'],
    ];
    const head = ['Document No.', 'Customer', 'Posting Date', 'Due Date', 'Original Amount'];
    expect(open(read([[...head, 'Closed at Date'], ...rows]))).toEqual([1000, 4000]);
    const byCode = rows.map((row, k) => [...row.slice(0, 5), k === 1 ? 'C' : 'O']);
    expect(open(read([[...head, 'DocStatus'], ...byCode]))).toEqual([1000, 4000]);
  });

  it('statuses that nobody knows, and days under a heading that nobody knows, are asked about beside what was invoiced', () => {
    const head = ['Invoice', 'Customer', 'Date', 'Due', 'Amount'];
    const rows: Cell[][] = [
      ['1', 'Brook Ltd', '2026-01-05', '2026-02-05', 10],
      ['2', 'Heath Ltd', '2026-01-06', '2026-02-06', 20],
      ['3', 'Loch Ltd', '2026-01-07', '2026-02-07', 40],
    ];
    const byStatus = read([[...head, 'Status'], ...rows.map((row, k) => [...row, k === 1 ? 'Brolk' : 'Ternip'])]);
    expect(asked(byStatus)).toEqual(['whatIsOpen: Ternip,Brolk Ternip Brolk']);
    const byDay = [[...head, 'Qualm'], ...rows.map((row, k) => [...row, k === 1 ? '2026-02-01' : ''])];
    expect(asked(read(byDay))).toEqual(['whatIsOpen: register item']);
    expect(open(read(byDay, { choices: { rows: 'register' } }))).toEqual([1000, 4000]);
    expect(open(read(byDay, { choices: { rows: 'item' } }))).toEqual([1000, 2000, 4000]);
  });
});

describe('columns of amounts that the reading does not use', () => {
  const HEAD = ['Invoice', 'Customer', 'Date', 'Balance due'];
  const ROWS: Cell[][] = [
    ['1', 'Brook Ltd', '2026-01-05', 10.5],
    ['2', 'Heath Ltd', '2026-01-06', 20.25],
    ['3', 'Loch Ltd', '2026-01-07', 40],
  ];

  it('are named, unless a word says that they are something else', () => {
    const beside = (heading: string): string[] => codes(read([[...HEAD, heading], ...ROWS.map((row, k) => [...row, 100.5 * (k + 1)])]));
    expect(beside('Qualm')).toContain('columnsNotExplained');
    expect(beside('VAT')).not.toContain('columnsNotExplained');
  });

  it('make a question where the open amount has no known heading', () => {
    const reading = read([['Invoice', 'Customer', 'Date', 'Qualm', 'Zebu'], ...ROWS.map((row, k) => [...row, 100.5 * (k + 1)])]);
    expect(asked(reading)).toEqual(['amountColumnAmbiguous: openAmount=D openAmount=E']);
    expect(
      open(
        read([['Invoice', 'Customer', 'Date', 'Qualm', 'Zebu'], ...ROWS.map((row) => [...row, 1.5])], {
          choices: { roles: { D: 'openAmount' } },
        }),
      ),
    ).toEqual([1050, 2025, 4000]);
  });
});

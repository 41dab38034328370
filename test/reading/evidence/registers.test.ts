import { dayFromIso, type DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { ReadingChoices, ReadResult } from '../../../src/reading/result/readResult';
import { told } from '../../harness/say';
import { brief, codes, itemsOf, readGrid } from '../readGrid';

const AS_OF = dayFromIso('2026-03-31')!;
const read = (rows: readonly (readonly Cell[])[], choices: Partial<ReadingChoices> = {}, asOf: DayNumber = AS_OF): ReadResult =>
  readGrid(rows, { choices, asOf });
const total = (reading: ReadResult): number => itemsOf(reading).reduce((sum, item) => sum + item.openAmount, 0);
const reasons = (reading: ReadResult): Record<string, number> => ({ ...reading.receipt.skippedByReason });

describe('a register that also holds what is paid', () => {
  const HEAD = ['Invoice', 'Customer', 'Invoice date', 'Due date', 'Amount', 'Payment date'];
  const ROWS: Cell[][] = [
    ['R-1', 'Brook Ltd', '2026-01-05', '2026-02-04', 500, '2026-02-01'],
    ['R-2', 'Heath Ltd', '2026-01-09', '2026-02-08', 800, ''],
    ['R-3', 'Brook Ltd', '2026-02-10', '2026-03-12', 300, '2026-04-02'],
    ['R-4', 'Heath Ltd', '2026-02-20', '2026-03-22', 100, '2026-03-31'],
  ];

  it('is open where nothing was paid by the as-of date', () => {
    const reading = read([HEAD, ...ROWS]);
    expect(brief(reading)).toEqual(['3 Heath Ltd R-2 80000', '4 Brook Ltd R-3 30000']);
    expect(reasons(reading)).toEqual({ header: 1, paid: 2 });
    expect(codes(reading)).toEqual(['paidLeftOut']);
    expect(told(reading.problems)[0]).toBe('2 rows paid by 31 Mar 2026 left out: 600.00.');
    expect(reading.receipt.skipped.filter(({ reason }) => reason === 'paid').map(({ row, amount }) => [row, amount?.amount])).toEqual([
      [2, 50000],
      [5, 10000],
    ]);
  });

  it('keeps what was paid for learning, and counts every row where the user says so', () => {
    expect(read([HEAD, ...ROWS]).settled!.map((items) => [...items.openAmount])).toEqual([[50000, 10000]]);
    expect(total(read([HEAD, ...ROWS], { rows: 'item' }))).toBe(170000);
  });

  it('says where a status contradicts the dates', () => {
    const reading = read([
      [...HEAD, 'Status'],
      [...ROWS[0]!, 'Paid'],
      [...ROWS[1]!, 'Paid'],
      [...ROWS[2]!, 'Open'],
      [...ROWS[3]!, 'Overdue'],
    ]);
    expect(brief(reading)).toEqual(['4 Brook Ltd R-3 30000']);
    expect(codes(reading)).toEqual(['paidLeftOut', 'statusContradictsDates']);
  });
});

describe('an amount and what was paid of it', () => {
  const HEAD = ['DocNum', 'CardName', 'DocDate', 'DocDueDate', 'DocTotal', 'PaidToDate', 'PaidDate'];
  const ROWS: Cell[][] = [
    ['1', 'Brook Ltd', '2026-01-05', '2026-02-04', 500, 500, '2026-02-01'],
    ['2', 'Heath Ltd', '2026-01-09', '2026-02-08', 800, 300, '2026-03-01'],
    ['3', 'Brook Ltd', '2026-02-10', '2026-03-12', 300, 200, '2026-04-02'],
    ['4', 'Heath Ltd', '2026-02-20', '2026-03-22', 100, 0, ''],
  ];

  it('leaves the difference open, and the whole where the payment came later', () => {
    const reading = read([HEAD, ...ROWS]);
    expect(brief(reading)).toEqual(['3 Heath Ltd 2 50000', '4 Brook Ltd 3 30000', '5 Heath Ltd 4 10000']);
    expect(itemsOf(reading)[0]!.originalAmount).toBe(80000);
  });
});

describe('a status alone', () => {
  const HEAD = ['Nr', 'Kunde', 'Rechnungsdatum', 'Fälligkeit', 'Betrag', 'Zustand'];
  const row = (no: string, amount: number, status: string): Cell[] => [no, `Kunde ${no}`, '2026-01-05', '2026-02-04', amount, status];

  it('leaves out paid, void and drafted rows, each with its reason', () => {
    const reading = read([
      HEAD,
      row('R1', 100, 'bezahlt'),
      row('R2', 200, 'offen'),
      row('R3', 300, 'storniert'),
      row('R4', 400, 'Entwurf'),
      row('R5', 500, 'überfällig'),
    ]);
    expect(brief(reading)).toEqual(['3 Kunde R2 R2 20000', '6 Kunde R5 R5 50000']);
    expect(reasons(reading)).toEqual({ header: 1, paid: 1, void: 1, draft: 1 });
  });

  it('asks about a status that nobody knows, where it holds money', () => {
    const rows = [HEAD, row('R1', 100, 'bezahlt'), row('R2', 200, 'offen'), row('R3', 300, 'Zwischenlager'), row('R4', 10, 'offen')];
    const [question] = read(rows).questions;
    expect([question?.code, question?.answerWith, question?.choices]).toEqual(['whatIsOpen', '--count', ['offen,Zwischenlager', 'offen']]);
    expect(total(read(rows, { count: ['offen'] }))).toBe(21000);
    expect(total(read(rows, { count: ['offen', 'Zwischenlager'] }))).toBe(51000);
    expect(read(rows, { count: ['offen'] }).questions).toEqual([]);
  });

  it('takes yes and no under a heading for paid', () => {
    const reading = read([
      ['Invoice', 'Customer', 'Due date', 'Amount', 'Paid?'],
      ['1', 'Brook Ltd', '2026-02-04', 10, 'Yes'],
      ['2', 'Heath Ltd', '2026-02-04', 20, 'No'],
      ['3', 'Heath Ltd', '2026-02-04', 40, ''],
    ]);
    expect(total(reading)).toBe(6000);
  });
});

describe('lists in one', () => {
  it('leaves suppliers out where a column parts them from customers', () => {
    const rows: Cell[][] = [
      ['Number', 'Ledger', 'Partner', 'Due date', 'Amount'],
      ['1', 'Customer', 'Brook Ltd', '2026-02-04', 10],
      ['2', 'Vendor', 'Steel Inc', '2026-02-04', 20],
      ['3', 'Customer', 'Heath Ltd', '2026-02-04', 40],
    ];
    const reading = read(rows);
    expect([total(reading), reasons(reading).payable, codes(reading)]).toEqual([5000, 1, ['payablesLeftOut']]);
    expect(total(read(rows, { receivables: '*' }))).toBe(7000);
    expect(total(read(rows, { receivables: 'Vendor' }))).toBe(2000);
  });

  it('asks about a class beside customers and suppliers that may be either, where it holds money', () => {
    const rows: Cell[][] = [
      ['Number', 'Ledger', 'Partner', 'Due date', 'Amount'],
      ['1', 'Customer', 'Brook Ltd', '2026-02-04', 10],
      ['2', 'Vendor', 'Steel Inc', '2026-02-04', 20],
      ['3', 'Staff', 'Ann Heath', '2026-02-04', 40],
    ];
    const [question] = read(rows).questions;
    expect([question?.code, question?.answerWith, question?.choices]).toEqual([
      'payablesMixed',
      '--receivables',
      ['Customer', 'Customer,Staff'],
    ]);
    expect([total(read(rows, { receivables: 'Customer' })), total(read(rows, { receivables: 'Customer,Staff' }))]).toEqual([1000, 5000]);
    expect(read(rows, { receivables: 'Customer,Staff' }).questions).toEqual([]);
  });

  it('reads one of several closings: that of the as-of date, else it asks which', () => {
    const rows: Cell[][] = [
      ['Closing date', 'Invoice', 'Customer', 'Due date', 'Balance'],
      ['2026-02-28', '1', 'Brook Ltd', '2026-02-04', 10],
      ['2026-02-28', '2', 'Heath Ltd', '2026-02-04', 20],
      ['2026-03-31', '2', 'Heath Ltd', '2026-02-04', 20],
      ['2026-03-31', '3', 'Brook Ltd', '2026-02-04', 40],
    ];
    expect([total(read(rows)), codes(read(rows))]).toEqual([6000, ['otherClosingsLeftOut']]);
    expect(total(read(rows, { closing: '2026-02-28' }))).toBe(3000);
    const [question] = read(rows, {}, dayFromIso('2026-04-15')!).questions;
    expect([question?.code, question?.choices]).toEqual(['whichClosing', ['2026-03-31', '2026-02-28']]);
  });

  it('counts an invoice once whose balance stands on each of its lines', () => {
    const rows: Cell[][] = [
      ['Invoice number', 'Customer', 'Due date', 'Item', 'Item total', 'Balance'],
      ['1', 'Brook Ltd', '2026-02-04', 'Desk', 10, 30],
      ['1', 'Brook Ltd', '2026-02-04', 'Chair', 20, 30],
      ['2', 'Heath Ltd', '2026-02-04', 'Lamp', 40, 40],
      ['3', 'Heath Ltd', '2026-02-04', 'Desk', 50, 55],
      ['3', 'Heath Ltd', '2026-02-04', 'Freight', 5, 55],
    ];
    const reading = read(rows);
    expect([total(reading), reasons(reading).repeatedLine, codes(reading)]).toEqual([12500, 2, ['linesMerged']]);
  });
});

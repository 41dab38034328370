import type { Cell } from '../../../src/kernel/sheet/cells';
import type { ColumnRole, ReadResult } from '../../../src/reading/result/readResult';
import { problem } from '../../../src/kernel/words/problem';
import { verdictOf, whyOf } from '../../../src/reading/result/verdict';
import { told } from '../../harness/say';
import { codes, itemsOf, readGrid } from '../readGrid';

const roles = (reading: ReadResult): Partial<Record<ColumnRole, string>> =>
  Object.fromEntries(reading.layout.columns.map(({ role, heading }) => [role, heading]));

describe('buckets are found by arithmetic', () => {
  const rows = (head: readonly string[]): Cell[][] => [
    [...head],
    ['Brook Ltd', 50, 20, 0, 10, 80],
    ['Heath Ltd', 0, 30, 5, 0, 35],
    ['Loch Ltd', 10, 0, 0, -4, 6],
    ['Total', 60, 50, 5, 6, 121],
  ];

  it.each([
    ['months without a year', ['Contact', 'Current', 'May', 'April', 'Older', 'Total']],
    ['words of another language', ['Cliente', 'Por vencer', 'De 1 a 30 días', 'De 31 a 60 días', 'Más de 60 días', 'Total']],
    ['words that nobody knows', ['Customer', 'Alpha', 'Beta', 'Gamma', 'Delta', 'Total']],
    ['Russian days', ['Контрагент', 'Не просрочено', '1-30 дней', '31-60 дней', 'свыше 60 дней', 'Итого']],
    ['lateness before the range', ['Customer', 'Balance not due', 'Late 1-30', 'Late 31-60', 'Late over 60', 'Balance']],
  ])('%s', (_, head) => {
    const reading = readGrid(rows(head));
    expect(reading.level).toBe('customer');
    expect(reading.summaries[0]!.bucketLabels).toEqual(head.slice(1, 5));
    expect(reading.summaries[0]!.lines.map(({ total }) => total)).toEqual([8000, 3500, 600]);
    expect(reading.printedTotals.map(({ printed, difference }) => [printed, difference])).toEqual([[12100, 0]]);
  });
});

describe('the verdict', () => {
  const rows: Cell[][] = [
    ['Invoice', 'Customer', 'Due date', 'Balance'],
    ['1', 'Brook Ltd', '2026-01-30', 10],
    ['2', 'Heath Ltd', '2026-02-19', 20],
  ];

  it('is proved by a printed total that ties, asked with a question, else read', () => {
    const tied = readGrid([...rows, ['Total', '', '', 30]]);
    expect([verdictOf(tied), told(whyOf(tied).map((message) => problem(message, 'info')))]).toEqual([
      'proved',
      ['Ties to the total in row 4: 30.00.'],
    ]);
    expect([verdictOf(readGrid(rows)), whyOf(readGrid(rows))]).toEqual(['read', []]);
    expect(verdictOf(readGrid([...rows, ['Total', '', '', 35]]))).toBe('read');
    expect(verdictOf(readGrid([...rows, ['3', 'Loch Ltd', '2026-02-19', '1.234'], ['4', 'Loch Ltd', '2026-02-19', '2,500']]))).toBe(
      'asked',
    );
  });
});

test('a hundred columns named like buckets are no buckets: the amount is asked for, never their sum', () => {
  const days = Array.from({ length: 100 }, (_, k) => `D${k}`);
  const row = (name: string, from: number): (string | number)[] => [
    name,
    `F-${from}`,
    '2026-01-05',
    ...days.map((_, k) => ((from * 7919 + k * 104729) % 90_000) / 100),
  ];
  const reading = readGrid([['Customer', 'Invoice', 'Due Date', ...days], row('Brook Ltd', 10), row('Heath Ltd', 20), row('Moss Ltd', 35)]);
  expect(roles(reading).bucketAmount).toBeUndefined();
  expect(reading.questions.map(({ code }) => code)).toEqual(['amountColumnAmbiguous']);
});

describe('codes are told by how they go with names', () => {
  it('a row id is no customer number', () => {
    const reading = readGrid([
      ['id', 'number', 'customer', 'due_on', 'balance'],
      [9001, 'F-1', 'Brook Ltd', '2026-01-05', 10],
      [9002, 'F-2', 'Heath Ltd', '2026-01-06', 20],
      [9003, 'F-3', 'Brook Ltd', '2026-01-07', 30],
    ]);
    expect(roles(reading).customerId).toBeUndefined();
    expect(itemsOf(reading).map(({ documentNo }) => documentNo)).toEqual(['F-1', 'F-2', 'F-3']);
  });

  it('two customers of one name stay two where a heading says that the code is the customer’s', () => {
    const reading = readGrid([
      ['Customer', 'Customer number', 'Invoice', 'Due date', 'Amount'],
      ['Brook Ltd', 'K-1', '17', '2026-01-05', 10],
      ['Brook Ltd', 'K-2', '17', '2026-01-06', 20],
      ['Heath Ltd', 'K-3', '18', '2026-01-07', 30],
    ]);
    expect(roles(reading).customerId).toBe('Customer number');
    expect(reading.customers.size).toBe(3);
  });

  it('a code that goes with one name and back is the customer number, whatever it is called', () => {
    const reading = readGrid([
      ['Xno', 'customer', 'Zno', 'due_on', 'balance'],
      ['K1', 'Brook Ltd', 'F-1', '2026-01-05', 10],
      ['K2', 'Heath Ltd', 'F-2', '2026-01-06', 20],
      ['K1', 'Brook Ltd', 'F-3', '2026-01-07', 30],
      ['K2', 'Heath Ltd', 'F-4', '2026-01-08', 40],
    ]);
    expect(itemsOf(reading).map(({ documentNo, customer }) => `${customer.id} ${documentNo}`)).toEqual([
      'K1 F-1',
      'K2 F-2',
      'K1 F-3',
      'K2 F-4',
    ]);
  });
});

describe('two balances', () => {
  const rows = (head: readonly string[], total: readonly Cell[]): Cell[][] => [
    ['cliente', 'factura', 'vencimiento', ...head],
    ['Ana', 'F1', '2026-01-10', 100, 110],
    ['Beto', 'F2', '2026-01-11', 200, 230],
    ['Carla', 'F3', '2026-02-10', 300, 305],
    ...(total.length > 0 ? [['Total', '', '', ...total]] : []),
  ];

  it('are asked about where nothing tells which one is open', () => {
    const [question] = readGrid(rows(['saldo_capital', 'saldo_total'], [])).questions;
    expect([question?.code, question?.choices]).toEqual(['amountColumnAmbiguous', ['D', 'E']]);
  });

  it('are told by the total that the sheet prints', () => {
    expect(itemsOf(readGrid(rows(['saldo_capital', 'saldo_total'], ['', 645])))[0]!.openAmount).toBe(11000);
  });
});

describe('dates prove themselves', () => {
  it('a second date that never comes before the document is the due date', () => {
    const reading = readGrid([
      ['Invoice', 'Customer', 'Invoice date', 'Zeta', 'Balance'],
      ['1', 'Brook Ltd', '2026-01-05', '2026-02-04', 10],
      ['2', 'Heath Ltd', '2026-01-09', '2026-02-08', 20],
      ['3', 'Loch Ltd', '2026-01-15', '2026-01-15', 30],
    ]);
    expect([roles(reading).dueDate, codes(reading)]).toEqual(['Zeta', []]);
  });

  it('whole numbers that lead to one day are days past due, and say the as-of date', () => {
    const reading = readGrid([
      ['Invoice', 'Customer', 'Due date', 'Zeta', 'Balance'],
      ['1', 'Brook Ltd', '2026-01-01', 30, 10],
      ['2', 'Heath Ltd', '2026-01-11', 20, 20],
      ['3', 'Loch Ltd', '2026-01-30', 1, 30],
    ]);
    expect([roles(reading).daysPastDue, reading.asOf?.from]).toEqual(['Zeta', 'derived']);
  });
});

describe('credits of any language are negative where all are printed above zero', () => {
  it.each([
    'Avoir',
    'Gutschrift',
    'Nota de crédito',
    'Korekta',
    'Hyvityslasku',
    'Dobropis',
    'Jóváírás',
    'Возврат',
    'Refund',
    'Sales Credit',
    '赤伝',
  ])('%s', (kind) => {
    const reading = readGrid([
      ['Customer', 'Document', 'Type', 'Due date', 'Open amount'],
      ['Brook Ltd', '1', 'Invoice', '2026-01-05', 100],
      ['Brook Ltd', '2', kind, '2026-01-05', 30],
      ['Heath Ltd', '3', 'Invoice', '2026-01-06', 50],
    ]);
    expect(itemsOf(reading).map(({ openAmount }) => openAmount)).toEqual([10000, -3000, 5000]);
  });
});

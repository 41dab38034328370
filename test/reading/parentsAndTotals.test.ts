import type { Cell } from '../../src/kernel/sheet/cells';
import type { ReadResult } from '../../src/reading/result/readResult';
import { itemsOf, readGrid } from './readGrid';

const BUCKETS = ['Customer', 'Current', '1 - 30', 'Total'];
const lines = (reading: ReadResult): string[] =>
  reading.summaries[0]!.lines.map((line) => `${reading.customers.at(line.customer).name} ${line.total}`);

describe('a parent whose line adds up the customers below it', () => {
  const INDENTED: Cell[][] = [BUCKETS, ['Acme', 10, 5, 15], ['   Acme North', 10, '', 10], ['   Acme South', '', 5, 5], ['Birch', 1, 2, 3]];

  test('is a subtotal where the parts stand further in', () => {
    const reading = readGrid(INDENTED);
    expect(lines(reading)).toEqual(['Acme North 1000', 'Acme South 500', 'Birch 300']);
    expect(reading.receipt.skippedByReason).toEqual({ header: 1, subtotal: 1 });
  });

  test('is a subtotal where only the printed total tells, and a customer where it does not', () => {
    const flat = INDENTED.map(([name, ...amounts]) => [String(name).trim(), ...amounts]);
    expect(lines(readGrid([...flat, ['TOTAL', 11, 7, 18]]))).toHaveLength(3);
    expect(lines(readGrid([...flat, ['TOTAL', 21, 12, 33]]))).toHaveLength(4);
    expect(lines(readGrid(flat))).toHaveLength(4);
  });

  test('keeps its own balance above a line "Total" of its own', () => {
    const reading = readGrid([
      BUCKETS,
      ['Acme', 10, '', 10],
      ['   Acme North', 10, '', 10],
      ['Total Acme', 20, '', 20],
      ['TOTAL', 20, '', 20],
    ]);
    expect(lines(reading)).toEqual(['Acme 1000', 'Acme North 1000']);
  });

  test('names the items below it, and its amount is no customer number', () => {
    const reading = readGrid([
      ['Invoice', 'Due date', 'Open balance'],
      ['Acme Group', '', 30],
      ['  Acme North', '', 10],
      ['    A1', 45900, 10],
      ['  Acme South', '', 20],
      ['    A2', 45901, 20],
      ['Total', '', 30],
    ]);
    expect(itemsOf(reading).map(({ customer, openAmount }) => [customer.name, customer.id, openAmount])).toEqual([
      ['Acme North', '', 1000],
      ['Acme South', '', 2000],
    ]);
  });
});

describe('the printed grand total judges rows that nothing else decides', () => {
  const HEADER = ['Customer', 'Invoice', 'Due date', 'Open balance'];
  const sheet = (label: string, total: number): Cell[][] => [
    HEADER,
    ['Acme', 'A1', 45900, 10],
    ['Birch', 'B1', 45901, 20],
    [label, '', '', 7],
    ['Total', '', '', total],
  ];

  test('a sum that adds nothing up is an item where the total counts it', () => {
    expect(itemsOf(readGrid(sheet('Subtotal Systems', 37)))).toHaveLength(3);
    expect(itemsOf(readGrid(sheet('Subtotal Systems', 30)))).toHaveLength(2);
  });

  test('a line without date and number is no item where the total leaves it out', () => {
    expect(itemsOf(readGrid(sheet('Memo item', 37)))).toHaveLength(3);
    const left = readGrid(sheet('Memo item', 30));
    expect(itemsOf(left)).toHaveLength(2);
    expect(left.printedTotals).toMatchObject([{ difference: 0 }]);
  });
});

test('document numbers below the line of their customer are its parts, in a pivot that was copied as values', () => {
  const reading = readGrid([
    ['Row Labels', 'Current', '1-30', 'Grand Total'],
    ['Acme', 10, 5, 15],
    ['INV1001', 10, '', 10],
    ['INV1002', '', 5, 5],
    ['Birch', 7, 2, 9],
    ['INV1003', 7, '', 7],
    ['CRN1004', '', 2, 2],
    ['Grand Total', 17, 7, 24],
  ]);
  expect(reading.summaries[0]!.lines.map((line) => [reading.customers.at(line.customer).name, line.total])).toEqual([
    ['Acme', 1500],
    ['Birch', 900],
  ]);
  expect(reading.printedTotals.map(({ difference }) => difference)).toEqual([0]);
});

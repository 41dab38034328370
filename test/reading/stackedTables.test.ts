import type { Cell } from '../../src/kernel/sheet/cells';
import { brief, codes, itemsOf, readGrid } from './readGrid';
import { told } from '../harness/say';

const HEADER = ['Customer', 'Invoice', 'Due date', 'Open balance'];
const FIRST: Cell[][] = [HEADER, ['Acme', 'A1', 45900, 10], ['Birch', 'B1', 45901, 20], ['Total', '', '', 30]];
const SECOND: Cell[][] = [HEADER, ['Acme', 'A7', 45910, 10], ['Cedar', 'C1', 45911, 25], ['Total', '', '', 35]];
const asked = (grid: readonly (readonly Cell[])[]): readonly (readonly string[])[] =>
  readGrid(grid).questions.map(({ code, choices }) => [code, ...choices]);

describe('tables of the same headings, one below the other', () => {
  test('two snapshots are never added together: it asks for the range of one', () => {
    const grid = [['Aged receivables as of 31 Jan 2026'], ...FIRST, [], ['Aged receivables as of 28 Feb 2026'], ...SECOND];
    expect(asked(grid)).toEqual([['severalTables', 'A1:D6', 'A7:D11']]);
    expect(told(readGrid(grid).questions)[0]).toContain('"Aged receivables as of 28 Feb 2026"');
  });

  test('two companies with a total each are asked for, with totals or without', () => {
    expect(asked([['North Ltd'], ...FIRST, [], ['South Ltd'], ...SECOND])).toEqual([['severalTables', 'A1:D6', 'A7:D11']]);
    expect(asked([['North Ltd'], ...FIRST.slice(0, 3), [], ['South Ltd'], ...SECOND.slice(0, 3)])).toEqual([
      ['severalTables', 'A1:D5', 'A6:D9'],
    ]);
  });

  test('the same documents listed once more without a caption are asked for', () => {
    const again = [HEADER, ['Acme', 'A1', 45900, 8], ['Birch', 'B1', 45901, 20], ['Birch', 'B2', 45931, 5]];
    expect(asked([...FIRST.slice(0, 3), [], ...again])).toEqual([['severalTables', 'A1:D4', 'A5:D8']]);
  });

  test('a grand total over all makes the captions sections of one report', () => {
    const reading = readGrid([['Property North'], ...FIRST, ['Property South'], ...SECOND, ['Grand total', '', '', 65]]);
    expect(reading.questions).toEqual([]);
    expect(reading.printedTotals).toMatchObject([{ printed: 6500, difference: 0 }]);
  });

  test('headings and titles of a page break, buckets and currencies as captions ask nothing', () => {
    const title = [['Open items as of 31 Jan 2026'], ['Page 1']];
    expect(asked([...title, ...FIRST.slice(0, 3), ['Open items as of 31 Jan 2026'], ['Page 2'], ...SECOND.slice(0, 3)])).toEqual([]);
    expect(asked([['Current'], ...FIRST, ['1 - 30 days'], ...SECOND])).toEqual([]);
    expect(asked([['Currency: EUR'], ...FIRST, ['Currency: USD'], ...SECOND])).toEqual([]);
  });

  test('blocks of customers with headings of their own belong to the name above each', () => {
    const block = (rows: readonly (readonly Cell[])[]): Cell[][] => rows.map((row) => row.slice(1));
    const reading = readGrid([
      ['Acme Ltd'],
      ...block(FIRST.slice(0, 3)),
      ['Total', '', 30],
      [],
      ['Birch'],
      ...block(SECOND.slice(0, 3)),
      ['Total', '', 35],
    ]);
    expect(itemsOf(reading).map(({ customer }) => customer.name)).toEqual(['Acme Ltd', 'Acme Ltd', 'Birch', 'Birch']);
    expect(reading.printedTotals).toEqual([]);
    expect(codes(reading)).toEqual([]);
    expect(brief(reading)).toHaveLength(4);
  });
});

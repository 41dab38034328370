import { dayFromIso } from '../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../src/kernel/sheet/cells';
import type { ReadResult } from '../../../src/reading/result/readResult';
import { brief, itemsOf, readGrid, type GridOptions } from '../readGrid';

const AS_OF = dayFromIso('2026-03-31')!;
const read = (grid: readonly (readonly Cell[])[], options: GridOptions = {}): ReadResult => readGrid(grid, { asOf: AS_OF, ...options });
const roleOf = ({ layout }: ReadResult, heading: string): string | undefined =>
  layout.columns.find((column) => column.heading === heading)?.role;

const ROWS: Cell[][] = [
  ['A-1', 'Brook Ltd', '2026-01-05', '2026-02-05', 10],
  ['A-2', 'Heath Ltd', '2026-01-06', '2026-02-06', 20],
  ['A-3', 'Brook Ltd', '2026-01-07', '2026-02-07', 40],
];

describe('columns without a known heading', () => {
  it('the other date of every row, beside due dates, is the document’s', () => {
    expect(roleOf(read([['Invoice', 'Customer', 'Qualm', 'Due date', 'Balance'], ...ROWS]), 'Qualm')).toBe('documentDate');
  });

  it('of two later dates the one that every row has is the due date', () => {
    const grid = [
      ['Invoice', 'Customer', 'Date', 'Qualm', 'Balance', 'Zebu'],
      ...ROWS.map((row, k) => [...row, k === 1 ? '2026-02-20' : '']),
    ];
    expect(roleOf(read(grid), 'Qualm')).toBe('dueDate');
  });

  it('a number that grows from row to row is nobody’s number, and names that repeat are the customers', () => {
    const grid = [
      ['Id', 'Qualm', 'Invoice', 'Due date', 'Balance'],
      ...ROWS.map(([no, name, , due, amount], k) => [k + 1, name!, no!, due!, amount!]),
    ];
    expect(brief(read(grid))).toEqual(['2 Brook Ltd A-1 1000', '3 Heath Ltd A-2 2000', '4 Brook Ltd A-3 4000']);
  });

  it('several columns that may name the customers are asked about', () => {
    const grid = [
      ['Qualm', 'Zebu', 'Invoice', 'Due date', 'Balance'],
      ...ROWS.map(([no, name, , due, amount], k) => [name!, `Moor ${'abc'[k]}`, no!, due!, amount!]),
    ];
    expect(read(grid).questions.map(({ code, choices }) => [code, choices])).toEqual([
      ['customerColumnAmbiguous', ['customer=B', 'customer=A']],
    ]);
    const answered = read(grid, { choices: { roles: { A: 'customer' } } });
    expect(answered.questions).toEqual([]);
    expect(itemsOf(answered).map(({ customer }) => customer.name)).toEqual(['Brook Ltd', 'Heath Ltd', 'Brook Ltd']);
  });
});

it('a column without use between buckets does not break their sum', () => {
  const reading = read([
    ['Customer', 'Qualm', 'Zebu', 'Line', 'Gnu', 'Sum'],
    ['Brook Ltd', 10, 20, 1, 0, 30],
    ['Heath Ltd', 0, 5.5, 2, 1, 6.5],
    ['Loch Ltd', 7, 1, 3, 2, 10],
  ]);
  expect(reading.summaries[0]!.lines.map(({ amounts }) => amounts)).toEqual([
    [1000, 2000, 0],
    [0, 550, 100],
    [700, 100, 200],
  ]);
});

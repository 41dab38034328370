import type { Cell } from '../../src/kernel/sheet/cells';
import { codes, itemsOf, readGrid, type GridOptions } from './readGrid';

const HEADER = ['Customer', 'Invoice', 'Due date', 'Open balance'];
const ROWS: Cell[][] = [
  ['Acme', 'A1', 45900, 10],
  ['Birch', 'B1', 45901, 25],
  ['Birch', 'B2', 46001, 40],
];
const cause = (rows: readonly (readonly Cell[])[], total: number, options?: GridOptions): string | undefined =>
  readGrid([['As of 2025-10-31'], HEADER, ...rows, ['Total', '', '', total]], options).printedTotals[0]!.cause?.code;

describe('a printed total that differs is shown with its likely cause', () => {
  test.each<[string, Cell[][], number, string]>([
    ['a document that stands twice', [...ROWS, ['Acme', 'A1', 45900, 10]], 75, 'causeRepeated'],
    ['credits left out', [...ROWS, ['Acme', 'C1', 45900, -6]], 75, 'causeCredits'],
    ['credits added instead of taken off', [...ROWS, ['Acme', 'C1', 45900, -6]], 81, 'causeCreditsAdded'],
    ['items that are not due left out', [...ROWS, ['Acme', 'A9', 46002, 3]], 35, 'causeNotDue'],
    ['one row left out', [...ROWS, ['Acme', 'A9', 45902, 7]], 75, 'causeRow'],
    ['an amount that cannot be read', [...ROWS, ['Acme', 'A9', 45902, '#REF!']], 80, 'causeUnreadable'],
    ['items that are not due missing from the list', ROWS.slice(0, 2), 90, 'causeListsLessAllDue'],
    ['receipts that are not listed', ROWS, 70, 'causeListsMoreNoCredit'],
  ])('%s', (_what, rows, total, said) => {
    expect(cause(rows, total)).toBe(said);
  });

  test('hidden rows come before all other causes', () => {
    expect(cause([...ROWS, ['Acme', 'A9', 45902, 7]], 75, { hiddenRows: [{ row: 5, rowCount: 1 }] })).toBe('causeHidden');
  });
});

describe('two columns that may both be the open amount', () => {
  const two = (total: readonly Cell[]): Cell[][] => [
    ['Customer', 'Invoice', 'Due date', 'Amount', 'Value'],
    ['Acme', '1', 45900, 10, 12],
    ['Acme', '2', 45900, 20, 15],
    ['Birch', '3', 45900, 20, 25],
    [...total],
  ];

  test('are settled by the one that alone ties to the printed total, with a warning', () => {
    const reading = readGrid(two(['Total', '', '', '', 52]));
    expect(reading.questions).toEqual([]);
    expect(codes(reading)).toContain('amountColumnByTotal');
    expect(itemsOf(reading).map((item) => item.openAmount)).toEqual([1200, 1500, 2500]);
  });

  test('are asked for where both tie or none does', () => {
    for (const total of [
      ['Total', '', '', 50, 52],
      ['Total', '', '', 1, 2],
    ])
      expect(readGrid(two(total)).questions.map(({ code, choices }) => [code, choices])).toEqual([['amountColumnAmbiguous', ['D', 'E']]]);
  });

  test('are read as answered, by the letter of the column', () => {
    expect(itemsOf(readGrid(two([]), { choices: { roles: { E: 'openAmount' } } })).map((item) => item.openAmount)).toEqual([
      1200, 1500, 2500,
    ]);
  });
});

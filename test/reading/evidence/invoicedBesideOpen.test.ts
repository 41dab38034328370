import type { Cell } from '../../../src/kernel/sheet/cells';
import { readGrid } from '../readGrid';

const HEADER = ['Customer', 'Document no.', 'Due date', 'Amount', 'Open balance'];
const rows = (open: (amount: number, k: number) => number): Cell[][] => [
  HEADER,
  ...Array.from({ length: 12 }, (_, k): Cell[] => ['Alder', `A-${100 + k}`, 46000 + k, 100.5 + 7 * k, open(100.5 + 7 * k, k)]),
];
const codes = (grid: Cell[][]): readonly string[] => readGrid(grid).problems.map(({ code }) => code);

test('what was invoiced beside what is open of it needs no word', () => {
  expect(codes(rows((amount, k) => (k % 4 === 0 ? amount - 20 : amount)))).not.toContain('columnsNotExplained');
});

test('amounts that what is open exceeds are named', () => {
  expect(codes(rows((amount, k) => 3 * amount + k + 0.25))).toContain('columnsNotExplained');
});

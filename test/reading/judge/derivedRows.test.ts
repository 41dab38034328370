import type { Cell } from '../../../src/kernel/sheet/cells';
import { told } from '../../harness/say';
import { codes, itemsOf, readGrid } from '../readGrid';

const SUMMARY: Cell[][] = [
  ['Customer', 'Current', '1-30', '31-60', 'Total'],
  ['Brook Ltd', 100, 0, 20, 120],
  ['Heath Ltd', 50, 10, 0, 60],
  ['Loch Ltd', 0, 0, 30, 30],
  ['Total', 150, 10, 50, 210],
];

describe('rows below the grand total', () => {
  it('that lead from it to what is left are named and do not count, whatever they are called', () => {
    const reading = readGrid([...SUMMARY, ['Qualm', -1.5, -0.5, -5, -7], ['Zebu', 148.5, 9.5, 45, 203]]);
    expect(reading.summaries[0]!.lines.map(({ total }) => total)).toEqual([12000, 6000, 3000]);
    expect(told(reading.problems)).toEqual(['Rows 6 and 7 below the total are made of it and do not count.']);
    expect(reading.printedTotals.map(({ row, difference }) => [row, difference])).toEqual([[5, 0]]);
  });

  it('that are a reserve by their words do not count either', () => {
    const list: Cell[][] = [
      ['Customer', 'Amount'],
      ['Brook Ltd', 100],
      ['Heath Ltd', 50],
      ['Total', 150],
      ['Allowance for doubtful accounts', -15],
    ];
    expect(itemsOf(readGrid(list)).map(({ openAmount }) => openAmount)).toEqual([10000, 5000]);
    expect(codes(readGrid(list))).toContain('derivedRowsBelowTotal');
  });

  it('that are customers count', () => {
    const reading = readGrid([...SUMMARY, ['Moor Ltd', 7, 0, 0, 7]]);
    expect(codes(reading)).not.toContain('derivedRowsBelowTotal');
  });
});

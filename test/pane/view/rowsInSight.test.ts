import { rowsInSight, scrollTo } from '../../../src/features/worklist/pane/rowsInSight';

const ROW_PX = 56;
const sight = (topPx: number, heightPx = 560) => ({ topPx, heightPx });

test.each([
  ['at the top', sight(0), 2000, { from: 0, to: 13 }],
  ['in the middle, with half a row at each edge', sight(100 * ROW_PX + 28), 2000, { from: 97, to: 114 }],
  ['at the end', sight(1990 * ROW_PX), 2000, { from: 1987, to: 2000 }],
  ['of a list shorter than the sight', sight(0), 4, { from: 0, to: 4 }],
  ['still scrolled beyond a list that became short', sight(100 * ROW_PX), 4, { from: 4, to: 4 }],
  ['of an empty list', sight(0), 0, { from: 0, to: 0 }],
])('rows to make %s', (_, at, count, expected) => {
  expect(rowsInSight(at, count, ROW_PX)).toEqual(expected);
});

test.each([
  ['in sight already', 5, sight(0), false, 0],
  ['below, to the lower edge', 10, sight(0), false, ROW_PX],
  ['above, to the upper edge', 3, sight(560), false, 3 * ROW_PX],
  ['to the middle', 100, sight(0), true, 100 * ROW_PX - (560 - ROW_PX) / 2],
  ['to the middle near the start, where there is nothing above', 1, sight(560), true, 0],
  ['to the middle near the end, where there is nothing below', 199, sight(0), true, 200 * ROW_PX - 560],
])('a row %s is scrolled to', (_, row, at, isCentred, expected) => {
  expect(scrollTo(row, at, 200, ROW_PX, isCentred)).toBe(expected);
});

import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import { findUnbilled } from '../../src/features/metrics/sheet/unbilledAmounts';
import type { Cell } from '../../src/kernel/sheet/cells';

const AS_OF = dayFromIso('2026-01-31')!;
const found = (cells: readonly (readonly Cell[])[], sheet = 'Projects'): Record<string, readonly number[]> | null => {
  const amounts = findUnbilled(cells, sheet, AS_OF);
  return amounts && Object.fromEntries(amounts);
};

test.each<[string, string, Cell[][], Record<string, readonly number[]>]>([
  [
    'a column that says so',
    'Projects',
    [
      ['Project', 'Customer', 'Unbilled'],
      ['P1', 'Alder', 1200.5],
      ['P2', 'Birch', 300],
      ['Total', '', 1500.5],
    ],
    { '': [1200.5, 300] },
  ],
  [
    'a sheet that says so, with a title and currencies',
    'WIP',
    [['Work in progress as of January'], [], ['Job', 'Currency', 'Amount'], ['J1', 'USD', 10], ['J2', 'eur', 20], ['J3', 'USD', -5]],
    { USD: [10, -5], EUR: [20] },
  ],
  [
    'a list by month, of which the latest counts',
    'Not_yet_billed',
    [
      ['Month', 'Value'],
      ['2025-11', 70],
      ['2025-12', 80],
      ['2026-01', 90],
      ['2026-02', 100],
    ],
    { '': [90] },
  ],
  [
    'Spanish',
    'Obras',
    [
      ['Obra', 'Pendiente de facturar'],
      ['A', 5],
    ],
    { '': [5] },
  ],
])('%s', (_what, sheet, cells, expected) => {
  expect(found(cells, sheet)).toEqual(expected);
});

test.each<[string, string, Cell[][]]>([
  [
    'open items',
    'Open items',
    [
      ['Customer', 'Invoice', 'Open balance'],
      ['Alder', 'A1', 10],
    ],
  ],
  [
    'a month list that begins after the as-of date has nothing',
    'WIP',
    [
      ['Month', 'Value'],
      ['2026-03', 1],
    ],
  ],
  [
    'no numbers',
    'WIP',
    [
      ['Job', 'Amount'],
      ['J1', 'n/a'],
    ],
  ],
])('nothing is taken from %s', (_what, sheet, cells) => {
  expect(found(cells, sheet)).toBeNull();
});

import { isoFromDay } from '../../src/kernel/calendar/dayNumber';
import { monthStartOf } from '../../src/reading/words/monthName';
import { findMonthlySales } from '../../src/features/metrics/sheet/monthlySales';

const month = (cell: string | number): string | null => {
  const day = monthStartOf(cell);
  return day === null ? null : isoFromDay(day);
};

test.each([
  [41121, '2012-07-01'],
  ['2013-01', '2013-01-01'],
  ['2013-01-31', '2013-01-01'],
  ['01/2013', '2013-01-01'],
  ['Jan 2013', '2013-01-01'],
  ['January-13', '2013-01-01'],
  ['enero 2013', '2013-01-01'],
  ['Mär. 2013', '2013-03-01'],
  ['2013 Sept', '2013-09-01'],
])('%p names the month of %s', (cell, iso) => {
  expect(month(cell)).toBe(iso);
});

test.each(['Total', '', 'Marketing 2013', '13/2013', 12, '2013', 'Week 12'])('%p names no month', (cell) => {
  expect(month(cell)).toBeNull();
});

test('a sheet with a column of months and a column of credit sales is found, its total left out', () => {
  const found = findMonthlySales([
    ['Sales report', '', ''],
    ['Month', 'Total sales', 'Credit sales'],
    ['Jan 2026', 120, 100.5],
    ['Feb 2026', 130, 110],
    ['Total', 250, 210.5],
  ]);
  expect(found?.certainty).toBe(2);
  expect(found?.sales.map(({ amount }) => amount)).toEqual(['100.5', '110']);
});

test('a list of invoices by date is no list of monthly sales', () => {
  expect(
    findMonthlySales([
      ['Month', 'Invoiced'],
      [46030, 5],
      [46031, 7],
    ]),
  ).toBeNull();
});

test('a sheet without these headings holds none', () => {
  expect(
    findMonthlySales([
      ['Customer', 'Amount'],
      ['Alder', 12],
    ]),
  ).toBeNull();
});

test('a column for each currency gives the sales of each', () => {
  const found = findMonthlySales([
    ['Month', 'Credit sales USD', 'Credit sales EUR', 'Total sales'],
    ['Jan 2026', 120, 100.5, 300],
    ['Feb 2026', 130, '', 310],
  ]);
  expect(found?.sales.map(({ amount, currency }) => [amount, currency])).toEqual([
    ['120', 'USD'],
    ['100.5', 'EUR'],
    ['130', 'USD'],
  ]);
});

import { recogniseReport } from '../../src/reading/recognise/recogniseReport';
import { NO_CHOICES } from '../../src/reading/result/readResult';
import type { Cell } from '../../src/kernel/sheet/cells';
import { codes, itemsOf, readGrid } from './readGrid';
import { english, told } from '../harness/say';

const amounts = (grid: readonly (readonly Cell[])[]): number[] => itemsOf(readGrid(grid)).map((item) => item.openAmount);

describe('a word for debit or credit decides the sign', () => {
  test.each([
    ['S/H', 'S', 'H'],
    ['D/C', 'D', 'C'],
    ['Dr/Cr', 'Dr', 'Cr'],
    ['Soll/Haben', 'Soll', 'Haben'],
    ['Debe/Haber', 'D', 'H'],
    ['+/-', '+', '-'],
    ['Type', 'Debit', 'Credit'],
  ])('under "%s": %s and %s', (heading, debit, credit) => {
    const grid = (sign: number): Cell[][] => [
      ['Customer', 'Document', 'Due date', heading, 'Amount'],
      ['Acme', '1', 45931, debit, 100],
      ['Acme', '2', 45932, credit, sign * 40],
      ['Birch', '3', 45933, debit, 20],
    ];
    expect(amounts(grid(1))).toEqual([10000, -4000, 2000]);
    expect(codes(readGrid(grid(1)))).toEqual(['creditSignTurned']);
    expect(amounts(grid(-1))).toEqual([10000, -4000, 2000]);
    expect(itemsOf(readGrid(grid(1))).map((item) => item.kind)).toEqual(['invoice', 'creditMemo', 'invoice']);
  });

  test('the column is named as such, and may be named by hand where its heading says nothing', () => {
    const grid = [
      ['Customer', 'Document', 'Due date', 'Mark', 'Amount'],
      ['Acme', '1', 45931, 'Dr', 100],
      ['Acme', '2', 45932, 'net', 40],
      ['Birch', '3', 45933, 'Cr', 20],
    ];
    expect(amounts(grid)).toEqual([10000, 4000, 2000]);
    expect(itemsOf(readGrid(grid, { choices: { ...NO_CHOICES, roles: { Mark: 'side' } } })).map((item) => item.openAmount)).toEqual([
      10000, 4000, -2000,
    ]);
    const found = [
      ['Customer', 'Document', 'Due date', 'S/H', 'Amount'],
      ['Acme', '1', 45931, 'S', 100],
      ['Acme', '2', 45932, 'H', 40],
    ];
    expect(readGrid(found).layout.columns[3]!.role).toBe('side');
  });

  test('a column of document types with other words beside them is left alone', () => {
    const grid = [
      ['Customer', 'Document', 'Due date', 'Type', 'Open balance'],
      ['Acme', '1', 45931, 'Invoice', 100],
      ['Acme', '2', 45932, 'Credit', -40],
      ['Birch', '3', 45933, 'Invoice', 20],
    ];
    expect(amounts(grid)).toEqual([10000, -4000, 2000]);
    expect(readGrid(grid).layout.columns[3]!.role).toBe('type');
  });
});

describe('what stands in for a missing column', () => {
  test('a status says what is in dispute', () => {
    const reading = readGrid([
      ['Customer', 'Invoice', 'Due date', 'Status', 'Open balance'],
      ['Acme', '1', 45931, 'Open', 100],
      ['Acme', '2', 45932, 'In dispute - price', 40],
      ['Birch', '3', 45933, 'Not disputed', 20],
    ]);
    expect(itemsOf(reading).map((item) => item.disputedAmount)).toEqual([0, 4000, 0]);
  });

  test('days past due and the as-of date give the due dates', () => {
    const reading = readGrid([
      ['As of 2025-10-31'],
      ['Customer', 'Invoice', 'Days past due', 'Open balance'],
      ['Acme', '1', 12, 100],
      ['Acme', '2', -3, 40],
      ['Birch', '3', 0, 20],
    ]);
    const asOf = reading.asOf!.day;
    expect(itemsOf(reading).map((item) => asOf - item.dueDay!)).toEqual([12, -3, 0]);
    expect(told(reading.problems).join()).toContain('3 due dates come from the days past due');
  });

  test('ages that count from the documents are no days past due', () => {
    const reading = readGrid([
      ['As of 2025-10-31'],
      ['Customer', 'Invoice', 'Invoice date', 'Days', 'Open balance'],
      ['Acme', '1', 45930, 31, 100],
      ['Acme', '2', 45941, 20, 40],
      ['Birch', '3', 45901, 60, 20],
    ]);
    expect(itemsOf(reading).map((item) => item.dueDateFrom)).toEqual(['document', 'document', 'document']);
  });
});

describe('dates that an import in the wrong locale swapped', () => {
  const HEADER = ['Customer', 'Invoice', 'Due date', 'Open balance'];
  const texts: Cell[][] = ['13/02/2026', '25/02/2026', '31/01/2026'].map((due, k) => ['Acme', `T${k}`, due, 10]);
  const real = (days: readonly number[]): Cell[][] => days.map((due, k) => ['Birch', `R${k}`, due, 20]);

  test('are warned about with the count: all real dates until the 12th, all texts after it', () => {
    const reading = readGrid([HEADER, ...texts, ...real([46027, 46058, 46086, 46118])]);
    const [problem] = reading.problems.filter(({ code }) => code === 'datesMaybeSwapped');
    expect(problem).toMatchObject({ severity: 'warning', row: 5 });
    expect(english(problem!.message)).toMatch(/all 4 real dates .* 3 later dates/);
    expect(itemsOf(reading)[3]!.dueDay).toBe(46027);
  });

  test('are not suspected where a real date stands after the 12th', () => {
    expect(codes(readGrid([HEADER, ...texts, ...real([46027, 46058, 46086, 46118, 46045])]))).not.toContain('datesMaybeSwapped');
  });
});

describe('a list pasted into one column', () => {
  test.each([
    ['|', '| Acme | 1 | 31.01.2026 | 100,00 |'],
    ['tab', 'Acme\t1\t31.01.2026\t100,00'],
    [',', 'Acme,1,2026-01-31,100.00'],
  ])('is told by its "%s" between the fields', (mark, line) => {
    const lines = [line.replace(/\S+/, 'Customer'), line, line];
    const rows = lines.map((text, row) => ({ row, values: [text], formats: null }));
    const used = { row: 0, column: 0, rowCount: 3, columnCount: 1 };
    expect(recogniseReport({ sheet: 'Sheet1', used, rows }, NO_CHOICES)).toEqual({
      kind: 'notRecognised',
      reason: 'oneColumn',
      mark,
    });
  });
});

test('other spellings of a customer are named up to three', () => {
  const names = ['Acme Ltd', 'Acme Limited', 'ACME L.T.D.', 'Acme Group', 'Acme Holding', 'Acme (UK)'];
  const reading = readGrid([
    ['Customer no.', 'Name', 'Invoice', 'Due date', 'Open balance'],
    ...names.map((name, k) => ['17', name, `A${k}`, 45930, 5]),
  ]);
  const [problem] = reading.problems.filter(({ code }) => code === 'customerNameVariant');
  expect(english(problem!.message)).toMatch(
    /^Customer 17 is called "Acme Ltd" and also ("[^"]+", ){2}"[^"]+" and \d more\. All count as one customer\.$/,
  );
});

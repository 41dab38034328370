import fc from 'fast-check';
import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import { FunctionError } from '../../src/functions/cellError';
import type { Cell } from '../../src/functions/definition';
import { ar, column, refusal } from './functionsOf';
import { functionsText } from '../../src/functions/functionsText';

const AS_OF: number = dayFromIso('2026-06-30')!;

describe('functions that work cell by cell', () => {
  test('a single cell gives a single result, a range its own shape', () => {
    expect(ar('DAYSPASTDUE', AS_OF - 12, AS_OF)).toBe(12);
    expect(ar('DAYSPASTDUE', [[AS_OF - 1, AS_OF + 1]], AS_OF)).toEqual([[1, -1]]);
    expect(ar('DAYSPASTDUE', column<Cell>(AS_OF, null, ''), [[AS_OF]])).toEqual(column<Cell>(0, '', ''));
  });

  test('ranges of unequal shape are refused', () => {
    expect(refusal('DAYSPASTDUE', column(1, 2), [[AS_OF, AS_OF]])).toMatch(/equal shape/);
  });

  test('a wrong cell is an error in its own place; an error of the sheet passes through', () => {
    expect(ar('BUCKET', column<Cell>('soon', AS_OF, new FunctionError('#N/A', functionsText('errorInCell'))), AS_OF)).toEqual(
      column('#VALUE!', 'Current', '#N/A'),
    );
  });

  test('a time of day does not make an item a day older', () => {
    expect(ar('DAYSPASTDUE', AS_OF - 1 + 0.9, AS_OF + 0.1)).toBe(1);
  });

  test('a date before March 1900, TRUE and a text are no due dates', () => {
    expect(['BUCKET', 'DAYSPASTDUE'].map((name) => [ar(name, 60, AS_OF), ar(name, true, AS_OF), ar(name, '2026-01-01', AS_OF)])).toEqual(
      Array.from({ length: 2 }, () => ['#VALUE!', '#VALUE!', '#VALUE!']),
    );
  });

  test('buckets follow the scheme by name, by text or by a range of bounds in any direction', () => {
    const due = AS_OF - 10;
    expect([
      ar('BUCKET', due, AS_OF),
      ar('BUCKET', due, AS_OF, '0-15'),
      ar('BUCKET', due, AS_OF, '7,14'),
      ar('BUCKET', due, AS_OF, [[7, 14]]),
      ar('BUCKET', due, AS_OF, 5),
      ar('BUCKET', due, AS_OF, column(7, 14, null)),
    ]).toEqual(['1-30 days', '0-15 days', '8-14 days', '8-14 days', 'Over 5 days', '8-14 days']);
    expect(refusal('BUCKET', due, AS_OF, [[14, 7]])).toMatch(/each larger than the one before/);
    expect(refusal('BUCKET', due, AS_OF, 'weekly')).toMatch(/no aging scheme "weekly"/);
  });

  test('amounts and dates that are numbers already stay as they are', () => {
    expect(ar('AMOUNT', [[12.5, '12,5', true]])).toEqual([[12.5, 12.5, '#VALUE!']]);
    expect(ar('DATE', [[46053.75, '31/1/26', 12]])).toEqual([[46053, 46053, '#VALUE!']]);
  });

  test('the decimal mark and the order may stand beside each text', () => {
    expect(ar('AMOUNT', column('1,234', '1,234', '1,234'), column<Cell>('.', ',', null))).toEqual(column<Cell>(1234, 1.234, '#VALUE!'));
    expect(ar('DATE', column('3/4/2026', '3/4/2026'), column('dmy', 'MDY'))).toEqual(column(46115, 46085));
    expect(refusal('AMOUNT', '1', ';')).toMatch(/must be "\." or ","/);
    expect(refusal('DATE', '3/4/2026')).toMatch(/Give the order/);
  });

  test('a late fee takes its fixed sum from the column beside it', () => {
    expect(ar('LATEFEE', column(1000, 1000), AS_OF - 50, AS_OF, 0.085, column<Cell>(40, null))).toEqual(column(51.64, 11.64));
    expect(refusal('LATEFEE', 1000, AS_OF - 50, AS_OF, 8.5)).toMatch(/8\.5% is 0\.085/);
  });

  test('unknown terms are refused by name', () => {
    expect(refusal('DUEDATE', AS_OF, 'some day')).toMatch(/"some day"/);
  });
});

describe('an array result is what each cell alone gives', () => {
  const day = fc.oneof(fc.integer({ min: 45000, max: 47000 }), fc.constantFrom<Cell>(null, '', 'x', 3.5));
  const text = fc.constantFrom<Cell>(
    '1,234.56',
    '(5)',
    '1,234',
    '',
    null,
    'about 5',
    7,
    '31/01/2026',
    '3/4/26',
    'Net 30',
    'EOM',
    '-',
    true,
  );
  const small = fc.oneof(fc.integer({ min: -20, max: 60 }), fc.constantFrom<Cell>(null, 4.5, 'x'));
  const CASES: readonly [string, readonly fc.Arbitrary<Cell>[]][] = [
    ['DAYSPASTDUE', [day, day]],
    ['BUCKET', [day, day]],
    ['DUEDATE', [day, text]],
    ['AMOUNT', [text, fc.constantFrom<Cell>('.', ',', null, 'x')]],
    ['DATE', [text, fc.constantFrom<Cell>('DMY', 'MDY', 'YMD', null)]],
    ['EXPECTEDDATE', [day, small, day, day]],
    [
      'LATEFEE',
      [
        small,
        day,
        day,
        fc.constantFrom<Cell>(0.08, 0, 9, null),
        small,
        fc.constantFrom<Cell>(360, null),
        fc.constantFrom<Cell>(true, false, null),
      ],
    ],
  ];

  test.each(CASES)('AR.%s', (name, cellsOf) => {
    const shaped = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) => {
      const range = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell[][]> =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
      return fc.tuple(...cellsOf.map((cell) => fc.oneof(range(cell), cell)));
    });
    fc.assert(
      fc.property(shaped, (args) => {
        const result = ar(name, ...args);
        if (!Array.isArray(result)) return;
        result.forEach((row, r) =>
          row.forEach((cell, c) => {
            const alone = args.map((arg): Cell => (Array.isArray(arg) ? arg[r]![c]! : arg));
            expect(cell).toEqual(ar(name, ...alone));
          }),
        );
      }),
    );
  });
});

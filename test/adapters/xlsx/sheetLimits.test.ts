import { saidRefusal } from '../../harness/say';
import fc from 'fast-check';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { columnLetters } from '../../../src/kernel/sheet/cells';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { rawWorkbook, worksheet } from './rawPackage';
import { valuesOf } from './reading';

const cell = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
const row = (number: string | number, cells: string): string => `<row r="${number}">${cells}</row>`;

async function read(rows: string): Promise<Cell[][]> {
  return valuesOf(await FileWorkbook.open(rawWorkbook({ Aging: worksheet(rows) }), 'x.xlsx'), 'Aging');
}

test.each([
  ['row 0', row(0, '<c><v>1</v></c>'), 'the first row has a number that no row of a sheet has'],
  ['a row below zero', row(1, cell('A1', 1)) + row(-5, '<c><v>1</v></c>'), 'the row after row 1 has a number'],
  ['a row behind the last', row(1_048_577, cell('A1048577', 1)), 'the first row has a number'],
  ['a row beyond all integers', row('1e15', '<c><v>1</v></c>'), 'the first row has a number'],
  ['a row of four thousand million', row(4_294_967_297, '<c><v>1</v></c>'), 'the first row has a number'],
  ['rows out of order', row(1, cell('A1', 1)) + row(3, cell('A3', 3)) + row(2, cell('A2', 2)), 'row 2 comes after row 3'],
  ['a row that comes twice', row(2, cell('A2', 1)) + row(2, cell('B2', 3)), 'row 2 comes after row 2'],
  ['a column behind the last', row(1, cell('XFE1', 1)), 'row 1 has a cell beyond the last column'],
  ['a column far behind the last', row(1, cell('ZZZZZZZ1', 1)), 'row 1 has a cell beyond the last column'],
  ['more cells than columns', row(1, '<c/>'.repeat(16_385)), 'row 1 has a cell beyond the last column'],
  ['cells out of order', row(1, cell('B1', 1) + cell('A1', 2)), 'in row 1 the cell of column A comes after that of column B'],
  ['a cell that comes twice', row(1, cell('B1', 1) + cell('B1', 2)), 'the cell of column B comes after that of column B'],
  ['a cell that says another row', row(1, cell('A1', 1)) + row(2, cell('A7', 2)), 'row 2 holds a cell with the address of another row'],
  ['the same in a long row', row(1_000_000, cell('A1000100', 2)), 'the address of another row'],
  ['a cell with two values', row(1, '<c r="A1"><v>1</v><v>2</v></c>'), 'a cell of row 1 has two values'],
  ['something between cells', row(1, `<d>${cell('A1', 1)}</d>`), 'row 1 holds something other than cells'],
  ['something between rows', `${row(1, cell('A1', 1))}<x>${row(2, cell('A2', 1))}</x>`, 'something else among the rows'],
  ['a row inside a row', `<row r="1">${row(2, cell('A2', 1))}</row>`, 'row 1 holds something other than cells'],
  ['a row that does not end', `<row r="1">${cell('A1', 1)}`, 'row 1 does not end'],
])('%s is refused and not left out', async (_, rows, message) => {
  expect(await saidRefusal(read(rows))).toMatchObject({ code: 'fileRefused', what: expect.stringContaining(message) });
});

test('the last cell of a sheet is read', async () => {
  const workbook = await FileWorkbook.open(rawWorkbook({ Aging: worksheet(row(1_048_576, cell('XFD1048576', 7))) }), 'x.xlsx');
  expect((await workbook.outline()).sheets[0]!.used).toEqual({ row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 });
  expect(await valuesOf(workbook, 'Aging')).toEqual([[7]]);
});

test('rows and cells in any order are read as they are numbered, or refused: never left out', async () => {
  const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 0, max: 5 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 8 }), fc.boolean(), async (places, isSorted) => {
      const listed = isSorted ? [...places].sort((a, b) => a.row - b.row || a.column - b.column) : places;
      const rows = new Map<number, number[]>();
      for (const one of listed) rows.set(one.row, [...(rows.get(one.row) ?? []), one.column]);
      const xml = [...rows].map(([number, columns]) =>
        row(number, columns.map((k) => cell(`${columnLetters(k)}${number}`, number * 10 + k)).join('')),
      );
      const rises = (numbers: readonly number[]): boolean => numbers.every((n, i) => i === 0 || n > numbers[i - 1]!);
      if (!rises([...rows.keys()]) || ![...rows.values()].every(rises)) {
        await expect(read(xml.join(''))).rejects.toMatchObject({ code: 'fileRefused' });
        return;
      }
      const values = (await read(xml.join(''))).flat().filter((value) => value !== '');
      expect(values).toEqual([...rows].flatMap(([number, columns]) => columns.map((k) => number * 10 + k)));
    }),
    { numRuns: 200 },
  );
});

test('what scripts take for a number and no workbook writes as one stays a text', async () => {
  const values = ['0x10', 'Infinity', '1e999', '-1e999', 'NaN', '1_000', '0b1', '12', '-1.5e3', '.5', '7.'];
  const rows = row(1, values.map((value, k) => `<c r="${columnLetters(k)}1"><v>${value}</v></c>`).join(''));
  expect(await read(rows)).toEqual([['0x10', 'Infinity', '1e999', '-1e999', 'NaN', '1_000', '0b1', 12, -1500, 0.5, 7]]);
});

test('two sheets of one name are refused', async () => {
  const sheets = { Aging: worksheet(row(1, cell('A1', 1))), AGING: worksheet(row(1, cell('A1', 2))) };
  expect(await saidRefusal(FileWorkbook.open(rawWorkbook(sheets), 'x.xlsx'))).toMatchObject({
    what: expect.stringContaining('two of its sheets are called "Aging"'),
  });
});

import fc from 'fast-check';
import { numberKey } from '../../../src/kernel/ledger/customers';
import { repeatedRows } from '../../../src/kernel/ledger/documentHash';
import { TextColumnBuilder } from '../../../src/kernel/ledger/textColumn';

const repeats = (numbers: readonly string[], codes: readonly number[]): string[] => {
  const builder = new TextColumnBuilder();
  for (const number of numbers) builder.push(number);
  const column = builder.build();
  return repeatedRows(
    column.numberHashes(),
    Uint32Array.from(codes),
    (row, first) => numberKey(column.at(row)) === numberKey(column.at(first)),
  ).map(({ row, first }) => `${row}=${first}`);
};

test('capitals, blanks and leading zeros do not make another document, another customer does', () => {
  expect(repeats(['0012', 'A-7', '12 ', 'a-7', '12', ''], [1, 1, 1, 1, 2, 1])).toEqual(['2=0', '3=1']);
});

test('the repeats found are those that a plain comparison of all rows finds', () => {
  const number = fc.constantFrom('1', '01', '2', 'INV-3', 'inv-3', '', '30', '003');
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.integer({ min: 0, max: 3 })), { maxLength: 60 }), (rows) => {
      const plain: string[] = [];
      rows.forEach(([text, code], row) => {
        const first = rows.findIndex(([other, owner]) => owner === code && numberKey(other) === numberKey(text));
        if (text !== '' && first < row) plain.push(`${row}=${first}`);
      });
      expect(
        repeats(
          rows.map(([text]) => text),
          rows.map(([, code]) => code),
        ),
      ).toEqual(plain);
    }),
    { numRuns: 300, seed: 1 },
  );
});

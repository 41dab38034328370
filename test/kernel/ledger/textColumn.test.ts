import fc from 'fast-check';
import { numberKey } from '../../../src/kernel/ledger/customers';
import { TextColumnBuilder, type TextColumn } from '../../../src/kernel/ledger/textColumn';

function columnOf(texts: readonly string[]): TextColumn {
  const builder = new TextColumnBuilder();
  for (const text of texts) builder.push(text);
  return builder.build();
}

const textsOf = (column: TextColumn): string[] => Array.from({ length: column.length }, (_, row) => column.at(row));

/** Document numbers, names in any script, and texts longer than a byte can count. */
const anyTexts = fc.array(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('9'.repeat(300))), { maxLength: 60 });

test('a column gives back the texts that went in, beyond Latin-1 and beyond 255 letters too', () => {
  const texts = ['INV-1', '', 'Ä-2', '発注書', 'x'.repeat(256), 'INV-3'];
  expect(textsOf(columnOf(texts))).toEqual(texts);
  fc.assert(fc.property(anyTexts, (some) => expect(textsOf(columnOf(some))).toEqual(some)));
});

test('picked rows are a column of the same texts in the order asked for', () => {
  fc.assert(
    fc.property(anyTexts, fc.infiniteStream(fc.nat()), (texts, places) => {
      const rows = Uint32Array.from(texts, () => (places.next().value as number) % texts.length);
      expect(textsOf(columnOf(texts).pick(rows))).toEqual(Array.from(rows, (row) => texts[row]));
    }),
  );
});

test('a pick of a pick is the same texts, whether a few rows were asked for or many', () => {
  const texts = Array.from({ length: 200 }, (_, row) => `INV-${row}`);
  const many = columnOf(texts).pick(Uint32Array.from({ length: 150 }, (_, row) => 199 - row));
  const few = many.pick(Uint32Array.of(149, 0, 7));
  expect([few.length, ...textsOf(few)]).toEqual([3, 'INV-50', 'INV-199', 'INV-192']);
  expect(few.numberHashes()).toEqual(columnOf(['INV-50', 'INV-199', 'INV-192']).numberHashes());
  expect(many.numberHash(149)).toBe(few.numberHash(0));
});

test('numbers that differ in capitals, blanks around them or leading zeros have one hash', () => {
  const hashes = columnOf(['0000INV-7', ' inv-7 ', 'INV-8', '   ', '000']).numberHashes();
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[0]).not.toBe(hashes[2]);
  expect(hashes[3]).toBe(0);
  const spellings = fc.array(fc.stringMatching(/^ {0,2}0{0,3}[a-zA-Z0-9-]{1,8} {0,2}$/), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(spellings, (texts) => {
      const made = columnOf(texts).numberHashes();
      texts.forEach((text, row) => texts.forEach((other, at) => numberKey(text) === numberKey(other) && expect(made[row]).toBe(made[at])));
    }),
  );
});

import fc from 'fast-check';
import { cellHeightPixels, wrappedLines } from '../../src/workbench/document/rowHeights';

const plain = { fontSize: 11, bold: false, wrap: false };

test('a row of Calibri 11 is 20 pixels high, a title in 14 points 26', () => {
  expect(cellHeightPixels('Acme', plain, 64)).toBe(20);
  expect(cellHeightPixels('Open items', { ...plain, fontSize: 14 }, 64)).toBe(26);
});

test('a heading that does not fit its column takes a second line where it wraps', () => {
  const wrapping = { ...plain, wrap: true };
  expect(cellHeightPixels('Document no.', wrapping, 70)).toBe(40);
  expect(cellHeightPixels('Document no.', wrapping, 120)).toBe(20);
  expect(cellHeightPixels('Document no.', plain, 70)).toBe(20);
});

test('words are kept together, longer ones are cut, line breaks count', () => {
  expect(wrappedLines('one two three', 8)).toBe(2);
  expect(wrappedLines('incomprehensible', 8)).toBe(2);
  expect(wrappedLines('a\nb\nc', 8)).toBe(3);
  expect(wrappedLines('', 8)).toBe(1);
});

test('a wider column never needs more lines', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 20 }), fc.integer({ min: 1, max: 40 }), (words, letters) => {
      expect(wrappedLines(words.join(' '), letters + 12)).toBeLessThanOrEqual(wrappedLines(words.join(' '), letters));
    }),
  );
});

import fc from 'fast-check';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { findSeparator, parseDelimited } from '../../../../src/adapters/xlsx/csv/parseDelimited';
import { sheetNameFor } from '../../../../src/adapters/xlsx/csv/csvWorkbook';
import { valuesOf } from '../reading';

const rows = (text: string): string[][] => {
  const { separator, start } = findSeparator(text);
  return [...parseDelimited(text.slice(start), separator)];
};

const ROWS = [
  ['Kunde', 'Betrag €'],
  ['Müller', '1.234,56'],
];
const TEXT = 'Kunde;Betrag €\r\nMüller;1.234,56\r\n';

test.each<[encoding: string, bytes: Uint8Array]>([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 little endian with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 little endian without a mark', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 big endian with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(TEXT.replace('€', '\u0080'), 'latin1')],
])('a text file in %s is read', async (_encoding, bytes) => {
  const workbook = await FileWorkbook.open(bytes, 'C:\\exports\\open items.csv');
  expect((await workbook.outline()).sheets.map((sheet) => sheet.name)).toEqual(['open items']);
  expect(await valuesOf(workbook, 'open items')).toEqual(ROWS);
});

test.each([[','], [';'], ['\t'], ['|']])('the separator %j is found', (separator) => {
  expect(rows(`a${separator}b${separator}c\n1${separator}2${separator}"x, y; z"\n`)).toEqual([
    ['a', 'b', 'c'],
    ['1', '2', 'x, y; z'],
  ]);
});

test('a first line that names the separator is obeyed and left out', () => {
  expect(rows('sep=|\nx,y|z\n')).toEqual([['x,y', 'z']]);
});

test('amounts with a decimal comma do not hide the semicolons', () => {
  expect(rows('Name;Amount;Open\nA, B;1,50;2,00\nC, D;3,50;4,00\n')[1]).toEqual(['A, B', '1,50', '2,00']);
});

test('quoted fields hold quotes and line breaks; blank lines keep their row', () => {
  expect(rows('a,"say ""hi""\nthere",\n\n"x"y,2\rlast,3')).toEqual([['a', 'say "hi"\nthere', ''], [''], ['xy', '2'], ['last', '3']]);
});

test('every cell stays the text that it is', async () => {
  const workbook = await FileWorkbook.open(Buffer.from('a,b\n007,1-30\n=1+1,#N/A-ish\n'), 'x.csv');
  expect(await valuesOf(workbook, 'x')).toEqual([
    ['a', 'b'],
    ['007', '1-30'],
    ['=1+1', '#N/A-ish'],
  ]);
});

test('any records written with quotes are read back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (records) => {
      const text = records.map((record) => `${record.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\n`).join('');
      expect([...parseDelimited(text, ',')]).toEqual(records);
    }),
  );
});

test('a sheet gets a name that Excel allows', () => {
  expect(sheetNameFor('/tmp/AR [2026]: open/items?.csv')).toBe('items');
  expect(sheetNameFor("'a*b'.txt")).toBe('a b');
  expect(sheetNameFor('.csv')).toBe('Sheet1');
  expect(sheetNameFor(`${'x'.repeat(40)}.csv`)).toHaveLength(31);
});

test('a text file in which one line has thousands of fields and all others few is refused, with the line', async () => {
  const lines = (fields: number): Uint8Array => Buffer.from(`Customer,Open\n${'a,'.repeat(fields - 1)}a\n${'Ada,5\n'.repeat(15_000)}`);
  await expect(FileWorkbook.open(lines(6000), 'x.csv')).rejects.toMatchObject({
    what: { area: 'files', code: 'lineTooWide', params: { row: 2, fields: 6000 } },
  });
  await expect(FileWorkbook.open(lines(600), 'x.csv')).resolves.toBeDefined();
});

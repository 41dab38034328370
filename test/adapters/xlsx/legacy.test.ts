import { saidRefusal } from '../../harness/say';
import * as oracle from '@e965/xlsx';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { faultsOf } from './elementOrder';
import { valuesOf } from './reading';

/** A workbook in an old format, written by another program. */
function oldWorkbook(bookType: 'biff8' | 'xlml'): Uint8Array {
  const sheet = oracle.utils.aoa_to_sheet([
    ['Customer', 'Due', 'Amount', 'Twice'],
    ['Ångström & Co', 41455, 1234.5],
    ['007', 41456, -20],
    ['Total'],
  ]);
  sheet['B2']!.z = sheet['B3']!.z = 'yyyy-mm-dd';
  sheet['C2']!.z = '#,##0.00';
  sheet['D2'] = { t: 'n', v: 2469, f: 'C2*2' };
  sheet['D3'] = { t: 'e', v: 42 };
  sheet['!ref'] = 'A1:D5';
  sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 2 } }];
  const book = oracle.utils.book_new();
  oracle.utils.book_append_sheet(book, sheet, 'Aging');
  oracle.utils.book_append_sheet(book, oracle.utils.aoa_to_sheet([[true]]), 'Flags');
  return new Uint8Array(oracle.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

test.each(['biff8', 'xlml'] as const)('a workbook in the old format %s gives values, formats and formulas', async (bookType) => {
  const workbook = await FileWorkbook.open(oldWorkbook(bookType), 'old.xls');
  expect((await workbook.outline()).sheets.map((sheet) => sheet.name)).toEqual(['Aging', 'Flags']);
  expect(await valuesOf(workbook, 'Aging')).toEqual([
    ['Customer', 'Due', 'Amount', 'Twice'],
    ['Ångström & Co', 41455, 1234.5, 2469],
    ['007', 41456, -20, '#N/A'],
    ['Total', '', '', ''],
  ]);
  expect(await valuesOf(workbook, 'Flags')).toEqual([[true]]);
  const { styles, sheets } = workbook.document();
  expect(sheets[0]!.merged).toEqual([{ row: 3, column: 0, rowCount: 1, columnCount: 3 }]);
  const [, second] = [...sheets[0]!.rows()];
  expect(second!.cells.map((cell) => styles.numberFormat(cell.style).toLowerCase())).toEqual([
    'general',
    'yyyy-mm-dd',
    '#,##0.00',
    'general',
  ]);
});

test('the formula of an old workbook comes along, and it is saved as a sound .xlsx', async () => {
  const workbook = await FileWorkbook.open(oldWorkbook('xlml'), 'old.xls');
  expect([...workbook.document().sheets[0]!.rows()][1]!.cells[3]!.formula).toBe('=C2*2');
  const saved = workbook.save();
  expect(faultsOf(saved)).toEqual([]);
  expect(await valuesOf(await FileWorkbook.open(saved, 'new.xlsx'), 'Flags')).toEqual([[true]]);
});

/** The container's header and its table of sectors, little endian. */
const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;

/** As `oldWorkbook`, with so many rows that its stream has a chain of sectors. */
function longWorkbook(): Uint8Array {
  const sheet = oracle.utils.aoa_to_sheet(Array.from({ length: 300 }, (_, i) => [`Customer ${i}`, i]));
  const book = oracle.utils.book_new();
  oracle.utils.book_append_sheet(book, sheet, 'Aging');
  return new Uint8Array(oracle.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

/** The same container with the first sector of the workbook's stream chained to what `next` says. */
function rechained(next: (first: number) => number): Uint8Array {
  const bytes = longWorkbook();
  const view = new DataView(bytes.buffer);
  const directory = (view.getUint32(48, true) + 1) * SECTOR;
  const isWorkbook = (at: number): boolean => new TextDecoder('utf-16le').decode(bytes.subarray(at, at + 16)) === 'Workbook';
  const entry = Array.from({ length: 4 }, (_, i) => directory + i * 128).find(isWorkbook)!;
  const first = view.getUint32(entry + 116, true);
  const table = (view.getUint32(76, true) + 1) * SECTOR;
  view.setUint32(table + first * 4, next(first), true);
  return bytes;
}

test.each([
  ['leads back to itself', (first: number) => first, /lead back to themselves/],
  ['leads out of the file', () => 70_000, /leads out of the file/],
  ['ends too early', () => END_OF_CHAIN, /ends too early/],
])('a container whose chain of sectors %s is refused at once', async (_, next, message) => {
  const before = process.cpuUsage().user;
  expect(await saidRefusal(FileWorkbook.open(rechained(next), 'old.xls'))).toMatchObject({
    code: 'fileRefused',
    what: expect.stringMatching(message),
  });
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(2);
});

test('a header or a directory that is written over gives a refusal or the same values', async () => {
  const whole = longWorkbook();
  const values = await valuesOf(await FileWorkbook.open(whole, 'old.xls'), 'Aging');
  expect(values).toHaveLength(300);
  const directory = (new DataView(whole.buffer).getUint32(48, true) + 1) * SECTOR;
  const places = [...Array.from({ length: 30 }, (_, i) => 8 + i * 4), ...Array.from({ length: 32 }, (_, i) => directory + 128 + i * 4)];
  for (const at of places) {
    for (const byte of [0, 0x7f, 0xee, 0xff]) {
      const bytes = whole.slice();
      bytes.fill(byte, at, at + 4);
      try {
        expect(await valuesOf(await FileWorkbook.open(bytes, 'old.xls'), 'Aging')).toEqual(values);
      } catch (error) {
        expect(error).toMatchObject({ code: 'fileRefused' });
      }
    }
  }
});

test('an old workbook that names a sheet and does not hold it is refused', async () => {
  const bytes = oldWorkbook('biff8');
  // The record that lists the sheet "Flags" (id 0x85) begins with where the sheet stands in the stream.
  const name = Buffer.from(bytes).indexOf('Flags', 0, 'utf16le');
  const record = name - 2 - 6;
  expect(bytes[record - 4]).toBe(0x85);
  new DataView(bytes.buffer).setUint32(record, 0x7ffffff0, true);
  expect(await saidRefusal(FileWorkbook.open(bytes, 'old.xls'))).toMatchObject({
    what: expect.stringContaining('the sheet "Flags" is missing'),
  });
});

test('an old workbook that is damaged is refused', async () => {
  const bytes = oldWorkbook('biff8').slice(0, 1200);
  await expect(FileWorkbook.open(bytes, 'old.xls')).rejects.toMatchObject({ code: 'fileRefused' });
});

import { strToU8, zipSync } from 'fflate';
import { NODE_UNPACKER } from '../../../src/cli/nodeUnpacker';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { PORTABLE_UNPACKER, type Unpacker } from '../../../src/adapters/xlsx/zip/unpack';
import { archiveOf, rawParts, rawWorkbook, worksheet } from './rawPackage';
import { english, saidRefusal } from '../../harness/say';
import type { WorkbookError } from '../../../src/kernel/run/workbook';

const PARTS = rawParts({ S: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') });

/** Opens the file and looks at its sheets, as any use of it does; gives the refusal. */
async function refusalOf(bytes: Uint8Array, unpacker: Unpacker = PORTABLE_UNPACKER): Promise<string> {
  try {
    await (await FileWorkbook.open(bytes, 'x.xlsx', unpacker)).outline();
  } catch (error) {
    expect(error).toMatchObject({ name: 'WorkbookError', code: 'fileRefused' });
    const { what, unchanged, whatToDo } = error as WorkbookError;
    expect(english(unchanged)).toBe('Nothing was read and nothing was changed.');
    expect(english(whatToDo)).toMatch(/^[A-Z].*\.$/);
    return english(what);
  }
  return 'not refused';
}

const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];

test.each<[what: string, bytes: () => Uint8Array, message: RegExp]>([
  ['an empty file', () => new Uint8Array(0), /is empty/],
  ['an encrypted workbook', () => new Uint8Array([...OLE, ...utf16('EncryptedPackage')]), /encrypted with a password/],
  ['an old Word document', () => new Uint8Array([...OLE, ...utf16('WordDocument')]), /not a workbook/],
  ['a PDF', () => strToU8('%PDF-1.7 ...'), /a PDF document/],
  ['a web page that is called .xls', () => strToU8('<html><table></table></html>'), /a web page/],
  ['bytes that mean nothing', () => new Uint8Array([1, 2, 3, 4, 5, 6]), /neither a workbook nor a text/],
  ['an archive of photographs', () => zipSync({ 'a.jpg': new Uint8Array(5) }), /an archive, but not a workbook/],
  ['a Word document', () => archiveOf({ ...PARTS, 'xl/workbook.xml': '<w:document xmlns:w="urn:word"/>' }), /not an Excel workbook/],
  [
    'a binary workbook',
    () => archiveOf({ ...PARTS, '_rels/.rels': String(PARTS['_rels/.rels']).replace('workbook.xml', 'workbook.bin') }),
    /\.xlsb/,
  ],
  [
    'a workbook without its sheet',
    () => archiveOf(Object.fromEntries(Object.entries(PARTS).filter(([name]) => !name.includes('sheet1')))),
    /the sheet "S" is missing/,
  ],
  ['a sheet that ends in the middle', () => rawWorkbook({ S: '<worksheet><sheetData><row r="1"><c r="A1">' }), /ends in the middle/],
  ['a cell that does not end', () => rawWorkbook({ S: worksheet('<row r="1"><c r="A1"><is><t>x</row>') }), /damaged/],
  [
    'a workbook part that is not well-formed',
    () => archiveOf({ ...PARTS, 'xl/workbook.xml': '<workbook><sheets></workbook>' }),
    /not well-formed/,
  ],
  ['a file that was cut off', () => archiveOf(PARTS).subarray(0, 400), /list of parts is missing/],
  ['a part that claims too much', () => withField(archiveOf(PARTS), 24, 0x3fffffff), /claims to unpack/],
  ['a part whose bytes were changed', () => withField(archiveOf(PARTS), 16, 0x12345678), /checksum|damaged/],
  ['a part packed by an unknown method', () => withField(archiveOf(PARTS), 10, 99, { size: 2 }), /unknown method/],
  [
    'parts that together unpack to gigabytes',
    () =>
      withField(archiveOf(Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`${i}.xml`, noise(120_000)]))), 24, 99_000_000, {
        every: true,
      }),
    /more than 2 GB/,
  ],
])('%s is refused', async (_what, bytes, message) => {
  for (const unpacker of [PORTABLE_UNPACKER, NODE_UNPACKER]) expect(await refusalOf(bytes(), unpacker)).toMatch(message);
});

/** The archive with one field of the directory changed: in the entry of the workbook part, or in every entry. */
function withField(archive: Uint8Array, offset: number, value: number, { size = 4, every = false } = {}): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let at = view.getUint32(archive.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    const isWorkbook = Buffer.from(archive.subarray(at + 46, at + 46 + nameLength)).toString() === 'xl/workbook.xml';
    if ((every || isWorkbook) && size === 2) view.setUint16(at + offset, value, true);
    else if (every || isWorkbook) view.setUint32(at + offset, value, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}

/** Bytes that cannot be packed. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 24);
}

test('cells that name a shared text which is not there are refused when they are read', async () => {
  const workbook = await FileWorkbook.open(rawWorkbook({ S: worksheet('<row r="1"><c r="A1" t="s"><v>4</v></c></row>') }), 'x');
  const read = workbook.read(
    [{ sheet: 'S', span: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, columns: null, withFormats: false, chunkRowsMax: 1 }],
    { signal: { aborted: false }, onProgress: () => undefined },
  );
  await expect(read[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'fileRefused' });
});

test('a sheet that is not there is said to be missing', async () => {
  const workbook = await FileWorkbook.open(archiveOf(PARTS), 'x');
  expect(await saidRefusal(workbook.hiddenRows('Nowhere'))).toMatchObject({
    code: 'sheetMissing',
    what: 'The workbook has no sheet "Nowhere".',
  });
});

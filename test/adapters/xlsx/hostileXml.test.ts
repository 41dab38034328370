import { saidRefusal } from '../../harness/say';
import { strToU8 } from 'fflate';
import { FileWorkbook } from '../../../src/adapters/xlsx/fileWorkbook';
import { parseXml, TREE_ELEMENTS_MAX } from '../../../src/adapters/xlsx/xml/xmlTree';
import type { Cell } from '../../../src/kernel/sheet/cells';
import { archiveOf, rawParts, rawWorkbook, worksheet } from './rawPackage';
import { valuesOf } from './reading';

/** Seconds of processor time after which a small part is taken to hang; each takes a hundredth of that. */
const SECONDS_MAX = 3;

async function quickly<T>(work: () => Promise<T> | T): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(SECONDS_MAX);
  return result;
}

async function valueOf(cell: string, sharedStrings?: string): Promise<Cell> {
  const bytes = rawWorkbook({ S: worksheet(`<row r="1">${cell}</row>`) }, sharedStrings === undefined ? {} : { sharedStrings });
  return (await valuesOf(await FileWorkbook.open(bytes, 'x.xlsx'), 'S'))[0]?.[0] ?? '';
}

const inline = (xml: string): string => `<c r="A1" t="inlineStr"><is>${xml}</is></c>`;
const text = (xml: string): string => inline(`<t>${xml}</t>`);
const MANY = 40_000;

test('a name of 300,000 letters in a tag takes no time', async () => {
  const name = 'a'.repeat(300_000);
  const tag = await quickly(() => parseXml(`<r ${name} b="1"/>`, 'x'));
  expect([...tag.attributes]).toEqual([['b', '1']]);
  const bytes = rawWorkbook({ S: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', `<sheetPr ${name}/>`) });
  expect(await quickly(async () => (await (await FileWorkbook.open(bytes, 'x.xlsx')).outline()).sheets.length)).toBe(1);
});

test('attributes are read in any quotes and with blanks where XML lets them stand', () => {
  expect([...parseXml('<r a = "1"\n b=\'x"y\' c="&lt;" d=e r:id="2"/>', 'x').attributes]).toEqual([
    ['a', '1'],
    ['b', 'x"y'],
    ['c', '<'],
    ['r:id', '2'],
  ]);
});

test.each([
  ['CDATA sections that do not end', '<![CDATA['],
  ['phonetic guides that do not end', '<rPh>'],
  ['texts that do not end', '<t>'],
  ['entities that do not end', '&#'],
])('40,000 %s in one text take no time', async (_, start) => {
  const read = quickly(() => valueOf(text(start.repeat(MANY))));
  if (start.startsWith('<!')) await expect(read).rejects.toMatchObject({ code: 'fileRefused' });
  else expect(typeof (await read)).toBe('string');
});

test('comments between cells and rows are passed over, however many', async () => {
  const bytes = rawWorkbook({
    S: worksheet(`<!-- <row r="1"/> --><row r="1">${'<!-- a > b -->'.repeat(MANY)}<c r="A1"><v>5</v></c></row><!-- -- ><row r="9"/> -->`),
  });
  expect(await quickly(async () => valuesOf(await FileWorkbook.open(bytes, 'x.xlsx'), 'S'))).toEqual([[5]]);
});

test('a CDATA section is text, whatever stands in it', async () => {
  expect(await valueOf('<c r="A1" t="str"><v><![CDATA[a</v></c>&amp;]]>&lt;b</v></c>')).toBe('a</v></c>&amp;<b');
  expect(await valueOf(inline('<r><t>x</t></r><r><t><![CDATA[</is><t>y]]></t></r>'))).toBe('x</is><t>y');
  expect(await valueOf(inline('<r><t>x</t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><rPr><b/></rPr><t>y</t></r>'))).toBe('xy');
});

test('a text longer than a cell can hold is cut where Excel cuts it', async () => {
  const long = 'x'.repeat(1_000_000);
  const cells = [text(long), `<c r="A1" t="str"><v>${long}</v></c>`, '<c r="A1" t="s"><v>0</v></c>', `<c r="A1"><v>${long}</v></c>`];
  for (const cell of cells) expect(await valueOf(cell, `<sst><si><t>${long}</t></si></sst>`)).toBe('x'.repeat(32_767));
  expect(await valueOf(text('&#x1F600;'.repeat(16_383)))).toBe('😀'.repeat(16_383));
});

test('a tree of too many elements and a part that is too large for one are refused', async () => {
  const xfs = '<xf/>'.repeat(TREE_ELEMENTS_MAX + 1);
  const sheet = { S: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') };
  const parts = rawParts(sheet, { styles: `<styleSheet><cellXfs>${xfs}</cellXfs></styleSheet>` });
  const opened = await FileWorkbook.open(archiveOf(parts), 'x.xlsx');
  const reading = {
    sheet: 'S',
    span: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
    columns: null,
    withFormats: true,
    chunkRowsMax: 1,
  };
  const run = { signal: { aborted: false }, onProgress: () => undefined };
  expect(await saidRefusal(opened.read([reading], run)[Symbol.asyncIterator]().next())).toMatchObject({
    what: expect.stringContaining('xl/styles.xml has more than 500,000 elements'),
  });
  const large = archiveOf({ ...parts, 'xl/workbook.xml': strToU8(' '.repeat(65 * 1024 ** 2)) });
  expect(await saidRefusal(FileWorkbook.open(large, 'x.xlsx'))).toMatchObject({
    what: expect.stringContaining('xl/workbook.xml has 65 MB'),
  });
});

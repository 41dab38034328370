import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { sayIn } from '../../src/cli/language';
import { main } from '../../src/cli/main';
import { splitOptions } from '../../src/cli/options';
import { READING_OPTIONS, requestFromOptions } from '../../src/cli/readingOptions';
import { outOptions, Result } from '../../src/cli/result';
import type { Terminal } from '../../src/cli/terminal';
import { FEATURES } from '../../src/features';
import { readReport } from '../../src/reading/run/readReport';
import { startRun } from '../../src/reading/run/startRun';
import { archiveOf, rawParts, relationships, worksheet } from '../adapters/xlsx/rawPackage';
import { valuesOf } from '../adapters/xlsx/reading';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'agewise-result-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string): string => join(folder, name);

const ITEMS = ['Customer,Invoice,Due date,Amount', 'Alder,1001,2025-12-20,12500.50', 'Birch,1002,2026-02-20,900.00'];

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(place(name), content);
  return place(name);
}

const SILENT: Terminal = { write: () => Promise.resolve(), complain: () => undefined, lines: async function* () {} };

async function run(...argv: string[]): Promise<{ readonly code: number; readonly err: string }> {
  const err: string[] = [];
  const complain = (line: string): void => void err.push(line);
  const code = await main(FEATURES, [...argv, '--as-of', '2026-01-31'], '1.2.3', { ...SILENT, complain });
  return { code, err: err.join('\n') };
}

const open = async (name: string): Promise<FileWorkbook> => FileWorkbook.open(new Uint8Array(readFileSync(place(name))), name);
const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A workbook of the items; `type` is what it says that it is. */
function workbookOf(type = SHEET): Record<string, string | Uint8Array> {
  const row = (values: string, i: number): string =>
    `<row r="${i + 1}">${values
      .split(',')
      .map((value) => `<c t="str"><v>${value}</v></c>`)
      .join('')}</row>`;
  const parts = rawParts({ Aging: worksheet(ITEMS.map(row).join('')) });
  return { ...parts, '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(SHEET, type) };
}

test.each([
  ['a.xlsm', MACROS, 'r.xlsx', '.xlsm: the workbook has macros'],
  ['a.xlsx', SHEET, 'r.xlsm', '.xlsx: that is the kind'],
  ['a.xlsx', SHEET, 'r.csv', '.xlsx: that is the kind'],
  ['a.xlsx', SHEET, 'r', '.xlsx: that is the kind'],
])('%s of kind %s is not written to %s', async (name, type, out, message) => {
  const file = put(name, archiveOf(workbookOf(type)));
  const { code, err } = await run('report', file, '--out', place(out));
  expect(code).toBe(2);
  expect(err).toContain(`must end in ${message}`);
  expect(readdirSync(folder)).toEqual([name]);
});

test('a workbook with macros goes to .xlsm, in any letters, and stays what it is', async () => {
  const file = put('a.xlsm', archiveOf(workbookOf(MACROS)));
  expect(await run('report', file, '--out', place('r.XLSM'))).toEqual({ code: 0, err: '' });
  expect((await open('r.XLSM')).ending).toBe('.xlsm');
});

test('a file that is there is replaced only with --force, and keeps who may read it', async () => {
  const file = put('a.csv', ITEMS.join('\n'));
  put('r.xlsx', 'mine');
  const { code, err } = await run('report', file, '--out', place('r.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('exists already. Give another name, or --force to replace it.');
  expect(readFileSync(place('r.xlsx'), 'utf8')).toBe('mine');
  chmodSync(place('r.xlsx'), 0o600);
  symlinkSync(place('r.xlsx'), place('link.xlsx'));
  expect(await run('report', file, '--out', place('link.xlsx'), '--force')).toEqual({ code: 0, err: '' });
  expect(statSync(place('r.xlsx')).mode & 0o777).toBe(0o600);
  expect((await open('r.xlsx')).document().sheets[0]!.name).toBe('a');
  expect((await run('report', file, '--force')).err).toContain('--force goes with --out.');
});

test('a file that somebody has put there meanwhile is not replaced, nor one that was written since it was read', async () => {
  const file = put('a.csv', ITEMS.join('\n'));
  const options = splitOptions(['--out', place('r.xlsx'), '--force'], outOptions(false));
  for (const later of ['new', 'written since']) {
    const workbook = await open('a.csv');
    const result = await Result.of(options, workbook, file);
    put('r.xlsx', later);
    const request = requestFromOptions(splitOptions(['--as-of', '2026-01-31'], READING_OPTIONS));
    const run = { signal: { aborted: false }, onProgress: () => undefined };
    const reading = await readReport(await startRun(workbook, request, run));
    const refused = result!.write(workbook, { reading, request, asOf: request.asOf! }, run, SILENT, sayIn('en'));
    await expect(refused).rejects.toMatchObject({ what: { code: 'changedMeanwhile' } });
    expect(readFileSync(place('r.xlsx'), 'utf8')).toBe(later);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'r.xlsx']);
  }
});

/** Types a text into the cell under a heading, in the row in which `row` stands. */
async function type(name: string, sheet: string, row: string, heading: string, text: string): Promise<void> {
  const workbook = await open(name);
  const values = await valuesOf(workbook, sheet);
  const headRow = values.findIndex((cells) => cells.includes(heading));
  const column = values[headRow]!.indexOf(heading);
  const address = `${String.fromCharCode(65 + column)}${values.findIndex((cells, i) => i > headRow && cells.includes(row)) + 1}`;
  const { unzipSync } = await import('fflate');
  const parts = unzipSync(new Uint8Array(readFileSync(place(name))));
  const part = Object.keys(parts).find(
    (one) =>
      /worksheets\/sheet\d+\.xml$/.test(one) &&
      decoded(parts[one]!).includes(`r="${address}"`) &&
      decoded(parts[one]!).includes(`<t>${heading}</t>`),
  )!;
  const xml = decoded(parts[part]!).replace(
    new RegExp(`<c r="${address}"( s="\\d+")?/>`),
    `<c r="${address}"$1 t="str"><v>${text}</v></c>`,
  );
  expect(xml).toContain(text);
  writeFileSync(place(name), archiveOf({ ...parts, [part]: xml }));
}
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('what was typed on the AR sheets of the replaced result is taken over, run for run', async () => {
  const file = put('a.csv', ITEMS.join('\n'));
  expect((await run('report', file, '--out', place('r.xlsx'))).code).toBe(0);
  await type('r.xlsx', 'AR Worklist', 'Alder', 'Note', 'Called, promised Friday');
  const next = put('a.csv', [...ITEMS, 'Cedar,1003,2026-01-10,77.00'].join('\n'));
  for (let week = 0; week < 2; week += 1) {
    expect(await run('report', next, '--out', place('r.xlsx'), '--force')).toEqual({ code: 0, err: '' });
    const workbook = await open('r.xlsx');
    const worklist = await valuesOf(workbook, 'AR Worklist');
    expect(worklist.find((cells) => cells.includes('Alder'))).toContain('Called, promised Friday');
    expect(worklist.some((cells) => cells.includes('Cedar'))).toBe(true);
    const log = await valuesOf(workbook, 'AR Activity');
    expect(log.filter((cells) => cells.includes('Called, promised Friday'))).toHaveLength(1);
  }
});

test('a tab of the replaced result keeps the name that people gave it, and what they typed there', async () => {
  const file = put('a.csv', ITEMS.join('\n'));
  expect((await run('report', file, '--out', place('r.xlsx'))).code).toBe(0);
  const { unzipSync } = await import('fflate');
  const parts = unzipSync(new Uint8Array(readFileSync(place('r.xlsx'))));
  const renamed = decoded(parts['xl/workbook.xml']!).replaceAll('"AR Worklist"', '"Calls"').replaceAll("'AR Worklist'!", 'Calls!');
  writeFileSync(place('r.xlsx'), archiveOf({ ...parts, 'xl/workbook.xml': renamed }));
  await type('r.xlsx', 'AR Worklist', 'Alder', 'Note', 'Called, promised Friday');
  expect(await run('report', file, '--out', place('r.xlsx'), '--force')).toEqual({ code: 0, err: '' });
  const workbook = await open('r.xlsx');
  expect(workbook.document().sheets.map(({ name }) => name)).toContain('Calls');
  expect(workbook.document().sheets.map(({ name }) => name)).not.toContain('AR Worklist');
  expect((await valuesOf(workbook, 'AR Worklist')).find((cells) => cells.includes('Alder'))).toContain('Called, promised Friday');
});

test('the record of a sheet that comes from the replaced result is that of the result', async () => {
  const settings = '<settings xmlns="urn:agewise:settings"><setting key="agewise.written.AR Summary">{no</setting></settings>';
  const links = relationships([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId9', 'customXml', '../customXml/item1.xml'],
  ]);
  const file = put('a.xlsx', archiveOf({ ...workbookOf(), 'xl/_rels/workbook.xml.rels': links, 'customXml/item1.xml': settings }));
  expect(await run('report', file, '--out', place('r.xlsx'))).toEqual({ code: 0, err: '' });
  expect(await run('report', file, '--out', place('r.xlsx'), '--force')).toEqual({ code: 0, err: '' });
});

test('an existing result that cannot be read is not replaced', async () => {
  const file = put('a.csv', ITEMS.join('\n'));
  const damaged = archiveOf({ ...workbookOf(), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' }).subarray(0, 900);
  put('r.xlsx', damaged);
  const { code, err } = await run('report', file, '--out', place('r.xlsx'), '--force');
  expect(code).toBe(1);
  expect(err).toContain('cannot be read, so what was typed in it would be lost');
  expect(new Uint8Array(readFileSync(place('r.xlsx')))).toEqual(damaged);
});

test('what killed runs have left beside the result is swept, nothing else', async () => {
  const file = put('a.csv', ITEMS.join('\n'));
  const uuid = '0a1b2c3d-1111-4222-8333-444455556666';
  const old = [`.agewise-${uuid}.tmp`, `.result.xlsx.${uuid}.tmp`];
  const others = [`.agewise-${uuid}.tmp.txt`, `agewise-${uuid}.tmp`, '.other.tmp', `.agewise-1${uuid.slice(1)}.tmp`];
  for (const name of [...old, ...others]) put(name, 'x');
  const longAgo = Date.now() / 1000 - 7200;
  for (const name of [...old, ...others.slice(0, 3)]) utimesSync(place(name), longAgo, longAgo);
  expect((await run('report', file, '--out', place('r.xlsx'))).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'r.xlsx', ...others].sort());
});

test('a signature does not stay on what was not signed, and that is said', async () => {
  const signed = {
    ...workbookOf(),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'digital-signature/origin', '_xmlsignatures/origin.sigs'],
    ]),
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/_rels/origin.sigs.rels': relationships([['rId1', 'digital-signature/signature', 'sig1.xml']]),
    '_xmlsignatures/sig1.xml': '<Signature/>',
  };
  const file = put('a.xlsx', archiveOf(signed));
  const { code, err } = await run('report', file, '--out', place('r.xlsx'));
  expect(code).toBe(0);
  expect(err).toContain('The workbook is signed and the result is not');
  const { unzipSync } = await import('fflate');
  const parts = unzipSync(new Uint8Array(readFileSync(place('r.xlsx'))));
  expect(Object.keys(parts).filter((name) => name.startsWith('_xmlsignatures'))).toEqual([]);
  expect(decoded(parts['_rels/.rels']!)).not.toContain('signature');
});

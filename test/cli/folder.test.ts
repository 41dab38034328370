import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { main } from '../../src/cli/main';
import { FEATURES } from '../../src/features';
import { valuesOf } from '../adapters/xlsx/reading';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'agewise-folder-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = 'Customer,Invoice,Due date,Amount,Currency';
function put(name: string, ...rows: readonly string[]): void {
  mkdirSync(join(folder, 'south'), { recursive: true });
  writeFileSync(join(folder, name), [HEAD, ...rows].join('\n'));
}

/** Two companies, one of them in two currencies, a file with a question, one that is none and one that nobody asked for. */
function putAll(): void {
  put('north.csv', 'Alder,1,2025-12-20,1200.50,USD', 'Birch,2,2026-03-01,300.00,EUR');
  put('south/items.csv', 'Cedar,1,2026-01-30,99.49,USD');
  put('south/open.csv', 'Dogwood,1,01/02/2026,5.00,USD', 'Elm,2,03/04/2026,6.00,USD');
  writeFileSync(join(folder, 'broken.xlsx'), 'PK no archive');
  writeFileSync(join(folder, '~$north.xlsx'), 'a lock');
  writeFileSync(join(folder, 'notes.md'), 'no table');
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...more: readonly string[]): Promise<Ran> {
  const [out, err]: string[][] = [[], []];
  const code = await main(FEATURES, ['report', '--folder', folder, '--as-of', '2026-01-31', ...more], '1.2.3', {
    write: (text) => Promise.resolve(void out!.push(text)),
    complain: (line) => void err!.push(line),
    lines: async function* () {},
  });
  return { code, out: out!.join(''), err: err!.join('\n') };
}

test('every workbook below a folder has its line, and the totals stand below by currency', async () => {
  putAll();
  const { code, out } = await run();
  expect(code).toBe(1);
  const lines = out.trim().split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[0]).toMatch(/^1\/4 broken\.xlsx: The /);
  expect(lines[1]).toBe(
    '2/4 north.csv: north, as of 31 Jan 2026, 2 rows read: 300.00 EUR (past due 0.00), 1,200.50 USD (past due 1,200.50)',
  );
  expect(lines[2]).toBe('3/4 south/items.csv: items, as of 31 Jan 2026, 1 row read: 99.49 USD (past due 99.49)');
  expect(lines[3]).toContain('4/4 south/open.csv: ');
  expect(lines[3]).toContain('--date-order');
  expect(lines.slice(4)).toEqual([
    '4 files: 2 read, 1 with a question, 1 not read.',
    'Together 300.00 EUR (past due 0.00) in 1 file',
    'Together 1,299.99 USD (past due 1,299.99) in 2 files',
  ]);
  rmSync(join(folder, 'broken.xlsx'));
  expect((await run()).code).toBe(4);
  expect((await run('--date-order', 'DMY')).code).toBe(0);
});

test('as JSON it is one object, and the progress goes to stderr', async () => {
  putAll();
  const { out, err } = await run('--json', '--date-order', 'DMY');
  const json = JSON.parse(out) as { files: Record<string, unknown>[]; currencies: unknown };
  expect(json.files.map(({ file, end }) => [file, end])).toEqual([
    ['broken.xlsx', 'refused'],
    ['north.csv', 'read'],
    ['south/items.csv', 'read'],
    ['south/open.csv', 'read'],
  ]);
  expect(json.files[1]).toMatchObject({ asOf: '2026-01-31', rowsRead: 2, currencies: [{}, { currency: 'USD', total: '1200.50' }] });
  expect(json.currencies).toEqual([
    { currency: 'EUR', total: '300.00', pastDue: '0.00', customers: 1, workbooks: 1 },
    { currency: 'USD', total: '1310.99', pastDue: '1299.99', customers: 4, workbooks: 3 },
  ]);
  expect(err.split('\n')).toHaveLength(4);
});

test('the group workbook adds up with formulas, is not read itself, and replaces nothing unasked', async () => {
  putAll();
  const group = join(folder, 'group.xlsx');
  expect((await run('--date-order', 'DMY', '--out', group)).code).toBe(1);
  const workbook = await FileWorkbook.open(new Uint8Array(readFileSync(group)), 'group.xlsx');
  const values = await valuesOf(workbook, 'Group');
  expect(values.find((row) => row[0] === 3)?.slice(3, 6)).toEqual(['USD', 1310.99, 1299.99]);
  const header = values.findIndex((row) => row[0] === 'File');
  expect(values.slice(header + 1).map((row) => [row[0], row[4]])).toEqual([
    ['broken.xlsx', ''],
    ['north.csv', 300],
    ['north.csv', 1200.5],
    ['south/items.csv', 99.49],
    ['south/open.csv', 11],
  ]);
  const formulas = await workbook.formulas('Group', { row: 3, column: 4, rowCount: 2, columnCount: 1 });
  expect(formulas).toEqual([['=SUMIFS($E$8:$E$12,$D$8:$D$12,$D4)'], ['=SUMIFS($E$8:$E$12,$D$8:$D$12,$D5)']]);
  expect((await run('--date-order', 'DMY')).out).toContain('4 files: 3 read');
  expect((await run('--out', group)).code).toBe(2);
  expect((await run('--out', group, '--force', '--date-order', 'DMY')).out).toContain('4 files: 3 read');
  expect((await run('--out', join(folder, 'group.csv'))).err).toContain('must end in .xlsx');
});

test('a run that was stopped goes on where it was, unless a file or an option has changed', async () => {
  putAll();
  put('south/open.csv', 'Dogwood,1,01/02/2026,5.00,USD');
  const remembered = { end: 'read', sheet: 'remembered', asOf: 46000, rowsRead: 1, ties: null, totals: [], remark: '' };
  const { ino, size, mtimeNs } = statSync(join(folder, 'north.csv'), { bigint: true });
  const known = { 'north.csv': { stamp: `${ino} ${size} ${mtimeNs}`, line: { file: 'north.csv', ...remembered } } };
  const asked = JSON.stringify([
    ['as-of', '2026-01-31'],
    ['date-order', 'DMY'],
    ['folder', folder],
  ]);
  const keep = (): void => writeFileSync(join(folder, '.agewise-run.json'), JSON.stringify({ asked, known }));
  keep();
  expect((await run('--date-order', 'DMY')).out).toContain('north.csv: remembered');
  expect(existsSync(join(folder, '.agewise-run.json'))).toBe(false);
  keep();
  expect((await run('--date-order', 'MDY')).out).not.toContain('remembered');
  keep();
  put('north.csv', 'Alder,1,2025-12-20,1200.50,USD', 'Birch,2,2026-03-01,301.00,EUR');
  expect((await run('--date-order', 'DMY')).out).toContain('301.00 EUR');
});

test('a folder without files, one that is not there and a file beside it are told', async () => {
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('has no workbooks or text files') });
  putAll();
  expect(await run('more.csv')).toMatchObject({ code: 2, err: expect.stringContaining('takes no file beside it') });
  rmSync(folder, { recursive: true });
  expect(await run()).toMatchObject({ code: 1, err: expect.stringContaining('was not found') });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { commandsOf } from '../../src/cli/face';
import { main } from '../../src/cli/main';
import type { Terminal } from '../../src/cli/terminal';
import { FEATURES } from '../../src/features';
import { insertSample } from '../../src/features/sample/run/insertSample';
import { rawWorkbook, worksheet } from '../adapters/xlsx/rawPackage';
import { readCells } from '../harness/readCells';

/** Words of English sentences that are neither Spanish nor a name of ours, of an option or of its values. */
const ENGLISH =
  /\b(the|of|is|are|was|were|has|have|with|without|from|than|which|what|when|where|this|that|these|those|not|and|or|to|by|each|every|one|only|read|rows?|days? past|find|found|open|written|choose|enter|give|there|nothing|something|cannot|must|missing|wrong|unknown|such)\b/i;

const folder = mkdtempSync(join(tmpdir(), 'agewise-spanish-'));
const sample = join(folder, 'muestra.xlsx');
const bank = join(folder, 'banco.csv');
/** What a command needs beside the workbook. */
const MORE: Readonly<Record<string, readonly string[]>> = { cash: ['--receipts', bank], agencies: ['--as-of', '2026-10-31'] };
const rowsOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('');
const twelve = (row: (k: number) => readonly string[]): readonly (readonly string[])[] => Array.from({ length: 12 }, (_, k) => row(k));
/** Sheets of the user's beside the open items. */
const beside = {
  Pedidos: rowsOf([['Número de pedido', 'Cliente', 'Importe del pedido'], ...twelve((k) => [`P${k}`, `Cliente ${k}`, String(k + 1)])]),
  Asignaciones: rowsOf([
    ['Cuenta', 'Agencia', 'Fecha de asignación', 'Importe asignado'],
    ...twelve((k) => [`C${k}`, `Agencia ${k}`, '2026-01-15', String(k + 1)]),
  ]),
};
const QUIET = { signal: { aborted: false }, onProgress: () => undefined };

beforeAll(async () => {
  const workbook = await FileWorkbook.open(
    rawWorkbook({ Hoja1: worksheet(''), Pedidos: worksheet(beside.Pedidos), Asignaciones: worksheet(beside.Asignaciones) }),
    'muestra.xlsx',
  );
  await insertSample(workbook, QUIET);
  writeFileSync(sample, workbook.save());
  const rows = Array.from({ length: 12 }, (_, k) => `2026-10-${String(k + 10)};PAGO ${k};${k * 100 + 7},00`);
  writeFileSync(bank, ['Fecha;Concepto;Importe', ...rows].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command prints for people, in lines. */
async function printed(...argv: string[]): Promise<readonly string[]> {
  const out: string[] = [];
  const terminal: Terminal = {
    write: (text) => Promise.resolve(void out.push(...text.split('\n'))),
    complain: (line) => void out.push(line),
    lines: async function* () {},
  };
  await main(FEATURES, [...argv, '--language', 'es'], '1.2.3', terminal);
  return out;
}

/** Lines with an English word, without what is the same in every language: names of sheets, tables, options, code and customers. */
function mixed(lines: readonly string[], ...kept: RegExp[]): readonly string[] {
  const same = [/\bOpen items\b/g, /\bAR_?[A-Z]\w*( [A-Z]\w+)?/g, /--[\w-]+( [^\s.,]+)?/g, /agewise \w+.*$/gm, /\{.*\}/g, ...kept];
  return lines.filter((line) => ENGLISH.test(same.reduce((text, pattern) => text.replace(pattern, ''), line)));
}

const names = commandsOf(FEATURES).map(({ name }) => name);

test('the report is among the commands', () => expect(names).toContain('report'));

test('practice tells what it made and what marks it gives without an English word', async () => {
  const file = join(folder, 'practica.xlsx');
  const lines = [
    ...(await printed('practice', 'make', '--seed', '3', '--level', '2', '--out', file)),
    ...(await printed('practice', 'grade', file)),
  ];
  expect(lines.length).toBeGreaterThan(5);
  expect(mixed(lines, /\S+\.xlsx/g)).toEqual([]);
}, 30_000);

/** Commands that have little to tell of the sample: more lines than these. */
const FEW_LINES: Readonly<Record<string, number>> = { check: 1, mask: 0 };

/** Practice makes workbooks of its own. */
test.each(names.filter((name) => name !== 'practice'))(
  '%s prints its result over the sample without an English word',
  async (name) => {
    const lines = await printed(name, sample, ...(MORE[name] ?? []));
    expect(lines.length).toBeGreaterThan(FEW_LINES[name] ?? 10);
    // A check finds next to nothing in the sample, and a masked copy is told in a line. The rank, the number and the name of a customer.
    expect(mixed(lines, /^ {2}\d+\. .*$/g, /^C\d+ · [^·]+/g)).toEqual([]);
  },
  30_000,
);

test.each([
  [['--help']],
  [[]],
  [['tell']],
  [['report']],
  [['report', 'a.csv', 'b.csv']],
  [['report', 'a.csv', '--wat']],
  [['report', 'a.csv', '--json', '--json']],
  [['report', 'a.csv', '--json=1']],
  [['report', 'a.csv', '--sheet']],
  [['report', 'a.csv', '--as-of', 'hoy']],
  [['report', 'a.csv', '--range', 'x']],
  [['report', 'a.csv', '--currency', 'x']],
  [['report', 'a.csv', '--basis', 'x']],
  [['report', 'a.csv', '--scheme', 'x']],
  [['report', 'a.csv', '--column', 'x=1']],
  [['report', 'a.csv', '--column', 'customer=1']],
  [['report', 'a.csv', '--force']],
  [['report', 'no-hay.csv']],
  [['forecast', 'a.csv', '--weeks', '99']],
  [['call', 'DSO', 'x']],
  [['call', 'NADA', '[]']],
  [['call', 'DSO', '[0, 0, 90]']],
  [['call']],
])('%p is answered without an English word', async (argv) => {
  const lines = await printed(...argv);
  expect(lines.join('')).not.toBe('');
  expect(mixed(lines)).toEqual([]);
});

test('the sheets of a first result speak the language that was asked for, and a later run leaves them so', async () => {
  const out = join(folder, 'resultado.xlsx');
  await printed('report', sample, '--out', out);
  const titleOf = async (file: string): Promise<unknown> => {
    const workbook = await FileWorkbook.open(readFileSync(file), 'resultado.xlsx');
    const [first] = await readCells(workbook, 'AR Worklist', { row: 0, column: 0, rowCount: 1, columnCount: 1 }, QUIET);
    return first![0];
  };
  expect(await titleOf(out)).toBe('Lista de gestión: a quién llamar primero');
  const again = join(folder, 'again.xlsx');
  const silent: Terminal = { write: () => Promise.resolve(), complain: () => undefined, lines: async function* () {} };
  await main(FEATURES, ['report', out, '--out', again], '1.2.3', silent);
  expect(await titleOf(again)).toBe('Lista de gestión: a quién llamar primero');
}, 60_000);

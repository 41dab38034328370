import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { FEATURES } from '../../src/features';
import type { Terminal } from '../../src/cli/terminal';
import { rawWorkbook, worksheet } from '../adapters/xlsx/rawPackage';

const folder = mkdtempSync(join(tmpdir(), 'agewise-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ITEMS = ['Customer,Invoice,Due date,Amount', 'Alder,1001,2025-12-20,12500.50', 'Birch,1002,2026-02-20,900.00'];

function fileOf(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
}

async function run(...argv: string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    write: (text) => Promise.resolve(void out.push(text)),
    complain: (line) => void err.push(line),
    lines: async function* () {},
  };
  const code = await main(FEATURES, argv, '1.2.3', terminal);
  return { code, out: out.join(''), err };
}

test('a report is printed for a person, and the exit code is 0', async () => {
  const { code, out, err } = await run('report', fileOf('items.csv', ITEMS), '--as-of', '2026-01-31');
  expect(code).toBe(0);
  expect(out).toMatch(/Balance +13,400\.50/);
  expect(err).toEqual([]);
});

test('the call list says how many it leaves out, why there is none, and that a report without items is ranked by bucket', async () => {
  const calls = Array.from({ length: 12 }, (_, k) => `Alder ${k},${k},2025-12-20,${100 + k}.00`);
  const long = await run('report', fileOf('calls.csv', [ITEMS[0]!, ...calls]), '--as-of', '2026-01-31');
  expect(long.out).toContain('Call first, top 10 of 12 (class, score, amount to collect)');
  const none = await run('report', fileOf('later.csv', [ITEMS[0]!, ITEMS[2]!]), '--as-of', '2026-01-31');
  expect(none.out).toContain('Call first: nobody has anything to collect.');
  const summary = await run(
    'report',
    fileOf('summary.csv', [
      'Customer,Current,1 - 30,31 - 60,61 - 90,91 and over,Total',
      'Alder,100.00,50.00,0.00,0.00,0.00,150.00',
      'Birch,10.00,0.00,5.00,0.00,0.00,15.00',
      'TOTAL,110.00,50.00,5.00,0.00,0.00,165.00',
    ]),
    '--as-of',
    '2026-01-31',
  );
  expect(summary.out).toContain('By bucket: the report lists no items, so days past due are the least of each bucket.');
  expect(summary.out).toMatch(/1\. Alder {2}A {2}\d+ {2}50\.00\n.*2\. Birch {2}B {2}\d+ {3}5\.00/);
});

test('--json prints one object and nothing else', async () => {
  const { code, out } = await run('report', fileOf('items.csv', ITEMS), '--as-of', '2026-01-31', '--json', '--items');
  const object = JSON.parse(out) as { currencies: { total: string }[]; items: unknown[]; layout: { columns: Record<string, string> } };
  expect(code).toBe(0);
  expect(object.currencies[0]!.total).toBe('13400.50');
  expect(object.items).toHaveLength(2);
  expect(object.layout.columns).toMatchObject({ customer: 'A', documentNo: 'B', dueDate: 'C', openAmount: 'D' });
});

test('a missing as-of date is a question: exit code 4, one line that names the option, the object with --json', async () => {
  const { code, out, err } = await run('report', fileOf('items.csv', ITEMS), '--json');
  expect(code).toBe(4);
  expect(err).toHaveLength(1);
  expect(err[0]).toContain('--as-of');
  expect((JSON.parse(out) as { questions: { answerWith: string }[] }).questions[0]!.answerWith).toBe('--as-of');
});

test('a file that is not there cannot be read: exit code 1 and one line', async () => {
  const { code, out, err } = await run('report', join(folder, 'nowhere.xlsx'));
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toHaveLength(1);
  expect(err[0]).toMatch(/^agewise: .*was not found\. Check the path/);
});

test('a sheet without a report cannot be read: exit code 1 and one line that says what to do', async () => {
  const { code, err } = await run('report', fileOf('poem.csv', ['Roses are red', 'Violets are blue']), '--as-of', '2026-01-31');
  expect(code).toBe(1);
  expect(err).toHaveLength(1);
});

test.each([[['reprot']], [['report']], [['report', 'a.csv', 'b.csv']], [['report', 'a.csv', '--wat']], [[]]])(
  '%p is wrong usage: exit code 2 and one line',
  async (argv: string[]) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toHaveLength(1);
  },
);

test('--strict fails with 3 where the printed total differs, and only then', async () => {
  const wrong = fileOf('wrong.csv', [...ITEMS, 'Total,,,13400.00']);
  const right = fileOf('right.csv', [...ITEMS, 'Total,,,13400.50']);
  expect((await run('report', wrong, '--as-of', '2026-01-31')).code).toBe(0);
  expect((await run('report', wrong, '--as-of', '2026-01-31', '--strict')).code).toBe(3);
  expect((await run('report', right, '--as-of', '2026-01-31', '--strict')).code).toBe(0);
});

test.each([
  ['an amount that cannot be read', 'Fox,9,2026-02-01,12x4', 3],
  ['a reserve below the total', 'Total,,,13400.50\nLess: allowance,,,-400.00\nNet,,,13000.50', 3],
  ['nothing else than sums', 'Total,,,13400.50', 0],
])('--strict with %s', async (_what, rows, code) => {
  const file = fileOf('strict.csv', [...ITEMS, ...rows.split('\n')]);
  const strict = await run('report', file, '--as-of', '2026-01-31', '--strict', '--json');
  expect([strict.code, (JSON.parse(strict.out) as { currencies: { total: string }[] }).currencies[0]!.total]).toEqual([code, '13400.50']);
});

test('--out writes the workbook with the AR sheets, and refuses to replace the file that was read', async () => {
  const file = fileOf('items.csv', ITEMS);
  const out = join(folder, 'result.xlsx');
  expect((await run('report', file, '--as-of', '2026-01-31', '--out', out)).code).toBe(0);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  const again = await run('report', out, '--as-of', '2026-01-31', '--json');
  expect((JSON.parse(again.out) as { currencies: { total: string }[] }).currencies[0]!.total).toBe('13400.50');
  const refused = await run('report', out, '--as-of', '2026-01-31', '--out', out);
  expect(refused.code).toBe(1);
  expect(refused.err[0]).toContain('would replace');
});

test('version and help are printed', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: '1.2.3\n', err: [] });
  const { out } = await run('--help');
  for (const option of ['--as-of', '--scheme', '--strict', 'agewise call']) expect(out).toContain(option);
});

test('an error of the program itself is one line and exit 1; --debug shows where it came from', async () => {
  const file = fileOf('broken.csv', ITEMS);
  const broken = async (...argv: string[]): Promise<{ readonly code: number; readonly err: readonly string[] }> => {
    const err: string[] = [];
    const write = (): Promise<void> => Promise.reject(new RangeError('Invalid array length'));
    const code = await main(FEATURES, argv, '1.2.3', { write, complain: (line) => void err.push(line), lines: async function* () {} });
    return { code, err };
  };
  const said =
    'agewise: Something went wrong in Agewise. Your workbook was not changed. Run the command again with --debug to see the details.';
  expect(await broken('report', file, '--as-of', '2026-01-31')).toEqual({ code: 1, err: [said] });
  const { code, err } = await broken('report', file, '--as-of', '2026-01-31', '--debug');
  expect(code).toBe(1);
  expect(err).toEqual([said, expect.stringMatching(/^RangeError: Invalid array length\n +at /)]);
});

test('--debug with a refusal shows what the disk said; behind -- it is an operand', async () => {
  const { code, err } = await run('report', '--debug', join(folder, 'none.xlsx'));
  expect(code).toBe(1);
  expect(err).toEqual([expect.stringContaining('was not found'), expect.stringContaining('caused by Error: ENOENT')]);
  expect((await run('report', '--', '--debug')).err).toEqual([expect.stringContaining('The file --debug was not found')]);
  expect((await run('--help')).out).toContain('--debug shows the details');
});

test('nothing of a workbook steers the terminal', async () => {
  const file = join(folder, 'escape.xlsx');
  const cells = ['_x001B_]0;OWNED_x0007_\u009b31mBeta\u202e', '1', '2025-12-20', '10.00'];
  const row = (number: number, texts: readonly string[]): string =>
    `<row r="${number}">${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
  writeFileSync(file, rawWorkbook({ Aging: worksheet(row(1, ITEMS[0]!.split(',')) + row(2, cells)) }));
  const text = await run('report', file, '--as-of', '2026-01-31');
  expect(text.out).toContain('\ufffd]0;OWNED\ufffd\ufffd31mBeta\ufffd');
  const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
  expect(text.out).not.toMatch(steering);
  const json = await run('report', file, '--as-of', '2026-01-31', '--json');
  expect(json.out).not.toMatch(steering);
  expect((JSON.parse(json.out) as { customers: { customer: string }[] }).customers[0]!.customer).toBe(
    '\u001b]0;OWNED\u0007\u009b31mBeta\u202e',
  );
});

test('no command can steer the terminal, whatever it writes', async () => {
  const command = {
    name: 'hostile',
    usage: '',
    load: () =>
      Promise.resolve({
        options: [],
        run: async (_argv: readonly string[], { write, complain }: Terminal) => {
          await write('a\u001b[31mb\n');
          complain('c\u009b2Jd');
          return 0;
        },
      }),
  };
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    write: (text) => Promise.resolve(void (out += text)),
    complain: (line) => void (err += line),
    lines: async function* () {},
  };
  expect(await main([{ ...FEATURES[0]!, command }], ['hostile'], '1', terminal)).toBe(0);
  expect([out, err]).toEqual(['a\ufffd[31mb\n', 'c\ufffd2Jd']);
});

test('a name and a question that would fill the screen are cut', async () => {
  const file = fileOf('long.csv', [ITEMS[0]!, `${'x'.repeat(30_000)},1,2025-12-20,10.00`]);
  const { out } = await run('report', file, '--as-of', '2026-01-31');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(200);
  const columns = Array.from({ length: 300 }, (_, k) => `Value ${k}`);
  const rows = Array.from(
    { length: 30 },
    (_, i) => `Alder ${i},${i},2025-12-20,${columns.map((_, k) => `${(i * 37 + k * 11) % 997}.25`).join(',')}`,
  );
  const before = process.cpuUsage().user;
  const wide = await run(
    'report',
    fileOf('wide.csv', [`Customer,Invoice,Due date,${columns.join(',')}`, ...rows]),
    '--as-of',
    '2026-01-31',
  );
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5);
  expect(wide.code).toBe(4);
  expect(wide.err).toHaveLength(1);
  expect(wide.err[0]!.length).toBeLessThan(1100);
  expect(wide.err[0]).toMatch(/Answer with --amount \(D.*, \d+ more\)\.$/);
});

test('all of one sheet is that one', async () => {
  const { code, out } = await run('report', fileOf('one.csv', ITEMS), '--as-of', '2026-01-31', '--sheet', 'all');
  expect(code).toBe(0);
  expect(out).toMatch(/Balance +13,400\.50/);
});

test('names of 32,767 letters take no time, however many', async () => {
  const names = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i).repeat(32_767));
  const before = process.cpuUsage().user;
  const file = fileOf('names.csv', [ITEMS[0]!, ...names.map((name, i) => `${name},${i},2025-12-20,10.00`)]);
  const { code, out } = await run('report', file, '--as-of', '2026-01-31');
  expect(code).toBe(0);
  expect(out).toMatch(/Balance +200\.00/);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5);
});

test('how the sheet was understood is told where it is asked for', async () => {
  const file = fileOf('explained.csv', [...ITEMS, 'Total,,,13400.50']);
  const { out } = await run('report', file, '--as-of', '2026-01-31', '--explain');
  expect(out).toMatch(/^How it was read: proved by sums of the sheet\./);
  expect(out).toContain('A "Customer": Customer\n');
  expect(out).toContain('D "Amount": Open amount\n');
  expect(out).toMatch(/13,400\.50/);
  // Every command that reads the sheet tells it in the same words.
  const check = await run('check', file, '--as-of', '2026-01-31', '--explain');
  expect(check.out.startsWith(out.slice(0, out.indexOf('\n\n')))).toBe(true);
  const spanish = await run('report', file, '--as-of', '2026-01-31', '--explain', '--language', 'es');
  expect(spanish.out).toMatch(/^Cómo se leyó: lo prueban sumas de la hoja\./);
});

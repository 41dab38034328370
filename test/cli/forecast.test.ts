import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_AS_OF } from '../../src/features/sample/domain/sampleSheets';
import { main } from '../../src/cli/main';
import { FEATURES } from '../../src/features';
import type { Terminal } from '../../src/cli/terminal';
import { isoFromDay } from '../../src/kernel/calendar/dayNumber';
import { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { sampleWorkbook } from '../../src/workbench/saving/sampleWorkbook';

const folder = mkdtempSync(join(tmpdir(), 'agewise-forecast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sample = join(folder, 'sample.xlsx');
const AS_OF = isoFromDay(SAMPLE_AS_OF);

beforeAll(() => writeFileSync(sample, sampleWorkbook()));

async function run(...argv: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: readonly string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    write: (text) => Promise.resolve(void out.push(text)),
    complain: (line) => void err.push(line),
    lines: async function* () {},
  };
  return { code: await main(FEATURES, ['forecast', ...argv], '1.2.3', terminal), out: out.join(''), err };
}

interface Printed {
  readonly asOf: string;
  readonly method: string;
  readonly weeks: readonly { readonly from: string; readonly to: string; readonly amount: string }[];
  readonly beyond: string;
  readonly disputed: string;
  readonly notExpected: string;
  readonly total: string;
  readonly history: { readonly paidItems: number };
  readonly chosen: readonly { readonly method: string; readonly why: string }[];
  readonly items?: readonly {
    readonly row: number;
    readonly expected: readonly { readonly week: number; readonly amount: string }[];
    readonly method: string;
  }[];
}

const cents = (text: string): number => Math.round(Number(text) * 100);

test('--json prints weeks that add up with the rest to the open balance, and the history that it learned from', async () => {
  const { code, out } = await run(sample, '--as-of', AS_OF, '--weeks', '8', '--week-start', 'as-of', '--json', '--items');
  const printed = JSON.parse(out) as Printed;
  expect(code).toBe(0);
  expect(printed).toMatchObject({ asOf: AS_OF, method: 'auto' });
  expect(printed.weeks).toHaveLength(8);
  expect(printed.history.paidItems).toBeGreaterThan(500);
  expect(
    [...printed.weeks.map(({ amount }) => amount), printed.beyond, printed.disputed, printed.notExpected].reduce(
      (sum, text) => sum + cents(text),
      0,
    ),
  ).toBe(cents(printed.total));
  const inWeekOne = printed
    .items!.flatMap(({ expected }) => expected.filter(({ week }) => week === 1))
    .reduce((sum, { amount }) => sum + cents(amount), 0);
  expect(inWeekOne).toBe(cents(printed.weeks[0]!.amount));
});

test('the days to Sunday stand apart, then thirteen whole weeks follow, and all adds up to the balance', async () => {
  const printed = JSON.parse((await run(sample, '--as-of', '2026-10-28', '--json')).out) as Printed & {
    readonly stub: Printed['weeks'][number] | null;
    readonly totals: Readonly<Record<string, Printed['weeks'][number]>>;
    readonly backtest: readonly { readonly weeks: number; readonly wape: number | null }[];
  };
  const { stub, weeks, totals } = printed;
  expect([stub!.from, stub!.to]).toEqual(['2026-10-29', '2026-11-01']);
  expect(weeks).toHaveLength(13);
  expect([weeks[0]!.from, weeks[0]!.to, weeks[12]!.to]).toEqual(['2026-11-02', '2026-11-08', '2027-01-31']);
  const cents = (amount: string): number => Number(amount.replace('.', ''));
  const outside = [printed.beyond, printed.disputed, printed.notExpected];
  const sum =
    [stub!, ...weeks].reduce((total, { amount }) => total + cents(amount), 0) + outside.reduce((total, one) => total + cents(one), 0);
  expect(sum).toBe(cents(printed.total));
  expect([totals.fourWeeks!.to, totals.month!.to, totals.thirteenWeeks!.to]).toEqual(['2026-11-25', '2026-10-31', '2027-01-27']);
  expect(printed.backtest.map((one) => one.weeks)).toEqual([1, 2, 4, 8]);
}, 30_000);

test('weeks counted from the as-of date have no days before them', async () => {
  const { stub, weeks } = JSON.parse((await run(sample, '--as-of', '2026-10-28', '--week-start', 'as-of', '--json')).out) as Printed & {
    readonly stub: Printed['weeks'][number] | null;
  };
  expect([stub, weeks[0]!.from]).toEqual([null, '2026-10-29']);
});

test('a method can be chosen by hand', async () => {
  const printed = JSON.parse((await run(sample, '--as-of', AS_OF, '--method', 'terms', '--json')).out) as Printed;
  expect(printed.method).toBe('terms');
  expect(printed.chosen.every(({ method, why }) => method === 'terms' && why.endsWith('You chose this method.'))).toBe(true);
});

test('--out writes a copy with AR Forecast, whose total is the balance, and leaves the given file as it was', async () => {
  const before = readFileSync(sample);
  const file = join(folder, 'result.xlsx');
  expect((await run(sample, '--as-of', AS_OF, '--out', file)).code).toBe(0);
  expect(readFileSync(sample).equals(before)).toBe(true);
  const written = await FileWorkbook.open(readFileSync(file), 'result.xlsx');
  expect((await written.outline()).sheets.map(({ name }) => name)).toContain('AR Forecast');
  expect((await written.outline()).tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['AR_Forecast', 'AR_ForecastLog', 'AR_Overrides', 'AR_ForecastCustomers']),
  );
});

test('for a person it prints the weeks, the balance and the methods', async () => {
  const { out } = await run(sample, '--as-of', AS_OF);
  expect(out).toContain('Learned from ');
  expect(out).toMatch(/Open balance +[\d,]+\.\d\d/);
  expect(out).toContain('How this forecast was made');
});

test.each([[['--weeks', '0']], [['--weeks', 'many']], [['--method', 'magic']], [['--week-start', 'friday']]])(
  'wrong usage %s is exit code 2 and one line',
  async (argv) => {
    const { code, err } = await run(sample, ...argv);
    expect([code, err.length]).toEqual([2, 1]);
  },
);

test('a missing as-of date is a question: exit code 4', async () => {
  const file = join(folder, 'items.csv');
  writeFileSync(file, 'Customer,Invoice,Due date,Amount\nAlder,1001,2025-12-20,12500.50\nBirch,1002,2026-02-20,900.00');
  const { code, err } = await run(file);
  expect(code).toBe(4);
  expect(err[0]).toContain('--as-of');
});

test('remarks are sentences for a person', async () => {
  const file = join(folder, 'twice.csv');
  const rows = ['Customer,Invoice,Due date,Amount', 'Alder,1001,2025-12-20,10.00', 'Alder,1001,2025-12-20,10.00'];
  writeFileSync(file, rows.join('\n'));
  const { code, out } = await run(file, '--as-of', '2026-01-31');
  expect(code).toBe(0);
  expect(out).toMatch(/remark/);
  expect(out).not.toContain('[object');
});

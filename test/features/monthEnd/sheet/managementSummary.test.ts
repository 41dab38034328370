import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH, type MonthRequest } from '../../../../src/features/monthEnd/domain/monthRequest';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import type { SheetPlan } from '../../../../src/kernel/sheet/sheetPlan';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

const SHEET = 'AR Management Summary';
const PAGE_COLUMNS = 9;
const HEADINGS = ['Customer', 'Customer number', 'Collector', 'Invoice', 'Invoice date', 'Due date', 'Currency', 'Open amount'];
type Row = readonly [customer: string, number: string, collector: string, invoice: string, dated: string, due: string, amount: number];

const JANUARY: readonly Row[] = [
  ['Fern Lea', 'F-1', 'Ana', '101', '2025-11-01', '2025-12-01', 4000],
  ['Oak Hill', 'O-2', 'Ben', '102', '2026-01-10', '2026-02-09', 6000],
];
const FEBRUARY: readonly Row[] = [
  ['Fern Lea', 'F-1', 'Ana', '101', '2025-11-01', '2025-12-01', 1000],
  ['Oak Hill', 'O-2', 'Ben', '102', '2026-01-10', '2026-02-09', 6000],
  ['Elm Gate', 'E-3', 'Ana', '103', '2026-02-20', '2026-03-22', 5000],
];

async function closedOn(
  iso: string,
  rows: readonly Row[],
  book = new MemoryWorkbook(),
  month: MonthRequest = DEFAULT_MONTH,
): Promise<MemoryWorkbook> {
  const cells = rows.map(([customer, number, collector, invoice, dated, due, amount]): Cell[] => [
    customer,
    number,
    collector,
    invoice,
    day(dated),
    day(due),
    'USD',
    amount,
  ]);
  book.addSheet('Open items', [HEADINGS, ...cells], [4, 5]);
  await closeMonth(book, { ...ANY_REQUEST, sheet: 'Open items', asOf: day(iso) }, month, QUIET);
  return book;
}

/** The page as it was last written. */
function pageOf({ changes }: MemoryWorkbook): SheetPlan {
  return changes.flatMap(({ sheets }) => sheets.filter(({ name }) => name === SHEET)).at(-1)!;
}

/** The lines of the page as a reader sees them, values of formulas included. */
function linesOf(book: MemoryWorkbook): readonly (readonly Cell[])[] {
  const lines = new Map<number, Cell[]>();
  for (const { row, column, cells } of pageOf(book).blocks)
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        const shown = lines.get(row + r) ?? new Array<Cell>(PAGE_COLUMNS).fill('');
        lines.set(row + r, shown);
        if (column + c < PAGE_COLUMNS) shown[column + c] = typeof cell === 'object' ? (cell?.value ?? '') : cell;
      }),
    );
  return [...lines.entries()].sort(([a], [b]) => a - b).map(([, line]) => line);
}

const lineOf = (book: MemoryWorkbook, first: string): readonly Cell[] => linesOf(book).find(([label]) => label === first)!;

test('the page begins with the result, and each key figure has its value at the opening and the change', async () => {
  const book = await closedOn('2026-02-28', FEBRUARY, await closedOn('2026-01-31', JANUARY));
  const texts = linesOf(book).map(([label]) => label);
  expect(texts).toContain('12,000 USD open, 2,000 more than on 31 Jan 2026.');
  expect(texts).toContain('7,000 (58%) is past due, 40% on 31 Jan 2026. 0 is more than 90 days past due.');
  expect(lineOf(book, 'Balance').slice(1, 6)).toEqual([12_000, 10_000, 2000, '', '']);
  expect(lineOf(book, 'Past-due share').slice(1, 6)).toEqual([7000 / 12_000, 0.4, 18.3, '', 'worse']);
});

test('the five largest exposures have their owner and next step, the largest first', async () => {
  const book = await closedOn('2026-02-28', FEBRUARY);
  const lines = linesOf(book);
  const from = lines.findIndex(([label]) => label === 'Customer');
  expect(lines[from]!.slice(0, 7)).toEqual(['Customer', 'Balance USD', 'Past due USD', 'Share', '', 'Owner', 'Next step']);
  expect(lines.slice(from + 1, from + 4).map(([customer, balance, , , , owner]) => [customer, balance, owner])).toEqual([
    ['Oak Hill', 6000, 'Ben'],
    ['Elm Gate', 5000, 'Ana'],
    ['Fern Lea', 1000, 'Ana'],
  ]);
});

test('without an opening there is no bridge and nothing to compare with, and the page says so', async () => {
  const book = await closedOn('2026-01-31', JANUARY);
  const names = pageOf(book).charts.map(({ name }) => name);
  expect(names).not.toContain('AR_ManagementBridge_Chart');
  expect(linesOf(book).map(([label]) => label)).toContain('10,000 USD open.');
  expect(lineOf(book, 'Figure')[2]).toBe('No snapshot at the opening');
});

test('who signs the close is named on the page', async () => {
  const signature = { role: 'prepared', name: 'R. Okafor', day: day('2026-03-02') } as const;
  const book = await closedOn('2026-01-31', JANUARY, new MemoryWorkbook(), { ...DEFAULT_MONTH, signature });
  expect(lineOf(book, 'Prepared by').slice(1, 4)).toEqual(['R. Okafor', 'on', day('2026-03-02')]);
  expect(lineOf(book, 'Approved by').slice(1, 4)).toEqual(['', 'on', '']);
});

import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../../src/features/monthEnd/domain/monthRequest';
import { refreshForecast } from '../../../../src/features/forecast/jobs/refreshForecast';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import { readCells } from '../../../harness/readCells';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

const HEADINGS = ['Customer', 'Document no.', 'Document date', 'Due date', 'Open balance'];
const item = (document: string, due: string, amount: number): Cell[] => ['Alder', document, day(due) - 30, day(due), amount];
const book = (...items: Cell[][]): MemoryWorkbook => new MemoryWorkbook().addSheet('Open items', [HEADINGS, ...items], [2, 3]);
const request = (iso: string) => ({ ...ANY_REQUEST, sheet: 'Open items', asOf: day(iso) });

async function cellsOf(workbook: MemoryWorkbook, sheet: string): Promise<Cell[][]> {
  const used = (await workbook.outline()).sheets.find(({ name }) => name === sheet)!.used!;
  return readCells(workbook, sheet, used, QUIET);
}

/** What AR Forecast and AR Management Summary expect of each week, by their own tables. */
async function expected(workbook: MemoryWorkbook): Promise<{ readonly sheet: readonly Cell[]; readonly page: readonly Cell[] }> {
  const forecast = await cellsOf(workbook, 'AR Forecast');
  const page = await cellsOf(workbook, 'AR Management Summary');
  const week = (cell: Cell | undefined): boolean => /^W\d+, /.test(String(cell));
  const weeksAt = page[0]!.map((_, column) => column).find((column) => page.some((row) => week(row[column])))!;
  return {
    sheet: forecast.filter(([label]) => week(label)).map((row) => row[3]!),
    page: page.filter((row) => week(row[weeksAt])).map((row) => row[weeksAt + 1]!),
  };
}

test('a close forecasts its own day, whatever stood on AR Forecast before', async () => {
  const workbook = book(item('1', '2026-02-10', 700), item('2', '2026-02-17', 50));
  await refreshForecast(workbook, request('2026-01-20'), null, QUIET);
  workbook.addSheet('Open items', [HEADINGS, item('1', '2026-02-10', 700), item('3', '2026-03-03', 900)], [2, 3]);
  await closeMonth(workbook, request('2026-01-31'), DEFAULT_MONTH, QUIET);
  const { sheet, page } = await expected(workbook);
  expect(sheet.filter((amount) => amount !== 0)).toEqual([700, 900]);
  expect(page).toEqual(sheet);
  expect((await cellsOf(workbook, 'AR Management Summary')).flat()).toContain('From AR Forecast as of 31 Jan 2026.');
  // The earlier run stays in the log, to be held against what came.
  const log = (await cellsOf(workbook, 'AR Forecast')).filter((row) => row[0] === day('2026-01-20') || row[0] === day('2026-01-31'));
  expect(new Set(log.map(([asOf]) => asOf)).size).toBe(2);
});

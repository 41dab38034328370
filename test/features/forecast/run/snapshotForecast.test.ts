import { computeForecast } from '../../../../src/features/forecast/jobs/computeForecast';
import { DEFAULT_FORECAST } from '../../../../src/features/forecast/run/forecastOfReport';
import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../../src/features/monthEnd/domain/monthRequest';
import { addDays } from '../../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import type { ForecastReport } from '../../../../src/features/forecast/sheet/forecastContent';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { AS_OF, OPTIONS, REQUEST } from './forecastBook';
import { english } from '../../../harness/say';

const HEADINGS = ['Customer no.', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Open balance'];

/** Alder's invoices, two a week and each paid 14 days late, that are open `weeks` weeks before the as-of date. */
function openThen(weeks: number): Cell[][] {
  const then = AS_OF - 7 * weeks;
  const rows: Cell[][] = [];
  for (let k = -4; k < 130; k++) {
    const due = AS_OF + 20 - 3 * k;
    if (due - 30 <= then && due + 14 > then) rows.push(['C-1', 'Alder Ltd', `A-${k + 10}`, due - 30, due, 100]);
  }
  return rows;
}

/** A workbook whose list was replaced week by week, with a snapshot kept of each. */
async function bookOfWeeks(count: number): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  for (let weeks = count; weeks >= 0; weeks--) {
    book.addSheet('Open items', [HEADINGS, ...openThen(weeks)], [3, 4]);
    if (weeks > 0) await closeMonth(book, { ...REQUEST, sheet: 'Open items', asOf: addDays(AS_OF, -7 * weeks) }, DEFAULT_MONTH, OPTIONS);
  }
  return book;
}

async function forecastOf(book: MemoryWorkbook): Promise<ForecastReport> {
  const outcome = await computeForecast(book, { ...REQUEST, sheet: 'Open items' }, { ...DEFAULT_FORECAST, weekStart: 'as-of' }, OPTIONS);
  if (outcome.kind !== 'forecast') throw new Error(outcome.questions.map(({ code }) => code).join(' '));
  return outcome.forecast;
}

test('what vanished between snapshots was paid between them, and the forecast learns from it and says so', async () => {
  const report = await forecastOf(await bookOfWeeks(26));
  expect(report.sources[0]!.sheet).toBe('AR Snapshots');
  expect(report.sources[0]!.paidCount).toBeGreaterThan(50);
  const told = report.problems.find(({ code }) => code === 'paidFromSnapshots');
  expect(told && english(told.message)).toContain('were read from AR Snapshots');
  const { forecast } = report.currencies[0]!;
  const late = forecast.expected.slice(0, 2).reduce((a, b) => a + b, 0);
  const dueSoon = openThen(0).filter((row) => (row[4] as number) <= AS_OF).length * 10000;
  // Items past due by less than 14 days come in the next two weeks, all others later.
  expect(Math.abs(late - dueSoon)).toBeLessThan(0.2 * dueSoon);
  expect(forecast.expected.reduce((a, b) => a + b, 0) + forecast.beyond + forecast.disputed + forecast.notExpected).toBe(forecast.total);
});

test('the month end expects what the forecast expects', async () => {
  const book = await bookOfWeeks(26);
  const { forecast } = (await forecastOf(book)).currencies[0]!;
  const { reconciliation } = await closeMonth(book, { ...REQUEST, sheet: 'Open items' }, DEFAULT_MONTH, OPTIONS);
  const { ahead, paidCount } = reconciliation!.ahead[0]!;
  expect(paidCount).toBeGreaterThan(50);
  // From 2026-01-31 to the end of February are four weeks.
  expect(ahead.reduce((a, b) => a + b, 0)).toBe(forecast.total - forecast.expected.slice(0, 4).reduce((a, b) => a + b, 0));
});

test('without earlier snapshots nothing is read off them', async () => {
  expect((await forecastOf(await bookOfWeeks(0))).sources).toEqual([]);
});

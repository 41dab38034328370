import { DEFAULT_FORECAST } from '../../../../src/features/forecast/run/forecastOfReport';
import { refreshForecast } from '../../../../src/features/forecast/jobs/refreshForecast';
import { addDays, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import type { ForecastReport } from '../../../../src/features/forecast/sheet/forecastContent';
import type { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { AS_OF, forecastBook, OPTIONS, paidRows, REQUEST } from '../run/forecastBook';

async function refreshed(book: MemoryWorkbook, asOf: DayNumber = AS_OF): Promise<ForecastReport> {
  const outcome = await refreshForecast(
    book,
    { ...REQUEST, asOf, sheet: 'Open items' },
    { ...DEFAULT_FORECAST, weekStart: 'as-of' },
    OPTIONS,
  );
  if (outcome.kind !== 'forecast') throw new Error('a question stands in the way');
  return outcome.forecast;
}

/** Types cells in the first free row of AR_Overrides. */
async function typeOverride(book: MemoryWorkbook, ...cells: readonly (string | number)[]): Promise<void> {
  const { span } = (await book.outline()).tables.find(({ name }) => name === 'AR_Overrides')!;
  let row = span.row + 1;
  while (book.cell('AR Forecast', row, 0) !== '') row++;
  cells.forEach((cell, column) => book.type('AR Forecast', row, column, cell));
}

test('a refresh that follows another writes the same sheet', async () => {
  const book = forecastBook(paidRows());
  await refreshed(book);
  await refreshed(book);
  expect(book.changes[1]!.sheets).toEqual(book.changes[0]!.sheets);
});

test('a day set by hand is used, marked and kept through the next refresh; one that cannot be used says why', async () => {
  const book = forecastBook(paidRows());
  await refreshed(book);
  await typeOverride(book, 'Cedar SA', '', AS_OF + 40, '', 'Maya', 'their board meets then');
  await typeOverride(book, 'C-1', 'A-101', AS_OF + 60, 200);
  await typeOverride(book, 'Nobody Ltd', '', AS_OF + 5);
  for (let run = 0; run < 2; run++) {
    const { currencies, overrides, problems } = await refreshed(book);
    const { forecast } = currencies[0]!;
    expect(forecast.itemWeeks[4 * 14 + 5]).toBe(30000);
    expect(forecast.itemWeeks[1 * 14 + 8]).toBeGreaterThanOrEqual(20000);
    expect(overrides.map(({ typed, check }) => [typed.cell('customer'), check?.code ?? ''])).toEqual([
      ['Cedar SA', ''],
      ['C-1', ''],
      ['Nobody Ltd', 'customerUnknown'],
    ]);
    expect(problems.filter(({ code }) => code === 'overrideUnused')).toHaveLength(1);
    const total = forecast.expected.reduce((a, b) => a + b, 0) + forecast.beyond + forecast.disputed + forecast.notExpected;
    expect(total).toBe(forecast.total);
  }
});

test('what an earlier run expected is kept and held against what was received since', async () => {
  const book = forecastBook([
    ...paidRows(),
    ['C-1', 'Alder Ltd', 'A-100', AS_OF - 29, AS_OF + 1, AS_OF + 3, 1000],
    ['C-3', 'Cedar SA', 'new', AS_OF + 2, AS_OF + 32, AS_OF + 4, 77],
  ]);
  const first = await refreshed(book);
  const second = await refreshed(book, addDays(AS_OF, 7));
  const week = second.log.find((row) => row.asOf === AS_OF && row.from === AS_OF + 1)!;
  expect(week.forecast).toBe(first.currencies[0]!.forecast.expected[0]);
  expect(week.actual).toBe(100000);
  expect(second.log.filter((row) => row.asOf === AS_OF)).toHaveLength(13);
  expect(second.log.filter((row) => row.actual !== null)).toHaveLength(1);
  // The list of payments ends on the fourth day: of the weeks behind it nobody knows what came in.
  const third = await refreshed(book, addDays(AS_OF, 21));
  expect(third.log.filter(({ to, actual }) => to <= AS_OF + 21 && actual === null).map(({ from }) => from)).toEqual([
    AS_OF + 8,
    AS_OF + 15,
    AS_OF + 8,
    AS_OF + 15,
  ]);
  expect(third.log.filter(({ actual }) => actual === 0)).toEqual([]);
});

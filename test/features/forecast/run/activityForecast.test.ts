import { logActivity } from '../../../../src/features/worklist/run/logActivity';
import { computeForecast } from '../../../../src/features/forecast/jobs/computeForecast';
import { DEFAULT_FORECAST } from '../../../../src/features/forecast/run/forecastOfReport';
import { disputeDays } from '../../../../src/features/forecast/run/disputeDays';
import { refreshForecast } from '../../../../src/features/forecast/jobs/refreshForecast';
import { newEntry, type NewEntry } from '../../../../src/features/activity/domain/activityEntry';
import { EXPECTATION_BASES } from '../../../../src/features/forecast/domain/expectationBases';
import type { CashForecast } from '../../../../src/features/forecast/domain/cashForecast';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { AS_OF, day, OPTIONS, REQUEST } from './forecastBook';
import { ACTIVITY } from '../../../../src/features/activity/domain/activityPart';

const HEADINGS = 'Customer,Customer number,Invoice,Invoice date,Due date,Amount';
const ROWS = [
  HEADINGS,
  'Alder Ltd,C-1,1001,2025-11-20,2025-12-20,1000.00',
  'Alder Ltd,C-1,1002,2025-12-05,2026-01-04,500.00',
  'Alder Ltd,C-1,1003,2026-01-20,2026-02-19,300.00',
  'Birch & Co,C-2,1004,2025-12-01,2025-12-31,200.00',
];
const [FIRST, SECOND, THIRD] = [0, 1, 2];
/** Weeks from the as-of date, the first one 0: 2026-03-10 is 38 days after it. */
const WEEK_OF_PROMISE = 5;

const about = (kind: NewEntry['kind'], rest: Partial<NewEntry>): NewEntry =>
  newEntry({ kind, customer: 'Alder Ltd', customerId: 'C-1', when: AS_OF, who: 'Ann', ...rest });

/** The forecast of the rows once the entries are logged. */
async function forecastWith(entries: readonly NewEntry[], rows: readonly string[] = ROWS): Promise<CashForecast> {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(rows.join('\n')), 'items.csv');
  const compute = async (): Promise<Extract<Awaited<ReturnType<typeof computeForecast>>, { kind: 'forecast' }>> => {
    const outcome = await computeForecast(workbook, REQUEST, { ...DEFAULT_FORECAST, weekStart: 'as-of' }, OPTIONS);
    if (outcome.kind !== 'forecast') throw new Error('a forecast was expected');
    return outcome;
  };
  const { report } = (await compute()).forecast;
  if (entries.length > 0) await logActivity(workbook, report, entries, OPTIONS);
  const { forecast } = (await compute()).forecast.currencies[0]!;
  expect(forecast.expected.reduce((a, b) => a + b, 0) + forecast.beyond + forecast.disputed + forecast.notExpected).toBe(200000);
  return forecast;
}

const inWeek = (forecast: CashForecast, item: number, week: number): number => forecast.itemWeeks[item * 14 + week]!;
const basisOf = (forecast: CashForecast, item: number): string => EXPECTATION_BASES[forecast.itemBasis[item]!]!;

test('a promise that is logged moves its money into the week of its day, and the total is unchanged', async () => {
  const [before, after] = [
    await forecastWith([]),
    await forecastWith([about('promise', { document: '1001', amount: 400, day: day('2026-03-10') })]),
  ];
  expect(inWeek(before, FIRST, WEEK_OF_PROMISE)).toBe(0);
  expect([inWeek(after, FIRST, WEEK_OF_PROMISE), basisOf(after, FIRST)]).toEqual([40000, 'promise']);
  expect(after.expected[WEEK_OF_PROMISE]! - before.expected[WEEK_OF_PROMISE]!).toBe(40000);
  expect(after.total).toBe(before.total);
});

test('a promise about the whole account is held against its past-due items, the oldest first', async () => {
  const forecast = await forecastWith([about('promise', { amount: 1200, day: day('2026-03-10') })]);
  expect([FIRST, SECOND, THIRD].map((item) => inWeek(forecast, item, WEEK_OF_PROMISE))).toEqual([100000, 20000, 0]);
});

test('the instalments of a plan are expected in their weeks', async () => {
  const forecast = await forecastWith([about('plan', { document: '1001', amount: 1000, day: day('2026-02-10'), outcome: '2 monthly' })]);
  expect([inWeek(forecast, FIRST, 1), inWeek(forecast, FIRST, WEEK_OF_PROMISE), basisOf(forecast, FIRST)]).toEqual([50000, 50000, 'plan']);
});

test('a dispute that is logged is expected in no week', async () => {
  const forecast = await forecastWith([about('dispute', { document: '1002', amount: 150, reason: 'pricing' })]);
  expect(forecast.disputed).toBe(15000);
});

test('a dispute whose reason has days in AR_DisputeReasons is expected that long after its due date', async () => {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(ROWS.join('\n')), 'items.csv');
  const outcome = await computeForecast(workbook, REQUEST, DEFAULT_FORECAST, OPTIONS);
  if (outcome.kind !== 'forecast') throw new Error('a forecast was expected');
  const { report } = await logActivity(
    workbook,
    outcome.forecast.report,
    [about('dispute', { document: '1003', amount: 150, reason: 'Pricing' }), about('dispute', { document: '1002', reason: 'quality' })],
    OPTIONS,
  );
  const items = report.reading.items[0]!;
  const reasons = [
    { reason: 'pricing', days: 45 },
    { reason: 'any other', days: 20 },
  ];
  const { disputeResolutionDays, disputeDaysOfItem } = disputeDays(items, report.parts.get(ACTIVITY), 0, reasons);
  expect([disputeResolutionDays, ...disputeDaysOfItem!]).toEqual([20, -1, -1, 45, -1]);
  expect(disputeDays(items, report.parts.get(ACTIVITY), 0, [])).toEqual({
    disputeResolutionDays: null,
    disputeDaysOfItem: new Int32Array(0),
  });
});

test('a promise date of the sheet counts for the items of which the log has none', async () => {
  const dated = ROWS.map((row, place) => `${row},${place === 0 ? 'Promise date' : '2026-02-26'}`);
  const forecast = await forecastWith([about('promise', { document: '1001', amount: 1000, day: day('2026-03-10') })], dated);
  expect([inWeek(forecast, FIRST, WEEK_OF_PROMISE), inWeek(forecast, SECOND, 3), inWeek(forecast, FIRST, 3)]).toEqual([100000, 50000, 0]);
});

test('a promise moves the money of its own item where paid rows of the list stand above it', async () => {
  const withPaid = ROWS.map((row, place) => `${row},${place === 0 ? 'Paid date' : ''}`);
  const forecast = await forecastWith(
    [about('promise', { document: '1002', amount: 500, day: day('2026-03-10') })],
    [withPaid[0]!, 'Alder Ltd,C-1,1000,2025-11-01,2025-12-01,700.00,2025-12-11', ...withPaid.slice(1)],
  );
  expect([FIRST, SECOND].map((item) => inWeek(forecast, item, WEEK_OF_PROMISE))).toEqual([0, 50000]);
});

test('a date set by hand wins over a promise on the same item, and the money of both is one', async () => {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(ROWS.join('\n')), 'items.csv');
  const settings = { ...DEFAULT_FORECAST, weekStart: 'as-of' } as const;
  const first = await refreshForecast(workbook, REQUEST, settings, OPTIONS);
  if (first.kind !== 'forecast') throw new Error('a forecast was expected');
  await logActivity(workbook, first.forecast.report, [about('promise', { amount: 1200, day: day('2026-03-10') })], OPTIONS);
  const { sheet, span } = (await workbook.outline()).tables.find(({ name }) => name === 'AR_Overrides')!;
  const cells = ['Alder Ltd', '1001', day('2026-02-26')];
  const typed = {
    sheet,
    column: span.column,
    headerRow: span.row,
    headings: ['Customer', 'Document no.', 'Date'],
    firstRow: span.row + 1,
    rowCount: 1,
    cells: () => [cells],
    styles: ['text', 'asText', 'date'],
    columnWidths: [],
  } as const;
  await workbook.apply({ sheets: [], sideColumns: [typed], activate: null }, OPTIONS);
  const outcome = await computeForecast(workbook, REQUEST, settings, OPTIONS);
  if (outcome.kind !== 'forecast') throw new Error('a forecast was expected');
  const { forecast } = outcome.forecast.currencies[0]!;
  expect([inWeek(forecast, FIRST, 3), inWeek(forecast, FIRST, WEEK_OF_PROMISE), inWeek(forecast, SECOND, WEEK_OF_PROMISE)]).toEqual([
    100000, 0, 20000,
  ]);
  expect(basisOf(forecast, FIRST)).toBe('override');
});

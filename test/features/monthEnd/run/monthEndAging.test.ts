import { logActivity } from '../../../../src/features/worklist/run/logActivity';
import { computeForecast } from '../../../../src/features/forecast/jobs/computeForecast';
import { DEFAULT_FORECAST } from '../../../../src/features/forecast/run/forecastOfReport';
import { closeMonth } from '../../../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../../../src/features/monthEnd/domain/monthRequest';
import { refresh } from '../../../../src/report/refresh';
import { newEntry, type NewEntry } from '../../../../src/features/activity/domain/activityEntry';
import { FileWorkbook } from '../../../../src/adapters/xlsx/fileWorkbook';
import { ANY_REQUEST, day, QUIET } from '../../../golden/madeReport';

const ROWS = [
  'Customer,Customer number,Invoice,Invoice date,Due date,Amount',
  'Alder Works,A-17,1001,2025-11-20,2025-12-20,12500.50',
  'Alder Works,A-17,1002,2026-01-15,2026-03-04,900.00',
  'Birch & Sons,A-21,1003,2026-01-01,2026-02-10,26000.00',
];
const REQUEST = { ...ANY_REQUEST, asOf: day('2026-01-31') };
/** 2026-01-31 to 2026-02-28. */
const WEEKS_TO_MONTH_END = 4;

const about = (kind: NewEntry['kind'], customer: string, rest: Partial<NewEntry>): NewEntry =>
  newEntry({ kind, customer, when: day('2026-01-30'), who: 'Ann', ...rest });
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((a, b) => a + b, 0);

/** The balance at the end of February as the month end and as the cash forecast see it, in cents, once the entries are logged. */
async function balances(...entries: readonly NewEntry[]): Promise<{ readonly month: number; readonly forecast: number }> {
  const workbook = await FileWorkbook.open(new TextEncoder().encode(ROWS.join('\n')), 'items.csv');
  const first = await refresh(workbook, REQUEST, QUIET);
  if (first.kind !== 'report') throw new Error('a report was expected');
  if (entries.length > 0) await logActivity(workbook, first.report, entries, QUIET);
  const outcome = await computeForecast(workbook, REQUEST, { ...DEFAULT_FORECAST, weekStart: 'as-of' }, QUIET);
  if (outcome.kind !== 'forecast') throw new Error('a forecast was expected');
  const { reconciliation } = await closeMonth(workbook, REQUEST, DEFAULT_MONTH, QUIET);
  const { ahead, now } = reconciliation!.ahead[0]!;
  return { month: sum(ahead), forecast: sum(now) - sum(outcome.forecast.currencies[0]!.forecast.expected.slice(0, WEEKS_TO_MONTH_END)) };
}

test('nothing logged, the items that fall due until then are gone', async () => {
  expect(await balances()).toEqual({ month: 90000, forecast: 90000 });
});

test.each<[string, readonly NewEntry[], number]>([
  [
    'a promise for after the month end stays open',
    [about('promise', 'Birch & Sons', { document: '1003', amount: 20000, day: day('2026-03-10') })],
    2090000,
  ],
  [
    'a promise before it brings money in sooner',
    [about('promise', 'Alder Works', { document: '1002', amount: 900, day: day('2026-02-12') })],
    0,
  ],
  [
    'of a plan only the instalments until then',
    [about('plan', 'Birch & Sons', { document: '1003', amount: 26000, day: day('2026-02-15'), outcome: '2 monthly' })],
    1390000,
  ],
  ['disputed money stays open', [about('dispute', 'Birch & Sons', { document: '1003', amount: 6000, reason: 'pricing' })], 690000],
])('%s, at month end as in the forecast', async (_, entries, cents) => {
  expect(await balances(...entries)).toEqual({ month: cents, forecast: cents });
});

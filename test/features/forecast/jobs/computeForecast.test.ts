import { computeForecast } from '../../../../src/features/forecast/jobs/computeForecast';
import { DEFAULT_FORECAST } from '../../../../src/features/forecast/run/forecastOfReport';
import { addDays } from '../../../../src/kernel/calendar/dayNumber';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import type { ForecastReport } from '../../../../src/features/forecast/sheet/forecastContent';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';
import { AS_OF, day, forecastBook, OPEN, OPTIONS, PAID_HEADINGS, paidRows, REQUEST } from '../run/forecastBook';
import { told } from '../../../harness/say';

async function forecastOf(book: MemoryWorkbook): Promise<ForecastReport> {
  const outcome = await computeForecast(book, REQUEST, { ...DEFAULT_FORECAST, weekStart: 'as-of' }, OPTIONS);
  if (outcome.kind !== 'forecast') throw new Error(outcome.questions.map(({ code }) => code).join(' '));
  return outcome.forecast;
}

const codes = (report: ForecastReport): string[] => report.problems.map(({ code }) => code);
const problem = (report: ForecastReport, code: string): string => told(report.problems.filter((one) => one.code === code))[0] ?? '';
const BALANCE = 100000 + 50050 + 75025 - 12000 + 30000;

test('the sheet of paid invoices is found, its customers are those of the open items, and the weeks add up to the balance', async () => {
  const report = await forecastOf(forecastBook(paidRows()));
  const { forecast, items } = report.currencies[0]!;
  expect(report.sources).toEqual([{ sheet: 'Paid', paidCount: 90, from: addDays(AS_OF, -15 - 7 * 44), to: addDays(AS_OF, -5) }]);
  expect(forecast.expected.reduce((a, b) => a + b, 0) + forecast.beyond + forecast.disputed + forecast.notExpected).toBe(BALANCE);
  const alder = forecast.itemWeeks.subarray(0, 14);
  expect(items.customers.at(items.customer[0]!).name).toBe('Alder Ltd');
  expect(alder[1]! / 100000).toBeGreaterThan(0.8);
});

test.each([['Clear Date'], ['Date settled'], ['Fecha de pago'], ['Paid'], ['Ausgleichsdatum'], ['Payment date'], ['Cash received on']])(
  'a paid date is known under the heading %s',
  async (heading) => {
    const headings = PAID_HEADINGS.map((one) => (one === 'Paid date' ? heading : one));
    expect((await forecastOf(forecastBook(paidRows(), headings))).sources[0]?.paidCount).toBe(90);
  },
);

test.each([['Amount paid'], ['Paid amount'], ['Payment amount'], ['Amount received'], ['Zahlbetrag'], ['Importe pagado']])(
  'where %s is the only amount of the list, it is what was paid',
  async (heading) => {
    const plain = await forecastOf(forecastBook(paidRows()));
    const report = await forecastOf(
      forecastBook(
        paidRows(),
        PAID_HEADINGS.map((one) => (one === 'Amount' ? heading : one)),
      ),
    );
    expect(report.sources).toEqual(plain.sources);
    expect(report.currencies[0]!.forecast.itemWeeks).toEqual(plain.currencies[0]!.forecast.itemWeeks);
  },
);

test.each([['Invoice amount'], ['Amount'], ['Original amount']])('beside %s the amount paid is what was paid', async (heading) => {
  const headings = [...PAID_HEADINGS.map((one) => (one === 'Amount' ? heading : one)), 'Amount paid'];
  const paid = await forecastOf(
    forecastBook(
      paidRows().map((row, k) => [...row.slice(0, 6), k === 0 ? 9000 : 400, row[6]!]),
      headings,
    ),
  );
  expect(paid.currencies[0]!.forecast.itemWeeks).toEqual((await forecastOf(forecastBook(paidRows()))).currencies[0]!.forecast.itemWeeks);
});

test('beside what is still open the original amount less it is what was paid, whatever the amount paid says', async () => {
  const headings = [...PAID_HEADINGS.map((one) => (one === 'Amount' ? 'Original amount' : one)), 'Open balance', 'Amount paid'];
  const report = await forecastOf(
    forecastBook(
      paidRows().map((row) => [...row, 0, row[6]!]),
      headings,
    ),
  );
  expect(report.currencies[0]!.forecast.itemWeeks).toEqual((await forecastOf(forecastBook(paidRows()))).currencies[0]!.forecast.itemWeeks);
});

test('a list whose only amount is what was paid of it, without a paid date, is none', async () => {
  const rows = paidRows().map((row) => [...row.slice(0, 5), row[6]!]);
  const headings = ['Customer no.', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Amount paid'];
  expect((await forecastOf(forecastBook(rows, headings))).sources).toEqual([]);
});

test('payments under the customer number alone are those of the customer', async () => {
  const rows = paidRows().map((row) => [row[0]!, ...row.slice(2)]);
  const book = new MemoryWorkbook()
    .addSheet('Open items', OPEN, [3, 4])
    .addSheet('History', [['Customer', 'Invoice', 'Invoice date', 'Due date', 'Paid date', 'Amount'], ...rows], [2, 3, 4]);
  const { forecast } = (await forecastOf(book)).currencies[0]!;
  expect(forecast.itemWeeks[1]! / 100000).toBeGreaterThan(0.8);
});

test('rows that teach nothing are left out, counted and named; a part payment is kept', async () => {
  const odd: Cell[][] = [
    ['C-1', 'Alder Ltd', 'X-1', day('2025-06-01'), day('2025-07-01'), day('2025-05-01'), 10],
    ['C-1', 'Alder Ltd', 'X-2', day('2025-06-01'), day('2025-07-01'), day('2025-07-05'), -40],
    ['C-1', 'Alder Ltd', 'X-3', day('2025-06-01'), day('2025-07-01'), day('2025-07-05'), 60],
    ['C-1', 'Alder Ltd', 'X-3', day('2025-06-01'), day('2025-07-01'), day('2025-07-05'), 60],
    ['C-1', 'Alder Ltd', 'X-3', day('2025-06-01'), day('2025-07-01'), day('2025-07-09'), 40],
    ['C-1', 'Alder Ltd', 'X-4', day('2026-01-20'), day('2026-02-19'), day('2026-03-01'), 99],
    ['C-1', 'Alder Ltd', 'X-5', day('2026-01-20'), day('2026-02-19'), '', 99],
  ];
  const report = await forecastOf(forecastBook([...paidRows(), ...odd]));
  expect(report.sources[0]!.paidCount).toBe(92);
  expect(codes(report)).toEqual(
    expect.arrayContaining(['paidBeforeDocument', 'paidRefund', 'paidRepeated', 'paidAfterAsOf', 'paidDateMissing']),
  );
  expect(problem(report, 'paidBeforeDocument')).toBe(
    'Sheet "Paid": 1 row was paid before its document date, row 92. The forecast does not learn from it.',
  );
});

test('credit memos and write-offs of the paid list are no cash: nothing is learned from them, and they are counted', async () => {
  const headings = [...PAID_HEADINGS, 'Type'];
  const cash = paidRows().map((row) => [...row, 'Payment']);
  const credited: Cell[][] = Array.from({ length: 20 }, (_, k) => [
    'C-1',
    'Alder Ltd',
    `M-${k}`,
    day('2025-06-01'),
    day('2025-07-01'),
    day('2025-11-01') + k,
    5000,
    k < 15 ? 'Credit memo' : 'Write-off',
  ]);
  const [without, withCredits] = [
    await forecastOf(forecastBook(cash, headings)),
    await forecastOf(forecastBook([...cash, ...credited], headings)),
  ];
  expect(withCredits.sources).toEqual(without.sources);
  expect([...withCredits.currencies[0]!.forecast.itemWeeks]).toEqual([...without.currencies[0]!.forecast.itemWeeks]);
  expect(problem(withCredits, 'paidByCredit')).toBe(
    'Sheet "Paid": 20 rows are credit memos or write-offs, not cash, the first is row 92. The forecast does not learn from them.',
  );
});

test('what is paid after the as-of date changes nothing', async () => {
  const later: Cell[][] = Array.from({ length: 30 }, (_, k) => ['C-1', 'Alder Ltd', `L-${k}`, AS_OF - 60, AS_OF - 30, AS_OF + 1 + k, 5000]);
  const [without, withLater] = [await forecastOf(forecastBook(paidRows())), await forecastOf(forecastBook([...paidRows(), ...later]))];
  expect([...withLater.currencies[0]!.forecast.expected]).toEqual([...without.currencies[0]!.forecast.expected]);
  expect([...withLater.currencies[0]!.forecast.high]).toEqual([...without.currencies[0]!.forecast.high]);
});

test('without paid history everything is expected on its due date, and the forecast says so', async () => {
  const report = await forecastOf(forecastBook(null));
  const { forecast } = report.currencies[0]!;
  expect(report.sources).toEqual([]);
  expect(forecast.chosen[1]!.why.map(({ code }) => code)).toEqual(['how', 'nothingToLearn']);
  expect([...forecast.expected.slice(0, 3)]).toEqual([100000 + 75025 - 12000, 30000, 50050]);
});

test('one customer with one payment is forecast without fault', async () => {
  const { forecast } = (
    await forecastOf(forecastBook([['C-1', 'Alder Ltd', 'P-1', day('2025-10-01'), day('2025-10-31'), day('2025-11-05'), 10]]))
  ).currencies[0]!;
  expect(forecast.total).toBe(BALANCE);
});

test('rows with a paid date in the list itself are paid, and what they teach is used', async () => {
  const rows: Cell[][] = [
    ...paidRows().map((row) => [row[1]!, row[2]!, row[3]!, row[4]!, row[6]!, row[5]!]),
    ['Alder Ltd', 'N-1', AS_OF - 20, AS_OF + 10, 100, ''],
  ];
  const book = new MemoryWorkbook().addSheet(
    'Invoices',
    [['Customer', 'Invoice', 'Invoice date', 'Due date', 'Amount', 'Paid date'], ...rows],
    [2, 3, 5],
  );
  const report = await forecastOf(book);
  expect(report.currencies[0]!.forecast.total).toBe(10000);
  expect(report.sources[0]!.paidCount).toBe(90);
  expect(codes(report)).toContain('paidLeftOut');
});

test('a list of customers without items is forecast by its buckets, and says so', async () => {
  const book = new MemoryWorkbook().addSheet('Summary', [
    ['Customer', 'Current', '1 - 30', '31 - 60', '61 - 90', 'Total'],
    ['Alder', 100, 0, 0, 0, 100],
    ['Birch', 50, 25, 0, 0, 75],
    ['Cedar', 10, 0, 5, 0, 15],
  ]);
  const outcome = await computeForecast(book, REQUEST, DEFAULT_FORECAST, OPTIONS);
  if (outcome.kind !== 'forecast') throw new Error('a question stands in the way');
  const { forecast } = outcome.forecast.currencies[0]!;
  expect(forecast.total).toBe(19_000);
  expect(forecast.expected.reduce((sum, amount) => sum + amount, 0)).toBe(19_000);
  expect(outcome.forecast.problems.map(({ code }) => code)).toContain('byBucket');
});

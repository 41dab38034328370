import { refreshForecast } from '../../src/features/forecast/jobs/refreshForecast';
import { closeMonth } from '../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../src/features/monthEnd/domain/monthRequest';
import { refresh } from '../../src/report/refresh';
import { ALL_SHEETS, type ReportRequest } from '../../src/reading/run/request';
import type { Cell } from '../../src/kernel/sheet/cells';
import { forecastBook, paidRows, REQUEST } from '../features/forecast/run/forecastBook';
import { twoCompanies } from '../report/entities/entitySheets';
import { ANY_REQUEST, day, QUIET } from './madeReport';
import { MemoryWorkbook } from './memoryWorkbook';

const AS_OF = '2026-01-31';
const SALES: readonly (readonly Cell[])[] = [
  ['Month', 'Credit sales'],
  [day('2025-10-01'), 84000],
  [day('2025-11-01'), 91500.5],
  [day('2025-12-01'), 78250],
  [day('2026-01-01'), 88000],
];

/** Dates of a made sheet as days, so that a case reads as a person would type it. */
const cells = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? day(cell) : cell)));

async function refreshed(book: MemoryWorkbook, request: Partial<ReportRequest> = {}): Promise<MemoryWorkbook> {
  const outcome = await refresh(book, { ...ANY_REQUEST, asOf: day(AS_OF), ...request }, QUIET);
  if (outcome.kind !== 'report') throw new Error(`a question stands in the way: ${JSON.stringify(outcome.questions)}`);
  return book;
}

/** One currency: current, late, very late, a credit, a disputed item, a text that looks like a formula, no due date, a printed total. */
function oneCurrency(): Promise<MemoryWorkbook> {
  const items = cells([
    ['Customer', 'Customer number', 'Invoice', 'Type', 'Due date', 'Currency', 'Open amount', 'Disputed'],
    ['Alder Works', '00017', 'D1', 'Invoice', '2026-02-14', 'USD', 12500.5, ''],
    ['Alder Works', '00017', 'D2', 'Invoice', '2026-01-31', 'USD', 3000, ''],
    ['Birch & Sons', '00021', 'D3', 'Invoice', '2026-01-01', 'USD', 10.99, ''],
    ['Birch & Sons', '00021', 'D4', 'Invoice', '2025-12-31', 'USD', 40000, ''],
    ['Cedar Point', '00034', 'D5', 'Invoice', '2025-10-15', 'USD', 27500, 2500],
    ['Cedar Point', '00034', 'D6', 'Payment', '2026-01-15', 'USD', -450.6, ''],
    ['=Dune+Partners', '00040', 'D7', 'Invoice', '', 'USD', 123.45, ''],
    ['Total', '', '', '', '', '', 82684.34, ''],
  ]);
  return refreshed(new MemoryWorkbook().addSheet('Open items', items, [4]).addSheet('Sales', SALES, [0]));
}

/** Currencies of 2, 0 and 3 decimals, never added. */
function severalCurrencies(): Promise<MemoryWorkbook> {
  const items = cells([
    ['Customer', 'Invoice', 'Due date', 'Currency', 'Open amount'],
    ['Alder', 'D1', '2025-12-01', 'EUR', 1500],
    ['Alder', 'D2', '2026-01-20', 'JPY', 9800000],
    ['Birch', 'D3', '2026-03-01', 'KWD', 1234.567],
    ['Cedar', 'D4', '2025-06-01', 'EUR', 750.5],
  ]);
  return refreshed(new MemoryWorkbook().addSheet('Open items', items, [2]));
}

/** A customer × bucket report without items, in the sheet's own buckets. */
function customerSummary(): Promise<MemoryWorkbook> {
  const lines = [
    ['A/R Aging Summary'],
    ['As of January 31, 2026'],
    [],
    ['Customer', 'Current', '1 - 30', '31 - 60', '61 - 90', '91 and over', 'Total'],
    ['Alder', 1000, 0, 0, 0, 0, 1000],
    ['Birch', 0, 250, 0, 0, 125.5, 375.5],
    ['Cedar', 0, -50, 0, 0.99, 0, -49.01],
    ['Total', 1000, 200, 0, 0.99, 125.5, 1326.49],
  ];
  return refreshed(new MemoryWorkbook().addSheet('A/R Aging Summary', lines));
}

/** Two companies in two layouts and two currencies, a sheet each, and their sales. */
function companies(): Promise<MemoryWorkbook> {
  const sales = cells([
    ['Month', 'Credit sales USD'],
    ['2025-11-01', 20000],
    ['2025-12-01', 21000],
    ['2026-01-01', 22500],
  ]);
  return refreshed(twoCompanies().addSheet('Sales', sales, [0]), { sheet: ALL_SHEETS });
}

/** Four weeks ahead, learned from a year of paid invoices. */
async function forecast(): Promise<MemoryWorkbook> {
  const book = forecastBook(paidRows());
  const outcome = await refreshForecast(book, REQUEST, { weekCount: 4, weekStart: 'monday', method: null }, QUIET);
  if (outcome.kind !== 'forecast') throw new Error('a question stands in the way');
  return book;
}

/** January is closed a month after December: paid, new, partly paid and late ones, and a control balance that differs. */
async function monthEnd(): Promise<MemoryWorkbook> {
  const headings = ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Open amount'];
  const december = [
    ['Alder Works', 'A-17', 'D1', '2025-11-20', '2025-12-20', 12500.5],
    ['Birch & Sons', 'A-21', 'D2', '2025-09-01', '2025-10-01', 26000],
    ['Cedar Point', 'A-34', 'D3', '2025-12-10', '2026-01-09', 4000],
  ];
  const january = [
    ['Birch & Sons', 'A-21', 'D2', '2025-09-01', '2025-10-01', 19500],
    ['Cedar Point', 'A-34', 'D3', '2025-12-10', '2026-01-09', 4000],
    ['Alder Works', 'A-17', 'D4', '2026-01-12', '2026-02-11', 7300],
  ];
  const book = new MemoryWorkbook();
  for (const [asOf, items] of [
    ['2025-12-31', december],
    [AS_OF, january],
  ] as const) {
    book.addSheet('Open items', cells([headings, ...items]), [3, 4]);
    await closeMonth(book, { ...ANY_REQUEST, sheet: 'Open items', asOf: day(asOf) }, DEFAULT_MONTH, QUIET);
  }
  return book;
}

/** What the golden texts are taken from, by folder: the workbook after everything was run in it. */
export const GOLDEN_RUNS: Readonly<Record<string, () => Promise<MemoryWorkbook>>> = {
  'one-currency': oneCurrency,
  'several-currencies': severalCurrencies,
  'customer-summary': customerSummary,
  'two-companies': companies,
  forecast,
  'month-end': monthEnd,
};

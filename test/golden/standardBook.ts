import { newEntry } from '../../src/features/activity/domain/activityEntry';
import { refreshForecast } from '../../src/features/forecast/jobs/refreshForecast';
import { closeMonth } from '../../src/features/monthEnd/jobs/closeMonth';
import { DEFAULT_MONTH } from '../../src/features/monthEnd/domain/monthRequest';
import { WORKLIST } from '../../src/features/worklist/domain/worklistPart';
import { logActivity } from '../../src/features/worklist/run/logActivity';
import { writeActivityReport, writeBrief } from '../../src/features/worklist/run/writeBrief';
import type { Cell } from '../../src/kernel/sheet/cells';
import type { ReportOptions } from '../../src/features/reportFace';
import { localeOf, type Language } from '../../src/kernel/words/locale';
import { refresh } from '../../src/report/refresh';
import { ANY_REQUEST, day, QUIET } from './madeReport';
import { MemoryWorkbook } from './memoryWorkbook';

const AS_OF = day('2026-01-31');

const HEADINGS = ['Customer', 'Customer number', 'Invoice', 'Invoice date', 'Due date', 'Currency', 'Open amount', 'Disputed'];
const DECEMBER: readonly (readonly Cell[])[] = [
  HEADINGS,
  ['Alder Works', 'A-17', 'D1', day('2025-11-20'), day('2025-12-20'), 'USD', 12500.5, ''],
  ['Birch & Sons', 'A-21', 'D2', day('2025-09-01'), day('2025-10-01'), 'USD', 26000, ''],
  ['Cedar Point', 'A-34', 'D3', day('2025-12-10'), day('2026-01-09'), 'USD', 4000, ''],
];
const JANUARY: readonly (readonly Cell[])[] = [
  HEADINGS,
  ['Birch & Sons', 'A-21', 'D2', day('2025-09-01'), day('2025-10-01'), 'USD', 19500, 2500],
  ['Birch & Sons', 'A-21', 'D7', '', '', 'USD', 123.45, ''],
  ['Cedar Point', 'A-34', 'D3', day('2025-12-10'), day('2026-01-09'), 'USD', 4000, ''],
  ['Cedar Point', 'A-34', 'K1', day('2026-01-15'), day('2026-01-15'), 'USD', -450.6, ''],
  ['Alder Works', 'A-17', 'D4', day('2026-01-12'), day('2026-02-11'), 'USD', 7300, ''],
  ['Dune Partners', 'A-40', 'E1', day('2025-11-30'), day('2025-12-30'), 'EUR', 1500, ''],
];
const SALES: readonly (readonly Cell[])[] = [
  ['Month', 'Credit sales USD', 'Credit sales EUR'],
  [day('2025-10-01'), 14000, 900],
  [day('2025-11-01'), 11500.5, 1500],
  [day('2025-12-01'), 8250, 0],
  [day('2026-01-01'), 8000, 400],
];

const PAID_HEADINGS = ['Customer number', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Paid date', 'Currency', 'Amount'];
/** Every week an invoice of Alder, paid ten days late, and of Birch, paid on the day. */
const PAID: readonly (readonly Cell[])[] = Array.from({ length: 30 }, (_, k) => AS_OF - 15 - 7 * k).flatMap((due, k): Cell[][] => [
  ['A-17', 'Alder Works', `PA-${k}`, due - 30, due, due + 10, 'USD', 400],
  ['A-21', 'Birch & Sons', `PB-${k}`, due - 30, due, due, 'USD', 250],
]);

async function refreshed(book: MemoryWorkbook, language: Language, options: ReportOptions) {
  const outcome = await refresh(book, { ...ANY_REQUEST, sheet: 'Open items', asOf: AS_OF, language }, options);
  if (outcome.kind !== 'report') throw new Error('a question stands in the way');
  return outcome.report;
}

/**
 * A workbook in which every sheet of ours was written by a reader of a language: two month ends in two currencies with credits, disputes and
 * an item without a date; entries of the log; a forecast from paid invoices; a brief and an activity report.
 */
export async function standardBook(language: Language): Promise<MemoryWorkbook> {
  const options = { ...QUIET, locale: localeOf(language === 'es' ? 'es-ES' : 'en') };
  const book = new MemoryWorkbook().addSheet('Sales', SALES, [0]);
  const request = { ...ANY_REQUEST, sheet: 'Open items', language };
  book.addSheet('Open items', DECEMBER, [3, 4]);
  await closeMonth(book, { ...request, asOf: day('2025-12-31') }, DEFAULT_MONTH, options);
  book.addSheet('Open items', JANUARY, [3, 4]);
  const about = { customer: 'Birch & Sons', customerId: 'A-21', who: 'Ann Lee', document: 'D2' };
  await logActivity(
    book,
    await refreshed(book, language, options),
    [
      newEntry({ ...about, kind: 'call', when: day('2026-01-12'), outcome: 'reached', text: 'Cash is short' }),
      newEntry({ ...about, kind: 'promise', when: day('2026-01-12'), amount: 9000, day: day('2026-01-20') }),
      newEntry({ ...about, kind: 'dispute', when: day('2026-01-13'), amount: 2500, reason: 'price', owner: 'Sales' }),
      newEntry({ ...about, kind: 'promise', when: AS_OF, amount: 5000, day: day('2026-02-06') }),
    ],
    options,
  );
  book.addSheet('Paid', [PAID_HEADINGS, ...PAID], [3, 4, 5]);
  await refreshForecast(book, { ...request, asOf: AS_OF }, { weekCount: 4, weekStart: 'monday', method: null }, options);
  await closeMonth(book, { ...request, asOf: AS_OF }, DEFAULT_MONTH, options);
  const report = await refreshed(book, language, options);
  await writeBrief(book, report, report.currencies[0]!, report.parts.get(WORKLIST)[0]![0]!, options);
  await writeActivityReport(book, report, options);
  return book;
}

import type { FileWorkbook } from '../../src/adapters/xlsx/fileWorkbook';
import { refreshAgencies } from '../../src/features/agencies/jobs/refreshAgencies';
import type { ReceiptSource } from '../../src/features/cash/jobs/computeCash';
import { refreshCash } from '../../src/features/cash/jobs/refreshCash';
import { textTable } from '../../src/features/cash/run/textTable';
import { refreshCheck } from '../../src/features/checks/jobs/refreshCheck';
import { refreshCredit } from '../../src/features/credit/jobs/refreshCredit';
import { refreshForecast } from '../../src/features/forecast/jobs/refreshForecast';
import { DEFAULT_MONTH } from '../../src/features/monthEnd/domain/monthRequest';
import { closeMonth } from '../../src/features/monthEnd/jobs/closeMonth';
import type { ReportOutcome } from '../../src/features/report';
import { computeNotices } from '../../src/features/statements/jobs/computeNotices';
import { preparedReport, writeNotices } from '../../src/features/statements/jobs/writeNotices';
import { localeOf, type Language } from '../../src/kernel/words/locale';
import type { Workbook } from '../../src/kernel/run/workbook';
import type { ReportRequest } from '../../src/reading/run/request';
import { fileOfDays, type SheetOfDays } from '../adapters/dates/twoDateSystems';
import { ANY_REQUEST, day, QUIET } from '../golden/madeReport';
import { MemoryWorkbook } from '../golden/memoryWorkbook';

const REQUEST = { ...ANY_REQUEST, sheet: 'Open items', asOf: day('2026-01-31') };
/** An invoice stands twice, so that a check finds it; an order waits, so that credit judges it. */
const SHEETS: Readonly<Record<string, SheetOfDays>> = {
  'Open items': {
    rows: [
      ['Customer', 'Customer number', 'Invoice', 'Due date', 'Currency', 'Amount'],
      ['Alder Works', 'A-17', '1001', day('2024-10-20'), 'USD', 12500.5],
      ['Birch & Sons', 'A-21', '1003', day('2026-03-01'), 'USD', 26000],
      ['Birch & Sons', 'A-21', '1003', day('2026-03-01'), 'USD', 26000],
    ],
    dateColumns: [3],
  },
  Orders: {
    rows: [
      ['Order no.', 'Order date', 'Customer number', 'Customer', 'Order amount', 'Currency'],
      ['O-1', day('2026-01-29'), 'A-17', 'Alder Works', 900, 'USD'],
    ],
    dateColumns: [1],
  },
};
const BANK = ['Date,Description,Amount,Reference,Currency', '2026-01-30,ALDER WORKS 1001,12000.50,A1,USD', ''].join('\n');

/** A workbook with all that our sheets are made of. */
export const bookOfEverything = (): Promise<FileWorkbook> => fileOfDays(SHEETS, false);

/** A bank's download as a file of receipts. */
export const bankFile = (text: string): ReceiptSource => ({
  kind: 'file',
  name: 'bank.csv',
  text,
  workbook: () => Promise.resolve(textTable('bank', text)),
});

/** The same in memory. */
export function memoryOfEverything(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  for (const [name, { rows, dateColumns }] of Object.entries(SHEETS)) book.addSheet(name, rows, dateColumns);
  return book;
}

/** Closes the month: the report and everything that belongs to it. */
export const closed = (workbook: Workbook): Promise<ReportOutcome> => closeMonth(workbook, REQUEST, DEFAULT_MONTH, QUIET);

/** The sheets that are written when somebody asks for them, and by no refresh: those of a check, of credit, of agencies, and notices with their letters. */
export async function writeAsked(workbook: Workbook, language: Language = 'en', asked: ReportRequest = REQUEST): Promise<void> {
  const options = { ...QUIET, locale: localeOf(language === 'es' ? 'es-ES' : 'en') };
  const request = { ...asked, language };
  const check = await refreshCheck(workbook, request, options);
  const credit = await refreshCredit(workbook, request, null, options);
  const agencies = await refreshAgencies(workbook, request, check.kind === 'check' ? check.check.report : null, options);
  const notices = await computeNotices(workbook, request, options);
  expect([check.kind, credit.kind, agencies.kind, notices.kind]).toEqual(['check', 'credit', 'agencies', 'notices']);
  if (notices.kind === 'notices') await writeNotices(workbook, await preparedReport(notices.notices, options), options);
}

/** Everything that writes tables of ours, one after the other. */
export async function writeEverything(workbook: Workbook): Promise<void> {
  const kinds: string[] = [(await refreshForecast(workbook, REQUEST, null, QUIET)).kind, (await closed(workbook)).kind];
  await writeAsked(workbook);
  kinds.push((await refreshCash(workbook, REQUEST, bankFile(BANK), QUIET)).kind);
  expect(kinds).toEqual(['forecast', 'report', 'cash']);
}

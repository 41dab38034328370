import { FEATURES } from '../../../../src/features';
import type { ReportOptions } from '../../../../src/features/reportFace';
import { dayFromIso, type DayNumber } from '../../../../src/kernel/calendar/dayNumber';
import type { ReportRequest } from '../../../../src/reading/run/request';
import type { Cell } from '../../../../src/kernel/sheet/cells';
import { NO_CHOICES } from '../../../../src/reading/result/readResult';
import { MemoryWorkbook } from '../../../golden/memoryWorkbook';

export const AS_OF = dayFromIso('2026-01-31')!;
export const day = (iso: string): DayNumber => dayFromIso(iso)!;
export const OPTIONS: ReportOptions = { signal: { aborted: false }, onProgress: () => undefined, features: FEATURES };
export const REQUEST: ReportRequest = { sheet: null, range: null, asOf: AS_OF, scheme: null, basis: null, choices: NO_CHOICES };

/** Open items by the heading that each cell stands under. */
export const OPEN: readonly (readonly Cell[])[] = [
  ['Customer no.', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Open balance'],
  ['C-1', 'Alder Ltd', 'A-100', day('2026-01-02'), day('2026-02-01'), 1000],
  ['C-1', 'Alder Ltd', 'A-101', day('2026-01-20'), day('2026-02-19'), 500.5],
  ['C-2', 'Birch & Co', 'B-100', day('2025-12-20'), day('2026-01-19'), 750.25],
  ['C-2', 'Birch & Co', 'B-101', day('2026-01-25'), day('2026-02-24'), -120],
  ['C-3', 'Cedar SA', 'C-100', day('2026-01-10'), day('2026-02-09'), 300],
];

/** Weekly invoices of Alder, paid 10 days late, and of Birch, paid on the day, for a year before the as-of date. */
export function paidRows(): Cell[][] {
  return Array.from({ length: 45 }, (_, k) => k).flatMap((k): Cell[][] => {
    const due = AS_OF - 15 - 7 * k;
    return [
      ['C-1', 'Alder Ltd', `PA-${k}`, due - 30, due, due + 10, 400],
      ['C-2', 'Birch & Co', `PB-${k}`, due - 30, due, due, 250],
    ];
  });
}

export const PAID_HEADINGS = ['Customer no.', 'Customer', 'Invoice', 'Invoice date', 'Due date', 'Paid date', 'Amount'];

/** A workbook of open items and, where given, a sheet of paid invoices. */
export function forecastBook(paid: readonly (readonly Cell[])[] | null, headings: readonly string[] = PAID_HEADINGS): MemoryWorkbook {
  const book = new MemoryWorkbook().addSheet('Open items', OPEN, [3, 4]);
  return paid === null ? book : book.addSheet('Paid', [headings, ...paid], [3, 4, 5]);
}

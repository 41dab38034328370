import { Parts } from '../../src/kernel/run/parts';
import { ACTIVITY } from '../../src/features/activity/domain/activityPart';
import { FEATURES } from '../../src/features';
import type { ReportOptions } from '../../src/features/reportFace';
import { NO_TABLES } from '../../src/kernel/tables/standingTables';
import { computeParts } from '../../src/report/computeParts';
import { agedCurrencies } from '../../src/features/aging/domain/agedCurrencies';
import type { ActivityEntry } from '../../src/features/activity/domain/activityEntry';
import { LedgerIndex } from '../../src/features/activity/domain/ledgerIndex';
import { openDesk } from '../../src/features/activity/domain/desk';
import { TOLERANCE_DAYS } from '../../src/features/activity/domain/promiseState';
import { startRun } from '../../src/reading/run/startRun';
import { readSetup, SETUP } from '../../src/features/setup/run/readSetup';
import type { ReportRequest } from '../../src/reading/run/request';
import { dayFromIso, type DayNumber } from '../../src/kernel/calendar/dayNumber';
import { CustomerDirectory } from '../../src/kernel/ledger/customers';
import { OpenItemsBuilder } from '../../src/kernel/ledger/openItemsBuilder';
import type { ItemKind } from '../../src/kernel/ledger/openItems';
import { currencyOf } from '../../src/kernel/money/currency';
import type { MinorUnits } from '../../src/kernel/money/minorUnits';
import type { MonthlySales } from '../../src/features/setupFacts';
import { NO_CHOICES, type ReadResult } from '../../src/reading/result/readResult';
import type { Report } from '../../src/features/report';
import { MemoryWorkbook } from './memoryWorkbook';

export const QUIET: ReportOptions = { signal: { aborted: false }, onProgress: () => undefined, features: FEATURES };

export const ANY_REQUEST: ReportRequest = { sheet: null, range: null, asOf: null, scheme: null, basis: null, choices: NO_CHOICES };

export const day = (iso: string): DayNumber => dayFromIso(iso)!;

/** One open item as a test writes it: customer, number, due date (ISO or ''), minor units, and what is special about it. */
export interface MadeItem {
  readonly customer: string;
  readonly id?: string;
  readonly due: string;
  readonly amount: number;
  readonly currency?: string;
  readonly kind?: ItemKind;
  readonly disputed?: number;
}

/** What a flat sheet with these items, one a row from row 2 on, reads as; amounts are minor units. */
export function readingOf(made: readonly MadeItem[]): ReadResult {
  const customers = new CustomerDirectory();
  const codes = [...new Set(made.map((item) => item.currency ?? 'USD'))];
  const items = codes.map((code) => {
    const builder = new OpenItemsBuilder(currencyOf(code), customers);
    made.forEach((item, row) => {
      if ((item.currency ?? 'USD') !== code) return;
      builder.add({
        sheetRow: row + 2,
        customer: item.customer,
        customerId: item.id ?? '',
        documentNo: `D${row + 1}`,
        kind: item.kind ?? 'invoice',
        dueDay: item.due === '' ? null : day(item.due),
        openAmount: item.amount as MinorUnits,
        ...(item.disputed === undefined ? {} : { disputedAmount: item.disputed as MinorUnits }),
      });
    });
    return builder.build();
  });
  return {
    level: 'item',
    layout: {
      name: 'flat',
      sheet: 'Open items',
      range: { row: 0, column: 0, rowCount: made.length + 1, columnCount: 5 },
      headerRows: [1],
      columns: [],
      dateOrder: null,
      decimalMark: null,
    },
    customers,
    items,
    summaries: [],
    asOf: null,
    receipt: {
      inRange: made.length + 1,
      read: made.length,
      skippedByReason: { header: 1 },
      skipped: [],
      amountsSkipped: 0,
      hiddenRowsRead: 0,
    },
    printedTotals: [],
    printedSubtotals: [],
    problems: [],
    questions: [],
  };
}

/** Credit sales of months, named as `2026-01`, in whole currency units. */
export function salesOf(months: Readonly<Record<string, number>>, currency = ''): readonly MonthlySales[] {
  return Object.entries(months).map(([month, amount]) => ({ monthStart: day(`${month}-01`), amount: String(amount), currency }));
}

/** The report of a reading with AR Setup's defaults, in a workbook with no snapshots and no paid list. */
export async function reportOf(
  reading: ReadResult,
  asOf: string,
  sales: readonly MonthlySales[] = [],
  entries: readonly ActivityEntry[] = [],
): Promise<Report> {
  const run = await startRun(new MemoryWorkbook(), ANY_REQUEST, QUIET);
  const setupReading = await readSetup(run);
  const setup = { ...setupReading.setup, sales };
  const base = {
    asOf: day(asOf),
    asOfFrom: 'argument' as const,
    setup,
    tables: NO_TABLES,
    reading,
    currencies: agedCurrencies(reading, setup, day(asOf)),
    problems: reading.problems,
  };
  const desk = openDesk(entries, {
    index: new LedgerIndex(reading.items, reading.customers, []),
    asOf: day(asOf),
    toleranceDays: TOLERANCE_DAYS,
  });
  return computeParts(run, base, Parts.NONE.with(SETUP, setupReading).with(ACTIVITY, desk));
}

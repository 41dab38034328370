import { NO_TABLES } from '../../src/kernel/tables/standingTables';
import { computeParts } from '../../src/report/computeParts';
import { agedCurrencies } from '../../src/features/aging/domain/agedCurrencies';
import type { ActivityEntry } from '../../src/features/activity/domain/activityEntry';
import { LedgerIndex } from '../../src/features/activity/domain/ledgerIndex';
import { openDesk } from '../../src/features/activity/domain/desk';
import { TOLERANCE_DAYS } from '../../src/features/activity/domain/promiseState';
import { NO_LISTS } from '../../src/features/forecast/run/readPaid';
import { startRun } from '../../src/reading/run/startRun';
import { readSetup } from '../../src/features/setup/run/readSetup';
import type { ReportRequest } from '../../src/reading/run/request';
import type { RunOptions } from '../../src/kernel/run/workbook';
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
import { forecastText } from '../../src/features/forecast/forecastText';

export const QUIET: RunOptions = { signal: { aborted: false }, onProgress: () => undefined };

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
    receipt: { inRange: made.length + 1, read: made.length, skippedByReason: { header: 1 }, skipped: [], hiddenRowsRead: 0 },
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
  const { setup } = await readSetup(await startRun(new MemoryWorkbook(), ANY_REQUEST, QUIET));
  const used = { ...setup, sales };
  const currencies = agedCurrencies(reading, used, day(asOf));
  const base = {
    asOf: day(asOf),
    asOfFrom: 'argument' as const,
    setup: used,
    tables: NO_TABLES,
    reading,
    currencies,
    problems: reading.problems,
  };
  const desk = openDesk(entries, {
    index: new LedgerIndex(reading.items, reading.customers, []),
    asOf: day(asOf),
    toleranceDays: TOLERANCE_DAYS,
  });
  const exposure = {
    lossMethod: {
      method: 'typed' as const,
      forward: 0,
      reason: '',
      typedRates: used.lossRates,
      sources: used.lossRates.map(() => ({ kind: 'default' as const })),
    },
    ratesAreDefaults: true,
    allowance: currencies.map(() => NOTHING_TYPED),
    writeOffs: [],
  };
  const month = {
    snapshots: { snapshots: [], problems: [], isOrdered: true },
    paid: null,
    paidMissing: forecastText('noPaidList'),
    lists: NO_LISTS,
  };
  return computeParts(base, { desk, last: new Map(), exposure, month, unbilled: null }, QUIET);
}

const NOTHING_TYPED = {
  isTyped: false,
  opening: 0 as MinorUnits,
  writeOffs: 0 as MinorUnits,
  recoveries: 0 as MinorUnits,
  cells: ['', '', ''],
};

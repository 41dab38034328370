import { CustomerDirectory } from '../../src/kernel/ledger/customers';
import { currencyOf } from '../../src/kernel/money/currency';
import type { MinorUnits } from '../../src/kernel/money/minorUnits';
import type { ReadResult } from '../../src/reading/result/readResult';
import type { Report } from '../../src/features/report';
import { readingOf, reportOf, salesOf } from './madeReport';

const SALES = salesOf({ '2025-10': 84000, '2025-11': 91500.5, '2025-12': 78250, '2026-01': 88000 });

/** One currency: current, late, very late, a credit, a disputed item, a text that looks like a formula. */
function oneCurrency(): Promise<Report> {
  const reading = readingOf([
    { customer: 'Alder Works', id: '00017', due: '2026-02-14', amount: 1250050 },
    { customer: 'Alder Works', id: '00017', due: '2026-01-31', amount: 300000 },
    { customer: 'Birch & Sons', id: '00021', due: '2026-01-01', amount: 1099 },
    { customer: 'Birch & Sons', id: '00021', due: '2025-12-31', amount: 4000000 },
    { customer: 'Cedar Point', id: '00034', due: '2025-10-15', amount: 2750000, disputed: 250000 },
    { customer: 'Cedar Point', id: '00034', due: '2026-01-15', amount: -45060, kind: 'payment' },
    { customer: '=Dune+Partners', id: '00040', due: '', amount: 12345 },
  ]);
  return reportOf(withPrintedTotal(reading, 8268434), '2026-01-31', SALES);
}

/** The reading with a grand total of the sheet's own, minor units. */
function withPrintedTotal(reading: ReadResult, printed: number): ReadResult {
  const currency = currencyOf('USD');
  const read = reading.items[0]!.openAmount.reduce((sum, amount) => sum + amount, 0);
  const total = {
    row: 9,
    label: 'Total',
    currency,
    printed: printed as MinorUnits,
    read: read as MinorUnits,
    difference: (printed - read) as MinorUnits,
    cause: null,
  };
  return {
    ...reading,
    printedTotals: [total],
    receipt: { ...reading.receipt, inRange: 9, skippedByReason: { header: 1, total: 1 } },
  };
}

/** Currencies of 2, 0 and 3 decimals, never added. */
function severalCurrencies(): Promise<Report> {
  const reading = readingOf([
    { customer: 'Alder', due: '2025-12-01', amount: 150000, currency: 'EUR' },
    { customer: 'Alder', due: '2026-01-20', amount: 9800000, currency: 'JPY' },
    { customer: 'Birch', due: '2026-03-01', amount: 1234567, currency: 'KWD' },
    { customer: 'Cedar', due: '2025-06-01', amount: 75050, currency: 'EUR' },
  ]);
  return reportOf(reading, '2026-01-31');
}

/** A customer × bucket report without items, in the sheet's own buckets. */
function customerSummary(): Promise<Report> {
  const customers = new CustomerDirectory();
  const line = (name: string, sheetRow: number, amounts: readonly number[]) => ({
    customer: customers.intern(name, '', '').code,
    sheetRow,
    amounts: amounts as readonly MinorUnits[],
    total: amounts.reduce((sum, amount) => sum + amount, 0) as MinorUnits,
  });
  const summary = {
    currency: currencyOf('USD'),
    bucketLabels: ['Current', '1 - 30', '31 - 60', '61 - 90', '91 and over'],
    notDueBucket: 0,
    lines: [line('Alder', 5, [100000, 0, 0, 0, 0]), line('Birch', 6, [0, 25000, 0, 0, 12550]), line('Cedar', 7, [0, -5000, 0, 99, 0])],
  };
  const reading = readingOf([]);
  return reportOf(
    {
      ...reading,
      level: 'customer',
      customers,
      summaries: [summary],
      layout: {
        ...reading.layout,
        name: 'customerSummary',
        sheet: 'A/R Aging Summary',
        range: { row: 3, column: 0, rowCount: 5, columnCount: 7 },
        headerRows: [4],
      },
      receipt: { inRange: 5, read: 3, skippedByReason: { header: 1, total: 1 }, skipped: [], amountsSkipped: 0, hiddenRowsRead: 0 },
    },
    '2026-01-31',
  );
}

/** Made reports by name. */
export const GOLDEN_CASES: Readonly<Record<string, () => Promise<Report>>> = {
  'one-currency': oneCurrency,
  'several-currencies': severalCurrencies,
  'customer-summary': customerSummary,
};

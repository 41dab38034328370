import { dayFromIso } from '../../src/kernel/calendar/dayNumber';
import { currencyOf, minorUnitsPerUnit } from '../../src/kernel/money/currency';
import { makeLedger } from '../../src/features/sample/domain/makeLedger';
import type { MadeItem, MadeLedger } from '../../src/features/sample/domain/madeLedger';
import type { Cell } from '../../src/kernel/sheet/cells';

/** The day of which every benchmark is. */
export const BENCH_AS_OF = dayFromIso('2026-06-30')!;

export const BENCH_HEADINGS: readonly string[] = [
  'Customer no.',
  'Customer',
  'Invoice no.',
  'Type',
  'Invoice date',
  'Due date',
  'Invoice amount',
  'Open balance',
  'Currency',
  'Disputed amount',
  'Collector',
  'Promise date',
];

/** Number formats of the columns, as a sheet has them. */
export const BENCH_FORMATS: readonly string[] = [
  'General',
  'General',
  'General',
  'General',
  'yyyy-mm-dd',
  'yyyy-mm-dd',
  '#,##0.00',
  '#,##0.00',
  'General',
  '#,##0.00',
  'General',
  'yyyy-mm-dd',
];

/** A ledger with fifty items a customer, three currencies, in the order of chance. */
export function benchLedger(items: number): MadeLedger {
  return makeLedger({
    seed: 7,
    asOf: BENCH_AS_OF,
    items,
    customers: Math.max(20, Math.floor(items / 50)),
    currencies: ['USD', 'EUR', 'GBP'],
    entities: [''],
    collectors: ['Maya Lind', 'Jon Okafor', 'Priya Rao', 'Sol Adeyemi'],
    names: [],
    customerNumbers: 'leadingZeros',
    documentNumbers: 'leadingZeros',
    subCustomerShare: 0,
    missingDueDateShare: 0.005,
    creditShare: 0.05,
    duplicates: 0,
  });
}

const TYPES = { invoice: 'Invoice', creditMemo: 'Credit memo', debitMemo: 'Debit memo', payment: 'Payment', other: 'Journal' } as const;

/** One item as a row of a flat sheet of twelve columns. */
export function benchRow(item: MadeItem, ledger: MadeLedger): Cell[] {
  const customer = ledger.customers[item.customer]!;
  const unit = minorUnitsPerUnit(currencyOf(item.currency));
  return [
    customer.id,
    customer.name,
    item.documentNo,
    TYPES[item.kind],
    item.documentDay,
    item.dueDay ?? '',
    item.originalAmount / unit,
    item.openAmount / unit,
    item.currency,
    item.disputedAmount === 0 ? '' : item.disputedAmount / unit,
    item.collector,
    item.promiseDay ?? '',
  ];
}

/** The sheet as a host hands it over: JSON texts of at most `rowsMax` rows each, the heading in the first row of the first. */
export function chunkTexts(ledger: MadeLedger, rowsMax: number): string[] {
  const texts: string[] = [];
  for (let from = 0; from <= ledger.items.length; from += rowsMax) {
    const rows = ledger.items.slice(Math.max(0, from - 1), from - 1 + rowsMax).map((item) => benchRow(item, ledger));
    texts.push(JSON.stringify(from === 0 ? [BENCH_HEADINGS, ...rows] : rows));
  }
  return texts;
}

import { NO_DAY, type DayNumber } from '../calendar/dayNumber';
import type { Currency } from '../money/currency';
import type { MinorUnits } from '../money/minorUnits';
import type { Customer, CustomerDirectory } from './customers';
import type { CodeArray, CodeColumn } from './dictionary';
import type { TextColumn } from './textColumn';

/** What an open item is; the order is the code in the `kind` column. */
export const ITEM_KINDS = ['invoice', 'creditMemo', 'debitMemo', 'payment', 'other'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Where the due date came from; the order is the code in the `dueDateFrom` column. `document` = the document date stands in for it. */
export const DUE_DATE_SOURCES = ['sheet', 'terms', 'document', 'none'] as const;
export type DueDateSource = (typeof DUE_DATE_SOURCES)[number];

/** Minor units row by row: in four bytes each where all are whole and below 2^31, else in eight. */
type AmountColumn = Float64Array | Int32Array;

/** The same amounts in half the bytes where that keeps every one of them. */
export function narrowAmounts(amounts: Float64Array): AmountColumn {
  const narrow = new Int32Array(amounts.length);
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!;
    // NaN, a fraction and what is too large do not come back as they went in.
    narrow[i] = amount;
    if (narrow[i] !== amount) return amounts;
  }
  return narrow;
}

/**
 * Open items of one currency, stored by column: row r of every column is the same item. Immutable once built.
 *
 * Amounts are minor units, credits and unapplied cash negative. `dueDay` already holds the date that stands in for a missing due date
 * (see `dueDateFrom`); NO_DAY where there is none at all. `sheetRow` counts from 1. Optional columns are `null` where the sheet has none.
 */
export interface OpenItems {
  readonly length: number;
  readonly currency: Currency;
  readonly customers: CustomerDirectory;
  readonly customer: CodeArray;
  readonly kind: Uint8Array;
  readonly dueDay: Int32Array;
  readonly dueDateFrom: Uint8Array;
  readonly documentDay: Int32Array;
  readonly openAmount: Float64Array;
  readonly sheetRow: Uint32Array;
  readonly documentNo: TextColumn | null;
  /** NaN where the cell was empty. */
  readonly originalAmount: AmountColumn | null;
  /** Amount in dispute, minor units, 0 where not disputed; a yes/no column disputes the whole item. */
  readonly disputedAmount: AmountColumn | null;
  readonly promiseDay: Int32Array | null;
  /** Day on which the row was paid, NO_DAY where it was not; left out or `null` where the sheet has no such column. */
  readonly paidDay?: Int32Array | null;
  /** 1 where the row says that the item was written off and not paid; left out or `null` where none does. */
  readonly writtenOff?: Uint8Array | null;
  readonly terms: CodeColumn | null;
  readonly collector: CodeColumn | null;
  /** The second amount column where local and document currency both stand: minor units of `otherCurrency`'s row code. */
  readonly documentCurrency: CodeColumn | null;
  readonly documentAmount: Float64Array | null;
  /** Place of each row's sheet among those that were read together; left out or `null` where one sheet was read. */
  readonly part?: Uint8Array | null;
}

/** One open item, for lists, tests and messages. */
export interface OpenItem {
  readonly sheetRow: number;
  readonly customer: Customer;
  readonly documentNo: string;
  readonly kind: ItemKind;
  readonly documentDay: DayNumber | null;
  readonly dueDay: DayNumber | null;
  readonly dueDateFrom: DueDateSource;
  readonly openAmount: MinorUnits;
  readonly originalAmount: MinorUnits | null;
  readonly disputedAmount: MinorUnits | null;
  readonly promiseDay: DayNumber | null;
  readonly terms: string | null;
  readonly collector: string | null;
  readonly currency: Currency;
}

const dayOrNull = (day: number | undefined): DayNumber | null => (day === undefined || day === NO_DAY ? null : (day as DayNumber));
const textOrNull = (column: CodeColumn | null, row: number): string | null =>
  column ? column.dictionary.text(column.codes[row]!) || null : null;

/** Row `row` (from 0) of the columns as one record. */
export function itemAt(items: OpenItems, row: number): OpenItem {
  const original = items.originalAmount ? items.originalAmount[row]! : NaN;
  return {
    sheetRow: items.sheetRow[row]!,
    customer: items.customers.at(items.customer[row]!),
    documentNo: items.documentNo ? items.documentNo.at(row) : '',
    kind: ITEM_KINDS[items.kind[row]!]!,
    documentDay: dayOrNull(items.documentDay[row]),
    dueDay: dayOrNull(items.dueDay[row]),
    dueDateFrom: DUE_DATE_SOURCES[items.dueDateFrom[row]!]!,
    openAmount: items.openAmount[row]! as MinorUnits,
    originalAmount: Number.isNaN(original) ? null : (original as MinorUnits),
    disputedAmount: items.disputedAmount ? (items.disputedAmount[row]! as MinorUnits) : null,
    promiseDay: items.promiseDay ? dayOrNull(items.promiseDay[row]) : null,
    terms: textOrNull(items.terms, row),
    collector: textOrNull(items.collector, row),
    currency: items.currency,
  };
}

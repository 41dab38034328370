import type { DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { Term } from './voice';

/** A cell before it is written: minor units, a day, a whole number or a text, by the kind of its column. */
export type Raw = number | string | null;

/** A column of a made table; `term` is `null` for one that the kind of sheet does not need. */
export interface MadeColumn {
  readonly term: Term | null;
  readonly heading: string;
  readonly kind: 'text' | 'amount' | 'day' | 'count';
  readonly cells: readonly Raw[];
}

/** What is open in one row of a sheet, so that a row which cannot be read is taken out of the truth; minor units. */
export interface RowTruth {
  readonly customer: string;
  readonly due: DayNumber | null;
  readonly amount: number;
}

/** A made table with what is true of its rows. */
export interface MadeTable {
  readonly kind: string;
  readonly columns: readonly MadeColumn[];
  readonly rows: readonly RowTruth[];
  /** Columns without which a row's amount cannot be told. */
  readonly amountTerms: readonly Term[];
  /** Sums of the columns of buckets in the order of the sheet, for a list of customers. */
  readonly buckets: readonly number[] | null;
  /** True where the due date of each open row can be told. */
  readonly ages: boolean;
  /** Rows must stay in this order: balances run, lines follow each other. */
  readonly ordered: boolean;
  /** Questions that a careful reader asks. */
  readonly asks: readonly string[];
  /** A second sheet with payments. */
  readonly beside: { readonly name: string; readonly columns: readonly MadeColumn[] } | null;
}

export const PLAIN: Pick<MadeTable, 'buckets' | 'ages' | 'ordered' | 'asks' | 'beside'> = {
  buckets: null,
  ages: true,
  ordered: false,
  asks: [],
  beside: null,
};

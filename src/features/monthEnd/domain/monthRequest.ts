import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OtherWorkbook } from '../../../kernel/run/otherWorkbook';

/**
 * What the roll-forward starts from: the latest snapshot before the month (or before the as-of date), the snapshot of a day, a sheet, or
 * the report of another workbook, on the sheet named or the one that is found. `asOf` is for a report that does not say its own day.
 */
export type OpeningChoice =
  | { readonly from: 'latest' }
  | { readonly from: 'snapshot'; readonly day: DayNumber }
  | { readonly from: 'sheet'; readonly sheet: string; readonly asOf: DayNumber | null }
  | { readonly from: 'file'; readonly file: OtherWorkbook; readonly sheet: string | null; readonly asOf: DayNumber | null };

/** A cell of the workbook; row and column from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The control balance of one currency: an amount in currency units as typed, or the cell that holds it. */
export interface ControlChoice {
  readonly currency: string;
  readonly balance: number | CellPlace;
}

/** Who signs the figures of this close, in which role and on which day. */
export interface Signature {
  readonly role: 'prepared' | 'approved';
  readonly name: string;
  readonly day: DayNumber;
}

/** What the user asked of a month end. Currencies without a control balance here keep what stands on AR Reconciliation. */
export interface MonthRequest {
  readonly opening: OpeningChoice;
  readonly keepSnapshot: boolean;
  readonly controls: readonly ControlChoice[];
  /** Left out where nobody signs now; what was signed before stays. */
  readonly signature?: Signature;
}

export const DEFAULT_MONTH: MonthRequest = { opening: { from: 'latest' }, keepSnapshot: true, controls: [] };

import type { DayNumber } from '../../../src/kernel/calendar/dayNumber';
import type { ItemKind } from '../../../src/kernel/ledger/openItems';
import type { Cell, CellSpan } from '../../../src/kernel/sheet/cells';
import type { SkipReason } from '../../../src/reading/result/readResult';

/** What one row of a made sheet is. */
export type RowKind = 'item' | 'summary' | Exclude<SkipReason, 'ignored'>;

/**
 * One open item as its sheet prints it: a field is `null` (or '') where the sheet does not say it, so a reader cannot know it either.
 * `customer` is trimmed; amounts are minor units.
 */
export interface TruthItem {
  /** From 1. */
  readonly sheetRow: number;
  readonly customer: string;
  readonly customerId: string;
  readonly documentNo: string;
  readonly kind: ItemKind;
  readonly documentDay: DayNumber | null;
  readonly dueDay: DayNumber | null;
  readonly terms: string;
  readonly originalAmount: number | null;
  readonly openAmount: number;
  /** '' where the sheet names no currency. */
  readonly currency: string;
  /** The currency that the amount is in, whether the sheet says so or not. */
  readonly trueCurrency: string;
  readonly entity: string;
  readonly collector: string;
  readonly disputedAmount: number | null;
}

/** A total or subtotal that the sheet prints, minor units. */
export interface TruthTotal {
  readonly row: number;
  readonly label: string;
  readonly amount: number;
  readonly currency: string;
}

/** One customer's line of a report without items; `amounts` in the order of the sheet's own bucket columns. */
export interface TruthSummary {
  readonly sheetRow: number;
  readonly customer: string;
  readonly amounts: readonly number[];
  readonly total: number;
}

/** Everything that a correct reading of a made sheet finds. */
export interface SheetTruth {
  readonly level: 'item' | 'customer';
  readonly asOf: DayNumber;
  /** Where a reader can learn the as-of date: written on the sheet, on another sheet, from due date + days late, or nowhere. */
  readonly asOfFrom: 'sheet' | 'otherSheet' | 'derivable' | 'none';
  readonly items: readonly TruthItem[];
  readonly summaries: readonly TruthSummary[];
  readonly bucketLabels: readonly string[];
  /** What each row is; index 0 is sheet row 1. */
  readonly rows: readonly RowKind[];
  /** Sheet rows of items whose amount is an error cell, so that they cannot be read. */
  readonly unreadableRows: readonly number[];
  readonly printedTotals: readonly TruthTotal[];
  readonly printedSubtotals: readonly TruthTotal[];
  /** Sheet rows that repeat a document of an earlier row. */
  readonly duplicateRows: readonly number[];
  /** True where no numeric text date stands on the sheet, or one of them has a day above 12. */
  readonly dateOrderProvable: boolean;
}

export interface MadeFormula {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A plain sheet beside the report, such as a page of parameters. */
export interface SideSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A made export. `cells` and `formats` are rectangles of the same size; rows and columns count from 0 unless said otherwise. */
export interface MadeSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  readonly formulas: readonly MadeFormula[];
  readonly merged: readonly CellSpan[];
  readonly hiddenRows: readonly number[];
  readonly indents: readonly { readonly row: number; readonly column: number; readonly indent: number }[];
  readonly otherSheets: readonly SideSheet[];
  readonly truth: SheetTruth;
}

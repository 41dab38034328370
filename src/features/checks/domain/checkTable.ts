import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import type { ItemKind } from '../../../kernel/ledger/openItems';

/** A row of a list of open items, as its cells stand. Texts are trimmed, '' where empty; days and amounts are `null` where nothing can be read. */
export interface CheckRow {
  /** From 1. */
  readonly row: number;
  readonly customerId: string;
  readonly customer: string;
  readonly documentNo: string;
  readonly kind: ItemKind;
  readonly terms: string;
  readonly note: string;
  readonly currency: Currency;
  /** The cell as it stands, before anything is read from it. */
  readonly amountCell: Cell;
  readonly amount: MinorUnits | null;
  readonly documentDay: DayNumber | null;
  readonly dueCell: Cell;
  readonly dueDay: DayNumber | null;
  readonly isHidden: boolean;
}

/** A line of totals below the items, or between them. */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  readonly amount: MinorUnits | null;
  readonly formula: string;
}

/** Letters of the columns that findings name, '' where the sheet has none. */
export interface CheckColumns {
  readonly customerId: string;
  readonly customer: string;
  readonly documentNo: string;
  readonly documentDate: string;
  readonly dueDate: string;
  readonly openAmount: string;
  readonly currency: string;
  readonly note: string;
}

/** A column in which most cells of the items are formulas, and the rows in which a typed number stands. */
export interface FormulaColumn {
  readonly letter: string;
  readonly typedRows: readonly number[];
}

/** What an invoice register or a paid list says of a document, minor units of the item's currency. */
export interface Registered {
  readonly amount: number;
  readonly paidOn: DayNumber | null;
}

/** A list of open items with everything that is held against it. */
export interface CheckTable {
  readonly asOf: DayNumber;
  readonly sheet: string;
  readonly columns: CheckColumns;
  readonly rows: readonly CheckRow[];
  /** Sums that stand between the items. */
  readonly inside: readonly TotalRow[];
  /** Totals below the last item. */
  readonly totals: readonly TotalRow[];
  readonly formulaColumns: readonly FormulaColumn[];
  /** By document number without marks and leading zeros; `null` where the workbook has no such list. */
  readonly register: ReadonlyMap<string, Registered> | null;
  readonly paid: ReadonlyMap<string, Registered> | null;
  /** The open amounts of an earlier list, `null` where there is none. */
  readonly earlier: ReadonlyMap<string, Registered> | null;
}

import type { Cell, CellSpan } from './cells';
import type { ChartKind, SeriesLook } from './chartLooks';
import type { StyleName } from './styles';

/** A live formula and the value that it has now, so that a reader that does not recalculate sees the same. Starts with '='. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: Cell;
}

/** One cell of a plan. `null` leaves the sheet's cell as it is; '' empties it. A text that starts with '=' is a text: only a FormulaCell is a formula. */
export type PlanCell = Cell | FormulaCell | null;

/** A rectangle of cells to write. */
export interface PlanBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

/** A rectangle that looks one way; later spans are laid over earlier ones. `numberFormat` overrides the style's own. */
export interface StyledSpan {
  readonly span: CellSpan;
  readonly style: StyleName;
  readonly numberFormat?: string;
}

/** An Excel table over cells that the plan writes; `span` includes the header row, whose cells are the column names (unique texts). */
export interface TablePlan {
  readonly name: string;
  readonly span: CellSpan;
  /** The ids of its columns from left to right, `null` for one that people added or that is repeated. */
  readonly ids?: readonly (string | null)[];
  /** True where people type in it, so that its columns are to be remembered. */
  readonly isTyped?: boolean;
}

/** A workbook name for one cell or span of the plan's sheet. */
export interface NamePlan {
  readonly name: string;
  readonly span: CellSpan;
}

export interface ChartSeriesPlan extends SeriesLook {
  readonly name: string;
  readonly values: CellSpan;
}

/** A chart over cells of the plan's sheet; `anchor` is the rectangle of cells that it covers. */
export interface ChartPlan {
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly categories: CellSpan;
  readonly series: readonly ChartSeriesPlan[];
  readonly anchor: CellSpan;
  /** How amounts along the axis and beside the marks are written. */
  readonly numberFormat?: string;
  /** Left out, there is a legend where there is more than one series. */
  readonly hasLegend?: boolean;
}

/** Paints the cells of `span` in `style` where `formula` (relative to the span's first cell, starts with '=') is true. */
export interface ConditionalFormatPlan {
  readonly span: CellSpan;
  readonly formula: string;
  readonly style: StyleName;
}

/** Lets a cell take only one of `choices`, with an in-cell list. */
export interface ChoicePlan {
  readonly span: CellSpan;
  readonly choices: readonly string[];
}

/** Height of whole rows in points, where text is larger than one line of the standard font. */
export interface RowHeightPlan {
  readonly row: number;
  readonly rowCount: number;
  readonly points: number;
}

/** A printed page: what repeats at its top and how it is laid out. Every AR sheet fits one page wide, and one page high where it says so. */
export interface PrintPlan {
  readonly landscape: boolean;
  /** Rows repeated on every page, counted from 0, or `null`. */
  readonly titleRows: { readonly first: number; readonly count: number } | null;
  readonly area: CellSpan | null;
  readonly isOnePage?: boolean;
  /** Rows, counted from 0, that begin a page of their own. Excel passes over them on pages that it fits, so these have a scale. */
  readonly pageStarts?: { readonly rows: readonly number[]; readonly scalePercent: number };
  /** Left out where the printer's own paper will do. */
  readonly paper?: 'A4' | 'Letter';
  /** In the middle below every page, between the sheet's name and the page number. */
  readonly footer?: string;
}

/** A table that stands on a tab to which its plan does not belong. */
export interface TakenTable {
  readonly tab: string;
  readonly table: string;
}

/** What is peculiar about the place of a sheet in a workbook. */
export interface Whereabouts {
  /** The name that the sheet has here, where its tab has another. */
  readonly home?: string;
  /** The place of a new one among the sheets, from 0; left out, it comes last. */
  readonly place?: number;
  /** Tables of the plan that people put on another tab: they come from there, and their cells are emptied. */
  readonly takes?: readonly TakenTable[];
}

/**
 * What one AR sheet shows, as plain data. Whoever writes it makes the sheet where there is none, empties what an earlier write of the
 * same sheet left outside this plan, and touches no other sheet.
 */
export interface SheetPlan {
  readonly name: string;
  /** Where it goes in the workbook, where that is not told by its name alone. */
  readonly whereabouts?: Whereabouts;
  readonly blocks: readonly PlanBlock[];
  readonly styles: readonly StyledSpan[];
  readonly tables: readonly TablePlan[];
  readonly names: readonly NamePlan[];
  readonly charts: readonly ChartPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly choices: readonly ChoicePlan[];
  /** Widths in characters of Excel's standard font, from column A on. */
  readonly columnWidths: readonly number[];
  /** Rows that are not one line high; whoever writes may let the program fit them instead. */
  readonly rowHeights?: readonly RowHeightPlan[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly print: PrintPlan;
}

/**
 * Columns of our own beside a user's table: one cell a row from `firstRow` on, a heading in `headerRow`. Rows that are no item hold
 * `null`. `column` is the first of them, counted from 0; nothing but our own columns may stand there.
 */
export interface SideColumnsPlan {
  readonly sheet: string;
  readonly column: number;
  readonly headerRow: number;
  readonly headings: readonly string[];
  readonly firstRow: number;
  readonly rowCount: number;
  /** Cells of rows `from` (from 0, counted from firstRow) up to `to`; asked for in chunks, so that a million rows need no array. */
  readonly cells: (from: number, to: number) => PlanCell[][];
  readonly styles: readonly StyleName[];
  readonly columnWidths: readonly number[];
}

/** The name by which a sheet is remembered, whatever its tab is called. */
export function homeOf({ name, whereabouts }: Pick<SheetPlan, 'name' | 'whereabouts'>): string {
  return whereabouts?.home ?? name;
}

import type { Cell, CellSpan } from '../../../../kernel/sheet/cells';
import type { ChartKind, SeriesLook } from '../../../../kernel/sheet/chartLooks';
import type { PrintPlan } from '../../../../kernel/sheet/sheetPlan';
import type { ColumnFacts, DocumentRow } from '../../model/documentTypes';
import type { FrozenPanes } from '../../model/sheetFrame';
import type { SheetVisibility } from '../../model/workbookParts';
import type { CellLook } from '../../styles/cellLook';

/** A table to write; `columns` are the texts of its header cells. `span` includes header and totals row. */
export interface TableContent {
  readonly name: string;
  readonly span: CellSpan;
  readonly columns: readonly string[];
  /** The number of each column; left out, they count from 1. */
  readonly columnIds?: readonly number[];
  readonly hasTotals: boolean;
}

/** Cells that a chart shows, with the values that they have now. */
export interface ChartData {
  readonly span: CellSpan;
  readonly values: readonly Cell[];
}

export interface ChartSeriesContent extends SeriesLook {
  readonly name: string;
  readonly data: ChartData;
}

export interface ChartContent {
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly categories: ChartData;
  readonly series: readonly ChartSeriesContent[];
  readonly hasLegend: boolean;
  readonly anchor: CellSpan;
  readonly numberFormat: string | null;
}

/** Where `formula` (starts with '=', relative to the first cell) is true, cells take `look` over their own. */
export interface ConditionalFormatContent {
  readonly span: CellSpan;
  readonly formula: string;
  readonly look: Partial<CellLook>;
}

/** A list of what a cell may hold. One that Excel cannot hold in a cell's rule (over 255 characters, or a choice with a comma) is left out. */
export interface ChoiceContent {
  readonly span: CellSpan;
  readonly choices: readonly string[];
}

/** Rules of a sheet as XML. */
export interface RulesXml {
  readonly formats: readonly string[];
  readonly validations: readonly string[];
  readonly extensions: readonly string[];
}

/** A whole sheet to write. Rows ascend, and so do the cells in them; their `style` is a number of the workbook's style book. */
export interface SheetContent {
  readonly name: string;
  /** The place of a new one among the sheets with cells, from 0; left out, it comes last. */
  readonly place?: number;
  readonly visibility: SheetVisibility;
  readonly rows: Iterable<DocumentRow>;
  readonly columns: readonly ColumnFacts[];
  readonly merged: readonly CellSpan[];
  readonly frozen: FrozenPanes;
  readonly showsGridlines: boolean;
  readonly tabColor: string | null;
  readonly tables: readonly TableContent[];
  readonly charts: readonly ChartContent[];
  readonly conditionalFormats: readonly ConditionalFormatContent[];
  readonly choices: readonly ChoiceContent[];
  /** Rules as XML, each ready to stand in the sheet: formats behind `conditionalFormats`, validations behind `choices`, blocks of extended formats. */
  readonly rules: RulesXml;
  /** The sheet's own filter as XML, '' for none. */
  readonly filter: string;
  /** Protection of the sheet as XML, '' for none. */
  readonly protection: string;
  readonly names: readonly { readonly name: string; readonly span: CellSpan }[];
  readonly print: PrintPlan | null;
  /** Text in the middle of every printed page's foot, '' for none; sheet name and page number stand beside it. */
  readonly footer: string;
}

/** A sheet without anything, to be filled in by spreading. */
export const EMPTY_SHEET: Omit<SheetContent, 'name'> = {
  visibility: 'visible',
  rows: [],
  columns: [],
  merged: [],
  frozen: { rows: 0, columns: 0 },
  showsGridlines: true,
  tabColor: null,
  tables: [],
  charts: [],
  conditionalFormats: [],
  choices: [],
  rules: { formats: [], validations: [], extensions: [] },
  filter: '',
  protection: '',
  names: [],
  print: null,
  footer: '',
};

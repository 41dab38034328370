import type { ChartKind, SeriesLook } from '../../../kernel/sheet/chartLooks';
import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import type { CellLook } from '../styles/cellLook';

/** A cell of a document. `formula` starts with '='; `value` is then its stored result. `style` is a number for `WorkbookStyles.look`. */
export interface DocumentCell {
  readonly column: number;
  readonly value: Cell;
  readonly formula: string | null;
  readonly style: number;
  /** Cells that an array formula or a spilled one fills, set on its first cell. */
  readonly arraySpan: CellSpan | null;
  readonly isDynamic: boolean;
}

/** A row with its cells in ascending order. `heightPoints` and `style` are `null` where the sheet's defaults hold. */
export interface DocumentRow {
  readonly row: number;
  readonly heightPoints: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
  readonly cells: readonly DocumentCell[];
}

/** Columns `first` up to and without `first + count`; `width` as the file counts it (characters of the standard font and what is spared at the sides), `null` for the default. */
export interface ColumnFacts {
  readonly first: number;
  readonly count: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** A bound of a bar, a colour or an icon: SpreadsheetML's word for its kind (min, max, num, percent, percentile, formula), and its value. */
export interface FormatBound {
  readonly type: string;
  readonly value: string | null;
  /** True where a value must lie above the bound, not only at it. */
  readonly isStrict: boolean;
}

export type PictureFormat =
  | {
      readonly kind: 'dataBar';
      readonly showsValue: boolean;
      readonly bounds: readonly FormatBound[];
      readonly color: string;
      readonly negativeColor: string | null;
      readonly isGradient: boolean;
    }
  | { readonly kind: 'colorScale'; readonly bounds: readonly FormatBound[]; readonly colors: readonly string[] }
  /** Bounds and icons ascend; `icons` names set and number of each where they are mixed by hand (number -1 for none). */
  | {
      readonly kind: 'iconSet';
      readonly set: string;
      readonly showsValue: boolean;
      readonly isReversed: boolean;
      readonly bounds: readonly FormatBound[];
      readonly icons: readonly FormatIcon[] | null;
    };

interface FormatIcon {
  readonly set: string;
  readonly number: number;
}

/** A conditional format as the file says it; `type` is SpreadsheetML's word (expression, cellIs, dataBar, colorScale, iconSet …). */
export interface ConditionalFormatDocument {
  readonly spans: readonly CellSpan[];
  readonly type: string;
  readonly operator: string | null;
  /** Formulas as a person writes them, each starting with '=', relative to the first cell of the first span. */
  readonly formulas: readonly string[];
  readonly look: Partial<CellLook>;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Other attributes of the rule as they are written: text, rank, bottom, percent, timePeriod, aboveAverage, equalAverage … */
  readonly words: ReadonlyMap<string, string>;
  /** What a rule of type dataBar, colorScale or iconSet draws. */
  readonly picture: PictureFormat | null;
  /** Id by which the sheet's extensions say more of the rule, or all of it. */
  readonly extensionId: string | null;
}

/** A rule for what may be typed. For type 'list', `choices` holds a written-out list, or `null` where `formulas[0]` is a reference. */
export interface ValidationDocument {
  readonly spans: readonly CellSpan[];
  readonly type: string;
  readonly operator: string | null;
  readonly formulas: readonly string[];
  readonly choices: readonly string[] | null;
  readonly allowBlank: boolean;
}

/** One series of a chart: references as formulas write them, without '='. */
export interface ChartSeriesDocument extends SeriesLook {
  readonly name: string;
  readonly nameReference: string | null;
  readonly categories: string | null;
  readonly values: string | null;
}

/** A chart that stands on a sheet. `kind` is `null` where it is none of those that Agewise makes. */
export interface ChartDocument {
  readonly name: string;
  readonly part: string;
  readonly kind: ChartKind | null;
  readonly title: string;
  readonly hasLegend: boolean;
  /** How its values are written along the axis. */
  readonly numberFormat: string;
  readonly series: readonly ChartSeriesDocument[];
  readonly anchor: CellSpan;
}

import type { CellSpan } from '../../../kernel/sheet/cells';

/** Cells of a sheet that a chart draws from. */
export interface ChartSource {
  readonly sheetId: string;
  readonly span: CellSpan;
}

export interface ChartSeriesState {
  name: string;
  values: ChartSource | null;
  categories: ChartSource | null;
  /** #RRGGBB, `null` for the workbench's own choice. */
  color: string | null;
  /** False where nothing fills its marks. */
  isFilled: boolean;
  /** Excel's word for the kind of the series, where it differs from that of the chart. */
  kind: string | null;
  hasLabels: boolean;
  labelFormat: string;
  /** Excel's word, such as `Dash`. */
  lineStyle: string;
}

/** A chart: the stand-in keeps it, the workbench draws it. */
export interface ChartState {
  readonly id: string;
  name: string;
  /** Excel's own word, such as `ColumnClustered`. */
  readonly kind: string;
  title: string;
  isTitleShown: boolean;
  isLegendShown: boolean;
  /** The cells that the chart stands over; it moves and grows with them, as Excel's charts do. */
  anchor: CellSpan;
  readonly series: ChartSeriesState[];
  /** Number format of the value axis. */
  valueFormat: string;
  /** True where the first category is at the top of lying bars. */
  isReversed: boolean;
}

/** Where Excel puts a chart that nobody has placed, in cells of the usual size. */
const UNPLACED: CellSpan = { row: 4, column: 2, rowCount: 15, columnCount: 8 };

/** A chart as Excel makes one: title and legend shown where there is something to say. */
export function newChart(id: string, name: string, kind: string, series: ChartSeriesState[]): ChartState {
  return {
    id,
    name,
    kind,
    title: series.length === 1 ? series[0]!.name : 'Chart Title',
    isTitleShown: true,
    isLegendShown: series.length > 1,
    anchor: UNPLACED,
    series,
    valueFormat: 'General',
    isReversed: false,
  };
}

export const newSeries = (name: string, values: ChartSource | null, categories: ChartSource | null): ChartSeriesState => ({
  name,
  values,
  categories,
  color: null,
  isFilled: true,
  kind: null,
  hasLabels: false,
  labelFormat: 'General',
  lineStyle: 'Continuous',
});

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
  /** #RRGGBB, or `null` for the workbench's own choice. */
  color: string | null;
  /** Excel's word, such as `Dash`. */
  lineStyle: string;
  hasDataLabels: boolean;
  gapWidthPercent: number;
}

export interface ChartAxisState {
  title: string;
  isTitleShown: boolean;
  numberFormat: string;
  isShown: boolean;
  hasMajorGridlines: boolean;
  minimum: number | null;
  maximum: number | null;
}

/** A chart: the stand-in keeps it, the workbench draws it. Places and sizes are points from the sheet's corner. */
export interface ChartState {
  readonly id: string;
  name: string;
  /** Excel's own word, such as `ColumnClustered`. */
  kind: string;
  title: string;
  isTitleShown: boolean;
  isLegendShown: boolean;
  legendPosition: string;
  /** Cells that the chart was placed over and moves and grows with, as Excel's charts do; `null` once it was placed by points. */
  anchor: CellSpan | null;
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeriesState[];
  readonly categoryAxis: ChartAxisState;
  readonly valueAxis: ChartAxisState;
}

const newAxis = (hasMajorGridlines: boolean): ChartAxisState => ({
  title: '',
  isTitleShown: false,
  numberFormat: 'General',
  isShown: true,
  hasMajorGridlines,
  minimum: null,
  maximum: null,
});

/** A chart as Excel makes one: 360 × 216 points, title and legend shown where there is something to say. */
export function newChart(id: string, name: string, kind: string, series: ChartSeriesState[]): ChartState {
  return {
    id,
    name,
    kind,
    title: series.length === 1 ? series[0]!.name : 'Chart Title',
    isTitleShown: true,
    isLegendShown: series.length > 1,
    legendPosition: 'Bottom',
    anchor: null,
    left: 120,
    top: 60,
    width: 360,
    height: 216,
    series,
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
  };
}

export const newSeries = (name: string, values: ChartSource | null, categories: ChartSource | null): ChartSeriesState => ({
  name,
  values,
  categories,
  color: null,
  lineStyle: 'Continuous',
  hasDataLabels: false,
  gapWidthPercent: 150,
});

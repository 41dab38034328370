import type { Cell } from '../../../kernel/sheet/cells';
import { chartPlace } from './chartPlace';
import type { ChartSource, ChartState } from './chartState';
import type { GridSheet } from '../gridWorkbook';
import type { HostState } from '../hostState';

interface ChartSeriesView {
  readonly name: string;
  /** `null` where a cell holds no number. */
  readonly values: readonly (number | null)[];
  readonly color: string | null;
  readonly lineStyle: string;
  readonly hasDataLabels: boolean;
}

/** A chart with the values that it shows now; places and sizes are points from the sheet's corner. */
export interface ChartView {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  /** Excel's own word, such as `ColumnClustered` or `Line`. */
  readonly kind: string;
  /** `null` where no title is shown. */
  readonly title: string | null;
  readonly legend: 'none' | 'shown';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeriesView[];
  readonly valueFormat: string;
}

function cells(state: HostState, source: ChartSource | null): Cell[] {
  const sheet = source && state.sheetById(source.sheetId);
  return sheet ? sheet.values(source.span).flat() : [];
}

function texts(state: HostState, source: ChartSource | null): string[] {
  const sheet = source && state.sheetById(source.sheetId);
  return sheet ? sheet.texts(source.span).flat() : [];
}

function view(state: HostState, sheet: GridSheet, chart: ChartState): ChartView {
  const { id, name, kind } = chart;
  return {
    id,
    sheetId: sheet.id,
    name,
    kind,
    title: chart.isTitleShown ? chart.title : null,
    legend: chart.isLegendShown ? 'shown' : 'none',
    ...chartPlace(sheet, chart),
    categories: texts(state, chart.series.find((series) => series.categories)?.categories ?? null),
    series: chart.series.map((series) => ({
      name: series.name,
      values: cells(state, series.values).map((cell) => (typeof cell === 'number' ? cell : null)),
      color: series.color,
      lineStyle: series.lineStyle,
      hasDataLabels: series.hasDataLabels,
    })),
    valueFormat: chart.valueAxis.numberFormat,
  };
}

/** The charts of one sheet, or of every sheet, as they are to be drawn now. */
export function chartViews(state: HostState, sheetId?: string): ChartView[] {
  return state.grid
    .sheets()
    .filter((sheet) => sheetId === undefined || sheet.id === sheetId)
    .flatMap((sheet) => state.extrasOf(sheet.id).charts.map((chart) => view(state, sheet, chart)));
}

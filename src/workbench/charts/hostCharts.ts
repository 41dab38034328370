import type { ChartDocument } from '../../files/model/documentTypes';
import type { ChartState } from '../../host/model/chartState';
import type { HostState } from '../../host/model/hostState';
import type { Cell, CellSpan } from '../../sheets/cells';
import type { ChartPicture, ChartSeries } from './chartPicture';
import type { PlacedChart } from './placedChart';

const POINTS_PER_PIXEL = 0.75;

/** What the page draws for each of Excel's kinds of charts. */
const KINDS: Partial<Record<string, ChartPicture['kind']>> = {
  ColumnClustered: 'columnClustered',
  ColumnStacked: 'columnStacked',
  BarClustered: 'barClustered',
  Line: 'line',
  LineMarkers: 'line',
};

interface CellsOfSheet {
  readonly sheetId: string;
  readonly span: CellSpan;
}

/** Cells of a row or column as one list. */
function listOf(state: HostState, cells: CellsOfSheet | null, read: 'values' | 'texts'): readonly Cell[] {
  const sheet = cells && state.sheetById(cells.sheetId);
  return sheet ? sheet[read](cells.span).flat() : [];
}

function seriesOf(state: HostState, chart: ChartState): ChartSeries[] {
  return chart.series.map((series) => ({ name: series.name, values: listOf(state, series.values, 'values').map((v) => (typeof v === 'number' ? v : null)) }));
}

function pictureOf(state: HostState, chart: ChartState): ChartPicture | null {
  const kind = KINDS[chart.kind];
  if (kind === undefined) return null;
  const series = seriesOf(state, chart);
  const names = listOf(state, chart.series[0]?.categories ?? null, 'texts').map(String);
  const longest = Math.max(0, ...series.map((s) => s.values.length));
  return {
    title: chart.isTitleShown ? chart.title : '',
    kind,
    categories: Array.from({ length: longest }, (_, i) => names[i] ?? String(i + 1)),
    series,
    isPercent: chart.valueAxis.numberFormat.includes('%'),
  };
}

/** The charts that the add-in made on a sheet, with the values their cells have now. */
export function hostCharts(state: HostState, sheetId: string): PlacedChart[] {
  return state.extrasOf(sheetId).charts.map((chart) => ({
    id: `host-${chart.id}`,
    name: chart.name,
    left: chart.left / POINTS_PER_PIXEL,
    top: chart.top / POINTS_PER_PIXEL,
    width: chart.width / POINTS_PER_PIXEL,
    height: chart.height / POINTS_PER_PIXEL,
    picture: pictureOf(state, chart),
  }));
}

/** Sizes of a sheet's columns and rows in pixels. */
export interface SheetSizes {
  readonly columnWidth: (column: number) => number;
  readonly rowHeight: (row: number) => number;
}

const sum = (from: number, count: number, sizeOf: (i: number) => number): number => {
  let total = 0;
  for (let i = from; i < from + count; i++) total += sizeOf(i);
  return total;
};

/** A chart of the opened file: its place is kept free and named, the chart itself stays in the file untouched. */
export function chartKeptInFile(chart: ChartDocument, sizes: SheetSizes): PlacedChart {
  const { row, column, rowCount, columnCount } = chart.anchor;
  return {
    id: `file-${chart.part}-${chart.name}`,
    name: chart.title || chart.name,
    left: sum(0, column, sizes.columnWidth),
    top: sum(0, row, sizes.rowHeight),
    width: sum(column, columnCount, sizes.columnWidth),
    height: sum(row, rowCount, sizes.rowHeight),
    picture: null,
  };
}

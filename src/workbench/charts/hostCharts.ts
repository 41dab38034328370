import type { ChartDocument } from '../../adapters/xlsx/model/documentTypes';
import { chartViews, type ChartView } from '../../standin/model/charts/chartView';
import type { HostState } from '../../standin/model/hostState';
import type { ChartPicture } from './chartPicture';
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

function pictureOf(view: ChartView): ChartPicture | null {
  const kind = KINDS[view.kind];
  if (kind === undefined) return null;
  const longest = Math.max(0, ...view.series.map((series) => series.values.length));
  return {
    title: view.title ?? '',
    kind,
    categories: Array.from({ length: longest }, (_, i) => view.categories[i] ?? String(i + 1)),
    series: view.series,
    isPercent: view.valueFormat.includes('%'),
  };
}

/** The charts that the add-in made on a sheet, with the values their cells have now. */
export function hostCharts(state: HostState, sheetId: string): PlacedChart[] {
  return chartViews(state, sheetId).map((view) => ({
    id: `host-${view.id}`,
    name: view.name,
    left: view.left / POINTS_PER_PIXEL,
    top: view.top / POINTS_PER_PIXEL,
    width: view.width / POINTS_PER_PIXEL,
    height: view.height / POINTS_PER_PIXEL,
    picture: pictureOf(view),
  }));
}

/** Sizes of a sheet's columns and rows in pixels. */
interface SheetSizes {
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

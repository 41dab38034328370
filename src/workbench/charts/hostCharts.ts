import type { ChartDocument } from '../../adapters/xlsx/model/documentTypes';
import type { Cell, CellSpan } from '../../kernel/sheet/cells';
import type { ChartSource, ChartState } from '../../standin/model/charts/chartState';
import type { GridSheet } from '../../standin/model/gridWorkbook';
import type { HostState } from '../../standin/model/hostState';
import { CHART_KINDS } from '../../kernel/sheet/chartLooks';
import { chartKind } from './chartKinds';
import type { ChartPicture } from './chartPicture';
import type { PlacedChart } from './placedChart';

const POINTS_PER_PIXEL = 0.75;

function sum(from: number, count: number, sizeOf: (i: number) => number): number {
  let total = 0;
  for (let i = from; i < from + count; i++) total += sizeOf(i);
  return total;
}

/** The cells that a chart stands over, and how large they are now. */
function placeOf(sheet: GridSheet, { row, column, rowCount, columnCount }: CellSpan): Omit<PlacedChart, 'id' | 'name' | 'picture'> {
  const width = sum(column, columnCount, (c) => (sheet.columnHidden(c) ? 0 : sheet.columnWidth(c)));
  const height = sum(row, rowCount, (r) => (sheet.rowHidden(r) ? 0 : sheet.rowHeight(r)));
  return { row, column, width: width / POINTS_PER_PIXEL, height: height / POINTS_PER_PIXEL };
}

function cellsOf<T>(
  state: HostState,
  source: ChartSource | null,
  read: (sheet: GridSheet, span: CellSpan) => readonly (readonly T[])[],
): T[] {
  const sheet = source && state.sheetById(source.sheetId);
  return sheet ? read(sheet, source.span).flat() : [];
}

function pictureOf(state: HostState, chart: ChartState): ChartPicture | null {
  const kind = chartKind(chart.kind);
  if (kind === null) return null;
  const named = cellsOf(state, chart.series.find(({ categories }) => categories)?.categories ?? null, (sheet, span) => sheet.texts(span));
  const series = chart.series.map(({ name, color, isFilled, hasLabels, lineStyle, values, kind: own }) => ({
    name,
    color,
    isFilled,
    hasLabels,
    isLine: own === CHART_KINDS.line,
    lineStyle,
    values: cellsOf<Cell>(state, values, (sheet, span) => sheet.values(span)).map((cell) => (typeof cell === 'number' ? cell : null)),
  }));
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  return {
    title: chart.isTitleShown ? chart.title : '',
    kind,
    categories: Array.from({ length: longest }, (_, i) => named[i] ?? String(i + 1)),
    series,
    isPercent: chart.valueFormat.includes('%'),
    hasLegend: chart.isLegendShown,
  };
}

/** The charts that the add-in made on a sheet, with the values their cells have now. */
export function hostCharts(state: HostState, sheet: GridSheet): PlacedChart[] {
  return state.extrasOf(sheet.id).charts.map((chart) => ({
    id: `host-${chart.id}`,
    name: chart.name,
    ...placeOf(sheet, chart.anchor),
    picture: pictureOf(state, chart),
  }));
}

/** A chart of the opened file: its place is kept free and named, the chart itself stays in the file untouched. */
export function chartKeptInFile(chart: ChartDocument, sheet: GridSheet): PlacedChart {
  return { id: `file-${chart.part}-${chart.name}`, name: chart.title || chart.name, ...placeOf(sheet, chart.anchor), picture: null };
}

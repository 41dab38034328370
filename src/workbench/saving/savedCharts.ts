import type { ChartContent, ChartData } from '../../adapters/xlsx/write/sheet/sheetContent';
import type { ChartSource, ChartState } from '../../standin/model/charts/chartState';
import type { HostState } from '../../standin/model/hostState';
import type { CellSpan } from '../../kernel/sheet/cells';
import { cellAt } from '../charts/placedChart';

const KINDS: Readonly<Record<string, ChartContent['kind']>> = {
  ColumnClustered: 'columnClustered',
  ColumnStacked: 'columnStacked',
  BarClustered: 'barClustered',
  Line: 'line',
  LineMarkers: 'line',
};

function dataOf(state: HostState, sheetId: string, source: ChartSource | null): ChartData | null {
  const sheet = source && source.sheetId === sheetId ? state.sheetById(source.sheetId) : undefined;
  return sheet && source ? { span: source.span, values: sheet.values(source.span).flat() } : null;
}

/** The cells that a place in points covers. */
function anchorOf(state: HostState, sheetId: string, { anchor, left, top, width, height }: ChartState): CellSpan {
  if (anchor) return anchor;
  const sheet = state.sheetById(sheetId);
  const widthOf = (column: number): number => sheet?.columnWidth(column) ?? 48;
  const heightOf = (row: number): number => sheet?.rowHeight(row) ?? 15;
  const column = cellAt(left, widthOf, 16_384).index;
  const row = cellAt(top, heightOf, 1_048_576).index;
  const lastColumn = cellAt(left + width - 1, widthOf, 16_384).index;
  const lastRow = cellAt(top + height - 1, heightOf, 1_048_576).index;
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

/** The charts that the add-in made on a sheet as a file holds them; kinds that the file layer does not write are left out. */
export function savedCharts(state: HostState, sheetId: string): ChartContent[] {
  return state.extrasOf(sheetId).charts.flatMap((chart) => {
    const kind = KINDS[chart.kind];
    const categories = dataOf(state, sheetId, chart.series[0]?.categories ?? null);
    const series = chart.series.flatMap((one) => {
      const data = dataOf(state, sheetId, one.values);
      return data ? [{ name: one.name, data }] : [];
    });
    if (kind === undefined || categories === null || series.length === 0) return [];
    const { numberFormat } = chart.valueAxis;
    return [
      {
        name: chart.name,
        kind,
        title: chart.isTitleShown ? chart.title : '',
        categories,
        series,
        anchor: anchorOf(state, sheetId, chart),
        numberFormat: numberFormat === 'General' ? null : numberFormat,
      },
    ];
  });
}

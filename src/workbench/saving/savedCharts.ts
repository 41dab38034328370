import type { ChartContent, ChartData } from '../../adapters/xlsx/write/sheet/sheetContent';
import { CHART_KINDS, type SeriesLook } from '../../kernel/sheet/chartLooks';
import type { ChartSeriesState, ChartSource, ChartState } from '../../standin/model/charts/chartState';
import type { HostState } from '../../standin/model/hostState';
import { chartKind } from '../charts/chartKinds';

function dataOf(state: HostState, sheetId: string, source: ChartSource | null): ChartData | null {
  const sheet = source && source.sheetId === sheetId ? state.sheetById(source.sheetId) : undefined;
  return sheet && source ? { span: source.span, values: sheet.values(source.span).flat() } : null;
}

function lookOf({ color, isFilled, kind, hasLabels }: ChartSeriesState, chart: ChartState): SeriesLook {
  const isLine = kind === CHART_KINDS.line && chart.kind !== CHART_KINDS.line;
  return { ...(!isFilled ? { color: null } : color !== null && { color }), isLine, hasLabels };
}

/** The charts that the add-in made on a sheet as a file holds them; kinds that the file layer does not write are left out. */
export function savedCharts(state: HostState, sheetId: string): ChartContent[] {
  return state.extrasOf(sheetId).charts.flatMap((chart) => {
    const kind = chartKind(chart.kind);
    const categories = dataOf(state, sheetId, chart.series[0]?.categories ?? null);
    const series = chart.series.flatMap((one) => {
      const data = dataOf(state, sheetId, one.values);
      return data ? [{ name: one.name, data, ...lookOf(one, chart) }] : [];
    });
    if (kind === null || categories === null || series.length === 0) return [];
    return [
      {
        name: chart.name,
        kind,
        title: chart.isTitleShown ? chart.title : '',
        categories,
        series,
        anchor: chart.anchor,
        numberFormat: chart.valueFormat === 'General' ? null : chart.valueFormat,
        hasLegend: chart.isLegendShown,
      },
    ];
  });
}

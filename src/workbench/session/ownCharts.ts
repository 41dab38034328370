import type { ChartDocument, ChartSeriesDocument } from '../../adapters/xlsx/model/documentTypes';
import { CHART_KINDS } from '../../kernel/sheet/chartLooks';
import { newChart, newSeries, type ChartSource } from '../../standin/model/charts/chartState';
import type { HostState } from '../../standin/model/hostState';
import { spanFromAddress } from '../../kernel/sheet/cells';

function sourceOf(state: HostState, reference: string | null): ChartSource | null {
  const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference ?? '');
  const span = m && spanFromAddress(m[3]!);
  const sheet = m && state.sheetByNameOrId(m[1]?.replaceAll("''", "'") ?? m[2]!);
  return span && sheet ? { sheetId: sheet.id, span } : null;
}

const FROM_FILE = 'file-';

/** True for a chart that stood on its sheet when the file was opened. */
export function isFromFile({ id }: { readonly id: string }): boolean {
  return id.startsWith(FROM_FILE);
}

/** Makes the add-in's own charts of an opened file known to the host, so that they are drawn, listed and replaced as in Excel. */
export function takeOwnCharts(state: HostState, sheetId: string, charts: readonly ChartDocument[]): void {
  charts.forEach((chart, i) => {
    if (chart.kind === null) return;
    const series = chart.series.map(({ name, values, categories, color, isLine, hasLabels }: ChartSeriesDocument) => ({
      ...newSeries(name, sourceOf(state, values), sourceOf(state, categories)),
      color: color ?? null,
      isFilled: color !== null,
      kind: isLine ? CHART_KINDS.line : null,
      hasLabels: hasLabels === true,
      labelFormat: chart.numberFormat,
    }));
    const made = newChart(`${FROM_FILE}${sheetId}-${i}`, chart.name, CHART_KINDS[chart.kind], series);
    made.isLegendShown = chart.hasLegend;
    made.valueFormat = chart.numberFormat;
    made.title = chart.title;
    made.isTitleShown = chart.title !== '';
    made.anchor = chart.anchor;
    state.extrasOf(sheetId).charts.push(made);
  });
}

import { attribute, child, childrenOf, parseXml, type XmlElement } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { relationshipsOf } from '../zip/relationships';
import type { ChartDocument, ChartSeriesDocument } from './documentTypes';

/** The charts that stand on the sheet in `sheetPart`, in the order in which they lie over each other. */
export function readCharts(parts: Parts, sheetPart: string): ChartDocument[] {
  return relationshipsOf(parts, sheetPart)
    .filter((one) => one.type === 'drawing' && parts.has(one.target))
    .flatMap(({ target }) => {
      const charts = new Map(
        relationshipsOf(parts, target)
          .filter((one) => one.type === 'chart')
          .map((one) => [one.id, one.target]),
      );
      return parseXml(parts.text(target), target).children.flatMap((anchor) => readAnchor(parts, anchor, charts));
    });
}

function readAnchor(parts: Parts, anchor: XmlElement, charts: ReadonlyMap<string, string>): ChartDocument[] {
  const frame = child(anchor, 'graphicFrame');
  const reference = child(child(child(frame, 'graphic'), 'graphicData'), 'chart');
  const part = charts.get([...(reference?.attributes ?? [])].find(([name]) => name.endsWith(':id'))?.[1] ?? '');
  if (part === undefined || !parts.has(part)) return [];
  const from = child(anchor, 'from');
  const to = child(anchor, 'to');
  const [row, column] = [place(from, 'row'), place(from, 'col')];
  const chart = child(parseXml(parts.text(part), part), 'chart');
  const area = child(chart, 'plotArea');
  const plot = child(area, 'barChart') ?? child(area, 'lineChart');
  return [
    {
      part,
      name: attribute(child(child(frame, 'nvGraphicFramePr'), 'cNvPr'), 'name') ?? '',
      kind: kindOf(plot),
      title: allText(child(child(chart, 'title'), 'tx')),
      hasLegend: child(chart, 'legend') !== null,
      numberFormat: attribute(child(child(area, 'valAx'), 'numFmt'), 'formatCode') ?? 'General',
      series: (area?.children ?? []).flatMap((one) =>
        childrenOf(one, 'ser').map((series) => readSeries(series, one.name === 'lineChart' && plot?.name === 'barChart')),
      ),
      anchor: {
        row,
        column,
        rowCount: to ? Math.max(1, place(to, 'row') - row) : 15,
        columnCount: to ? Math.max(1, place(to, 'col') - column) : 8,
      },
    },
  ];
}

function place(marker: XmlElement | null, name: string): number {
  return Number(child(marker, name)?.text ?? 0);
}

function kindOf(plot: XmlElement | null): ChartDocument['kind'] {
  if (!plot) return null;
  if (plot.name === 'lineChart') return 'line';
  const isBar = attribute(child(plot, 'barDir'), 'val') === 'bar';
  const grouping = attribute(child(plot, 'grouping'), 'val') ?? 'clustered';
  if (grouping === 'clustered') return isBar ? 'barClustered' : 'columnClustered';
  if (grouping === 'percentStacked') return isBar ? 'barStacked100' : null;
  return grouping === 'stacked' && !isBar ? 'columnStacked' : null;
}

/** The colour of a series as the file has it: of its line or of what fills it, `null` for none; `undefined` where the file leaves it open. */
function readColor(series: XmlElement): string | null | undefined {
  const shape = child(series, 'spPr');
  if (child(shape, 'noFill')) return null;
  const fill = child(shape, 'solidFill') ?? child(child(shape, 'ln'), 'solidFill');
  const rgb = attribute(child(fill, 'srgbClr'), 'val');
  return rgb === null ? undefined : `#${rgb}`;
}

function readSeries(series: XmlElement, isLine: boolean): ChartSeriesDocument {
  const reference = (name: string, kind: string): string | null => child(child(child(series, name), kind), 'f')?.text ?? null;
  const color = readColor(series);
  return {
    name: allText(child(child(child(series, 'tx'), 'strRef'), 'strCache')) || allText(child(series, 'tx')),
    nameReference: reference('tx', 'strRef'),
    categories: reference('cat', 'strRef') ?? reference('cat', 'numRef') ?? reference('cat', 'multiLvlStrRef'),
    values: reference('val', 'numRef'),
    ...(color !== undefined && { color }),
    isLine,
    hasLabels: attribute(child(child(series, 'dLbls'), 'showVal'), 'val') === '1',
  };
}

/** Text of all `<a:t>` and `<c:v>` inside. */
function allText(element: XmlElement | null): string {
  if (!element) return '';
  return (element.name === 't' || element.name === 'v' ? element.text : '') + element.children.map(allText).join('');
}

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
  const plot = child(child(chart, 'plotArea'), 'barChart') ?? child(child(chart, 'plotArea'), 'lineChart');
  return [
    {
      part,
      name: attribute(child(child(frame, 'nvGraphicFramePr'), 'cNvPr'), 'name') ?? '',
      kind: kindOf(plot),
      title: allText(child(child(chart, 'title'), 'tx')),
      series: (child(chart, 'plotArea')?.children ?? []).flatMap((one) => childrenOf(one, 'ser')).map(readSeries),
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
  return grouping === 'stacked' && !isBar ? 'columnStacked' : null;
}

function readSeries(series: XmlElement): ChartSeriesDocument {
  const reference = (name: string, kind: string): string | null => child(child(child(series, name), kind), 'f')?.text ?? null;
  return {
    name: allText(child(child(child(series, 'tx'), 'strRef'), 'strCache')) || allText(child(series, 'tx')),
    nameReference: reference('tx', 'strRef'),
    categories: reference('cat', 'strRef') ?? reference('cat', 'numRef') ?? reference('cat', 'multiLvlStrRef'),
    values: reference('val', 'numRef'),
  };
}

/** Text of all `<a:t>` and `<c:v>` inside. */
function allText(element: XmlElement | null): string {
  if (!element) return '';
  return (element.name === 't' || element.name === 'v' ? element.text : '') + element.children.map(allText).join('');
}

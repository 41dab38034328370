import { appendSplice } from '../xml/editElement';
import { CONTENT_TYPE } from '../xml/namespaces';
import { spliced } from '../xml/splice';
import { attribute, child, numberAttribute, parseXml, type XmlElement } from '../xml/xmlTree';
import { relationshipsOf } from '../zip/relationships';
import type { Parts } from '../zip/parts';
import { chartAnchorXml, chartXml, EMPTY_DRAWING } from './chartXml';
import { addContentType, addRelationship, freePartName, removeParts, removeRelationships, stemBeside } from './packageEdits';
import type { SheetContent } from './sheet/sheetContent';

/**
 * Puts the charts of a sheet on its drawing, in place of those named in `ownCharts`; other shapes stay. Gives the id of the sheet's link to
 * the drawing, or `null` where there is nothing to draw.
 */
export function putCharts(parts: Parts, sheetPart: string, content: SheetContent, ownCharts: readonly string[]): string | null {
  const known = relationshipsOf(parts, sheetPart).find((one) => one.type === 'drawing');
  if (!known && content.charts.length === 0) return null;
  const drawing = known?.target ?? freePartName(parts, stemBeside(sheetPart, 'drawings/drawing'));
  if (!known) parts.set(drawing, EMPTY_DRAWING);
  const freed = takeDown(parts, drawing, new Set([...ownCharts, ...content.charts.map((chart) => chart.name)]));
  const used = freed.slice(0, content.charts.length);
  removeRelationships(parts, drawing, (type, target) => type === 'chart' && freed.includes(target) && !used.includes(target));
  removeParts(
    parts,
    freed.filter((part) => !used.includes(part)),
  );
  const source = parts.text(drawing);
  const tree = parseXml(source, drawing);
  const firstNumber = Math.max(1, ...shapeNumbers(tree)) + 1;
  const anchors = content.charts.map((chart, i) => {
    const part = freePartName(parts, stemBeside(sheetPart, 'charts/chart'), used);
    parts.set(part, chartXml(content.name, chart));
    addContentType(parts, part, CONTENT_TYPE.chart);
    return chartAnchorXml(chart, addRelationship(parts, drawing, 'chart', part), firstNumber + i);
  });
  if (anchors.length === 0 && tree.children.length === 0) {
    removeRelationships(parts, sheetPart, (type) => type === 'drawing');
    removeParts(parts, [drawing]);
    return null;
  }
  if (anchors.length > 0) parts.set(drawing, spliced(source, [appendSplice(source, tree, anchors.join(''))]));
  addContentType(parts, drawing, CONTENT_TYPE.drawing);
  return addRelationship(parts, sheetPart, 'drawing', drawing);
}

/** Takes the charts of these names off a drawing and gives the parts that they stood in. */
function takeDown(parts: Parts, drawing: string, names: ReadonlySet<string>): string[] {
  const source = parts.text(drawing);
  const charts = new Map(
    relationshipsOf(parts, drawing)
      .filter((one) => one.type === 'chart')
      .map((one) => [one.id, one.target]),
  );
  const freed: string[] = [];
  const gone = parseXml(source, drawing).children.filter((anchor) => {
    const frame = child(anchor, 'graphicFrame');
    const name = attribute(child(child(frame, 'nvGraphicFramePr'), 'cNvPr'), 'name');
    if (name === null || !names.has(name)) return false;
    const chart = child(child(child(frame, 'graphic'), 'graphicData'), 'chart');
    const id = [...(chart?.attributes ?? [])].find(([key]) => key.endsWith(':id'))?.[1];
    const part = charts.get(id ?? '');
    if (part !== undefined) freed.push(part);
    return true;
  });
  if (gone.length > 0)
    parts.set(
      drawing,
      spliced(
        source,
        gone.map((one) => ({ start: one.start, end: one.end, text: '' })),
      ),
    );
  return freed;
}

function shapeNumbers(element: XmlElement): number[] {
  const own = element.name === 'cNvPr' ? [numberAttribute(element, 'id', 0)] : [];
  return [...own, ...element.children.flatMap(shapeNumbers)];
}

import { spanAddress, spanFromAddress, type CellSpan } from '../../../../kernel/sheet/cells';
import type { FrozenPanes } from '../../model/sheetFrame';
import { appendSplice, attributeSplice, insertInOrder } from '../../xml/editElement';
import { WORKSHEET_ORDER } from '../../xml/namespaces';
import { withPrefix } from '../../xml/prefix';
import { spliced, type Splice } from '../../xml/splice';
import { attribute, child, numberAttribute, parseXml, type XmlElement } from '../../xml/xmlTree';
import { columnXml, paneXml } from './sheetXml';
import { boundingSpan } from '../../../../kernel/sheet/spans';

/** A column's new width as the file counts it, and whether it is hidden; what is `null` stays as it is. */
export interface ColumnEdit {
  readonly column: number;
  readonly width: number | null;
  readonly hidden: boolean | null;
}

/** Changes of what stands before the rows of a sheet. What is left out stays. */
export interface HeadEdits {
  /** Cells that are written, which the stated extent must hold. */
  readonly written?: CellSpan | null;
  readonly columns?: readonly ColumnEdit[];
  readonly frozen?: FrozenPanes;
  readonly showsGridlines?: boolean;
  /** `#RRGGBB`, or `null` for none. */
  readonly tabColor?: string | null;
}

/** The head of a worksheet part (up to `<sheetData>`) with some of it changed; `prefix` is that of its elements. */
export function editHead(head: string, edits: HeadEdits, prefix: string): string {
  const isOpen = !head.endsWith('/>');
  const source = head + withPrefix(isOpen ? '</sheetData></worksheet>' : '</worksheet>', prefix);
  const root = parseXml(source, 'worksheet');
  const splices: Splice[] = [];
  const dimension = child(root, 'dimension');
  const extent = spanFromAddress(attribute(dimension, 'ref') ?? '');
  if (dimension && extent && edits.written)
    splices.push({
      start: dimension.start,
      end: dimension.openEnd,
      text: withPrefix(`<dimension ref="${spanAddress(boundingSpan(extent, edits.written))}"/>`, prefix),
    });
  if (edits.columns?.length) {
    const cols = child(root, 'cols');
    const xml = `<cols>${withColumns(cols ? cols.children.map((col) => columnTag(source, col)) : [], edits.columns)
      .map((one) => one.xml)
      .join('')}</cols>`;
    splices.push(
      cols
        ? { start: cols.start, end: cols.end, text: withPrefix(xml, prefix) }
        : insertInOrder(source, root, WORKSHEET_ORDER, 'cols', xml),
    );
  }
  splices.push(...viewSplices(source, root, edits), ...tabSplices(source, root, edits));
  const edited = spliced(source, splices);
  return edited.slice(0, edited.length - (source.length - head.length));
}

function viewSplices(source: string, root: XmlElement, { frozen, showsGridlines }: HeadEdits): Splice[] {
  if (!frozen && showsGridlines === undefined) return [];
  const views = child(root, 'sheetViews');
  const view = child(views, 'sheetView');
  if (!view) {
    const xml = `<sheetView${showsGridlines === false ? ' showGridLines="0"' : ''} workbookViewId="0">${frozen ? paneXml(frozen) : ''}</sheetView>`;
    return [
      views
        ? appendSplice(source, views, xml)
        : insertInOrder(source, root, WORKSHEET_ORDER, 'sheetViews', `<sheetViews>${xml}</sheetViews>`),
    ];
  }
  const lines = showsGridlines === undefined ? [] : attributeSplice(source, view, 'showGridLines', showsGridlines ? null : '0');
  if (!frozen) return lines;
  const isFrozen = frozen.rows > 0 || frozen.columns > 0;
  // Selections belong to the panes; where the panes change, Excel makes new ones.
  const old = view.children
    .filter(({ name }) => name === 'pane' || name === 'selection')
    .map(({ start, end }) => ({ start, end, text: '' }));
  const scrolled = attributeSplice(source, view, 'topLeftCell', null);
  if (!isFrozen) return [...lines, ...scrolled, ...old];
  const pane = withPrefix(paneXml(frozen), view.prefix);
  if (view.closeStart === view.end) {
    const tag = spliced(
      source.slice(view.start, view.openEnd),
      [...lines, ...scrolled].map((one) => ({ ...one, start: one.start - view.start, end: one.end - view.start })),
    );
    return [{ start: view.start, end: view.end, text: `${tag.replace(/\s*\/>$/, '>')}${pane}</${view.prefix}sheetView>` }];
  }
  return [...lines, ...scrolled, { start: view.openEnd, end: view.openEnd, text: pane }, ...old];
}

function tabSplices(source: string, root: XmlElement, { tabColor }: HeadEdits): Splice[] {
  if (tabColor === undefined) return [];
  const properties = child(root, 'sheetPr');
  const old = child(properties, 'tabColor');
  const xml = tabColor === null ? '' : withPrefix(`<tabColor rgb="FF${tabColor.slice(1).toUpperCase()}"/>`, root.prefix);
  if (old) return [{ start: old.start, end: old.end, text: xml }];
  if (xml === '') return [];
  if (!properties) return [insertInOrder(source, root, WORKSHEET_ORDER, 'sheetPr', `<sheetPr>${xml}</sheetPr>`)];
  return [
    properties.children.length ? { start: properties.openEnd, end: properties.openEnd, text: xml } : appendSplice(source, properties, xml),
  ];
}

/** A `<col>` element as it stands in the file, for `count` columns from `first` on. */
interface ColumnTag {
  readonly first: number;
  readonly count: number;
  readonly xml: string;
}

function columnTag(source: string, col: XmlElement): ColumnTag {
  const first = numberAttribute(col, 'min', 1) - 1;
  return { first, count: numberAttribute(col, 'max', 1) - first, xml: source.slice(col.start, col.end) };
}

/** The same element for other columns. */
function forColumns(tag: ColumnTag, first: number, count: number): ColumnTag {
  return { first, count, xml: tag.xml.replace(/\smin="\d+"/, ` min="${first + 1}"`).replace(/\smax="\d+"/, ` max="${first + count}"`) };
}

/** The columns with their changes; a run of columns that is hit in the middle is cut, and columns that are not hit stay as they were written. */
function withColumns(columns: readonly ColumnTag[], edits: readonly ColumnEdit[]): ColumnTag[] {
  let result = [...columns];
  for (const { column, width, hidden } of edits) {
    const hit = result.find((one) => column >= one.first && column < one.first + one.count);
    const attributeOf = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(hit?.xml ?? '')?.[1];
    const style = attributeOf('style');
    const isHidden = hidden ?? /^(?:1|true)$/.test(attributeOf('hidden') ?? '');
    const oldWidth = attributeOf('width');
    const set: ColumnTag = {
      first: column,
      count: 1,
      xml: columnXml({
        first: column,
        count: 1,
        width: width ?? (oldWidth === undefined ? null : Number(oldWidth)),
        hidden: isHidden,
        style: style === undefined ? null : Number(style),
      }),
    };
    const before = hit && column > hit.first ? [forColumns(hit, hit.first, column - hit.first)] : [];
    const after = hit && column + 1 < hit.first + hit.count ? [forColumns(hit, column + 1, hit.first + hit.count - column - 1)] : [];
    result = [...result.filter((one) => one !== hit), ...before, set, ...after];
  }
  return result.sort((a, b) => a.first - b.first);
}

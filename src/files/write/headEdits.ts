import { spanAddress, spanFromAddress, type CellSpan } from '../../sheets/cells';
import { insertInOrder } from '../xml/editElement';
import { WORKSHEET_ORDER } from '../xml/namespaces';
import { spliced, type Splice } from '../xml/splice';
import { attribute, child, numberAttribute, parseXml, type XmlElement } from '../xml/xmlTree';
import { columnXml } from './sheetXml';

/** A column's new width as the file counts it. */
export interface WidthEdit {
  readonly column: number;
  readonly width: number;
}

/** The head of a worksheet part (up to `<sheetData>`) with its stated extent grown to hold `written`, and with new column widths. */
export function editHead(head: string, written: CellSpan | null, widths: readonly WidthEdit[]): string {
  const isOpen = !head.endsWith('/>');
  const source = head + (isOpen ? '</sheetData></worksheet>' : '</worksheet>');
  const root = parseXml(source, 'worksheet');
  const splices: Splice[] = [];
  const dimension = child(root, 'dimension');
  const extent = spanFromAddress(attribute(dimension, 'ref') ?? '');
  if (dimension && extent && written) splices.push({ start: dimension.start, end: dimension.openEnd, text: `<dimension ref="${spanAddress(around(extent, written))}"/>` });
  if (widths.length > 0) {
    const cols = child(root, 'cols');
    const xml = `<cols>${withWidths(cols ? cols.children.map((col) => columnTag(source, col)) : [], widths).map((one) => one.xml).join('')}</cols>`;
    splices.push(cols ? { start: cols.start, end: cols.end, text: xml } : insertInOrder(source, root, WORKSHEET_ORDER, 'cols', xml));
  }
  const edited = spliced(source, splices);
  return edited.slice(0, edited.length - (source.length - head.length));
}

function around(a: CellSpan, b: CellSpan): CellSpan {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row, column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
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

/** The columns with the new widths; a run of columns that is hit in the middle is cut, and columns that are not hit stay as they were written. */
function withWidths(columns: readonly ColumnTag[], widths: readonly WidthEdit[]): ColumnTag[] {
  let result = [...columns];
  for (const { column, width } of widths) {
    const hit = result.find((one) => column >= one.first && column < one.first + one.count);
    const style = /\sstyle="(\d+)"/.exec(hit?.xml ?? '')?.[1];
    const set: ColumnTag = { first: column, count: 1, xml: columnXml({ first: column, count: 1, width, hidden: false, style: style === undefined ? null : Number(style) }) };
    const before = hit && column > hit.first ? [forColumns(hit, hit.first, column - hit.first)] : [];
    const after = hit && column + 1 < hit.first + hit.count ? [forColumns(hit, column + 1, hit.first + hit.count - column - 1)] : [];
    result = [...result.filter((one) => one !== hit), ...before, set, ...after];
  }
  return result.sort((a, b) => a.first - b.first);
}

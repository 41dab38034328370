import { STYLES, type CellStyle, type StyleName } from '../sheets/styles';

const BORDERS = { none: 'None', thin: 'Continuous', double: 'Double' } as const;

/** Width of a column in the points that Office.js counts, for a width in characters of Excel's standard font (7 pixels a digit and 5 to spare). */
export function widthPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function setBorder(range: Excel.Range, edge: 'EdgeTop' | 'EdgeBottom', kind: CellStyle['borderTop']): void {
  range.format.borders.getItem(edge).style = BORDERS[kind];
}

/** Queues a whole style for a range: every property, so that nothing of an earlier look shows through. */
export function setStyle(range: Excel.Range, name: StyleName, numberFormat?: string): void {
  const style: CellStyle = STYLES[name];
  const { format } = range;
  format.font.bold = style.bold;
  format.font.italic = style.italic;
  format.font.size = style.fontSize;
  format.font.color = style.color;
  if (style.fill === null) format.fill.clear();
  else format.fill.color = style.fill;
  format.horizontalAlignment = style.horizontal;
  format.verticalAlignment = style.wrap ? 'Top' : 'Bottom';
  format.wrapText = style.wrap;
  format.indentLevel = style.indent;
  setBorder(range, 'EdgeTop', style.borderTop);
  setBorder(range, 'EdgeBottom', style.borderBottom);
  // One format for every cell: Office.js takes a single value here, though its types know only the array.
  Object.assign(range, { numberFormat: numberFormat ?? style.numberFormat });
}

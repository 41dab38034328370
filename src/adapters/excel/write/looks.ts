import { STYLES, type CellStyle, type StyleName } from '../../../kernel/sheet/styles';

const BORDERS = { none: 'None', thin: 'Continuous', double: 'Double' } as const;

/** Width of a column in the points that Office.js counts, for a width in characters of Excel's standard font (7 pixels a digit and 5 to spare). */
export function widthPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Queues one property where it differs from what the cells have already; `plain` is `null` where that is not known. */
function setWhere<K extends keyof CellStyle>(style: CellStyle, plain: CellStyle | null, key: K, set: (value: CellStyle[K]) => void): void {
  if (plain === null || plain[key] !== style[key]) set(style[key]);
}

/**
 * Queues a whole style for a range, so that nothing of an earlier look shows through. `overPlain` says that the cells have the plain text
 * style already; then only what differs from it is queued.
 */
export function setStyle(range: Excel.Range, name: StyleName, numberFormat?: string, overPlain = false): void {
  const style: CellStyle = STYLES[name];
  const plain = overPlain ? STYLES.text : null;
  const { format } = range;
  setWhere(style, plain, 'bold', (bold) => (format.font.bold = bold));
  setWhere(style, plain, 'italic', (italic) => (format.font.italic = italic));
  setWhere(style, plain, 'fontSize', (size) => (format.font.size = size));
  setWhere(style, plain, 'color', (color) => (format.font.color = color));
  setWhere(style, plain, 'fill', (fill) => {
    if (fill === null) format.fill.clear();
    else format.fill.color = fill;
  });
  setWhere(style, plain, 'horizontal', (horizontal) => (format.horizontalAlignment = horizontal));
  setWhere(style, plain, 'vertical', (vertical) => (format.verticalAlignment = vertical));
  setWhere(style, plain, 'wrap', (wrap) => (format.wrapText = wrap));
  setWhere(style, plain, 'indent', (indent) => (format.indentLevel = indent));
  setWhere(style, plain, 'borderTop', (kind) => (format.borders.getItem('EdgeTop').style = BORDERS[kind]));
  setWhere(style, plain, 'borderBottom', (kind) => (format.borders.getItem('EdgeBottom').style = BORDERS[kind]));
  const wanted = numberFormat ?? style.numberFormat;
  // One format for every cell: Office.js takes a single value here, though its types know only the array.
  if (plain?.numberFormat !== wanted) Object.assign(range, { numberFormat: wanted });
}

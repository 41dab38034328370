import { STYLES, type CellStyle, type StyleName } from '../../../../kernel/sheet/styles';
import { PLAIN_LOOK, type BorderLine, type CellLook } from '../../styles/cellLook';

/** The full look of a named style in the workbook's own font; `numberFormat` overrides the style's. */
export function planLook(name: StyleName, fontName: string, numberFormat?: string): CellLook {
  const style: CellStyle = STYLES[name];
  return {
    ...PLAIN_LOOK,
    fontName,
    fontSize: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    color: style.color,
    fill: style.fill,
    borderTop: line(style.borderTop),
    borderBottom: line(style.borderBottom),
    horizontal: style.horizontal.toLowerCase() as CellLook['horizontal'],
    vertical: style.vertical.toLowerCase() as CellLook['vertical'],
    wrap: style.wrap,
    indent: style.indent,
    numberFormat: numberFormat ?? style.numberFormat,
  };
}

/** What a conditional format in a named style changes: its colours and bold letters, never the number format. */
export function planDifferentialLook(name: StyleName): Partial<CellLook> {
  const style: CellStyle = STYLES[name];
  return { color: style.color, ...(style.bold ? { bold: true } : {}), ...(style.fill === null ? {} : { fill: style.fill }) };
}

function line(kind: CellStyle['borderTop']): BorderLine | null {
  return kind === 'none' ? null : { style: kind, color: '#242424' };
}

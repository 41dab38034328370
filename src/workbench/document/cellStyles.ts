import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import { LOCKING } from '../../standin/univer/lockedStyles';
import { PLAIN_LOOK, type BorderLine, type BorderStyle, type CellLook } from '../../adapters/xlsx/styles/cellLook';

/** Id under which the grid knows a style of the file. */
export function styleId(style: number): string {
  return `x${style}`;
}

const LINES: Record<BorderStyle, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Partial<Record<CellLook['horizontal'], HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Partial<Record<CellLook['vertical'], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const INDENT_PIXELS = 9;
const ON = BooleanNumber.TRUE;

const line = (border: BorderLine): IBorderStyleData => ({ s: LINES[border.style], cl: { rgb: border.color ?? '#000000' } });

function borders(look: Partial<CellLook>): IBorderData | undefined {
  const { borderTop, borderBottom, borderLeft, borderRight } = look;
  if (!borderTop && !borderBottom && !borderLeft && !borderRight) return undefined;
  return {
    ...(borderTop ? { t: line(borderTop) } : {}),
    ...(borderBottom ? { b: line(borderBottom) } : {}),
    ...(borderLeft ? { l: line(borderLeft) } : {}),
    ...(borderRight ? { r: line(borderRight) } : {}),
  };
}

function alignment(look: Partial<CellLook>): IStyleData {
  const ht = look.horizontal && HORIZONTAL[look.horizontal];
  const vt = look.vertical && VERTICAL[look.vertical];
  return {
    ...(ht === undefined ? {} : { ht }),
    ...(vt === undefined ? {} : { vt }),
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(look.indent ? { pd: { l: look.indent * INDENT_PIXELS } } : {}),
    ...(look.rotation ? { tr: { a: -look.rotation } } : {}),
  };
}

/** The grid's style of a look; what is as in a plain cell is left out, so that most cells carry little. */
export function gridStyle(look: Partial<CellLook>): IStyleData {
  const bd = borders(look);
  return {
    ...(look.fontName === undefined ? {} : { ff: look.fontName }),
    ...(look.fontSize === undefined ? {} : { fs: look.fontSize }),
    ...(look.bold ? { bl: ON } : {}),
    ...(look.italic ? { it: ON } : {}),
    ...(look.underline ? { ul: { s: ON } } : {}),
    ...(look.strikethrough ? { st: { s: ON } } : {}),
    ...(look.color ? { cl: { rgb: look.color } } : {}),
    ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ...(bd ? { bd } : {}),
    ...(look.numberFormat === undefined || look.numberFormat === PLAIN_LOOK.numberFormat ? {} : { n: { pattern: look.numberFormat } }),
    ...(look.locked === false ? { [LOCKING]: 0 } : {}),
    ...alignment(look),
  };
}

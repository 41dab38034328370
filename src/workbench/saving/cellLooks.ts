import type { IStyleBase, IStyleData, Nullable } from '@univerjs/core';
import { PLAIN_LOOK, type BorderLine, type BorderStyle, type CellLook } from '../../adapters/xlsx/styles/cellLook';
import type { GridBorder, GridStyle } from '../../standin/model/ranges/gridStyle';
import { gridStyle, styleProperty } from '../../standin/univer/cellStyles';

const WEIGHTED: Readonly<Record<GridBorder['weight'], BorderStyle>> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' };

function lineStyle({ style, weight }: GridBorder): BorderStyle {
  const isMedium = weight === 'Medium';
  switch (style) {
    case 'Double':
      return 'double';
    case 'Dot':
      return 'dotted';
    case 'Dash':
      return isMedium ? 'mediumDashed' : 'dashed';
    case 'DashDot':
      return isMedium ? 'mediumDashDot' : 'dashDot';
    case 'DashDotDot':
      return isMedium ? 'mediumDashDotDot' : 'dashDotDot';
    case 'SlantDashDot':
      return 'slantDashDot';
    default:
      return WEIGHTED[weight];
  }
}

const line = (border: GridBorder | undefined): BorderLine | null =>
  border && border.style !== 'None' ? { style: lineStyle(border), color: border.color } : null;

const HORIZONTAL: Readonly<Record<GridStyle['horizontal'], CellLook['horizontal']>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const VERTICAL: Readonly<Record<GridStyle['vertical'], CellLook['vertical']>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};
/** What the grid shows as black is the file's automatic colour. */
const BLACK = '#000000';

/** The look of a file's cell of a style of the grid. */
export function lookOfStyle(style: GridStyle): CellLook {
  return {
    ...PLAIN_LOOK,
    fontName: style.fontName,
    fontSize: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline !== 'None',
    strikethrough: style.strikethrough,
    color: style.fontColor === BLACK ? null : style.fontColor,
    fill: style.fill,
    borderTop: line(style.top),
    borderBottom: line(style.bottom),
    borderLeft: line(style.left),
    borderRight: line(style.right),
    horizontal: HORIZONTAL[style.horizontal],
    vertical: VERTICAL[style.vertical],
    wrap: style.wrap,
    indent: style.indent,
    numberFormat: style.numberFormat,
    locked: style.locked,
  };
}

/** What the style of a conditional format changes of a look. */
export function lookOfRule(style: IStyleBase): Partial<CellLook> {
  const look = lookOfStyle(gridStyle(style));
  return {
    ...(style.bl === undefined ? {} : { bold: look.bold }),
    ...(style.it === undefined ? {} : { italic: look.italic }),
    ...(style.ul ? { underline: look.underline } : {}),
    ...(style.st ? { strikethrough: look.strikethrough } : {}),
    ...(style.cl ? { color: styleProperty(style, 'fontColor') } : {}),
    ...(style.bg ? { fill: look.fill } : {}),
  };
}

/** The style of the grid as the text by which two styles are compared: colours without regard to case, what is off left out. */
export function styleKey(style: Nullable<IStyleData>): string {
  return JSON.stringify(gridStyle(style));
}

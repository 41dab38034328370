import type { IStyleBase, IStyleData, Nullable } from '@univerjs/core';
import { PLAIN_LOOK, type BorderLine, type BorderStyle, type CellLook } from '../../adapters/xlsx/styles/cellLook';
import type { GridBorder, GridStyle, GridStylePatch } from '../../standin/model/ranges/gridStyle';
import { gridStyle, styleProperty, univerStyle } from '../../standin/univer/cellStyles';

/** Id under which the grid knows a style of the file. */
export function styleId(style: number): string {
  return `x${style}`;
}

/** A file's lines as Excel's API names them, by style and weight; the first of a style stands for weights that a file does not have. */
const LINES: readonly (readonly [BorderStyle, GridBorder['style'], GridBorder['weight']])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dotted', 'Dot', 'Thin'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
  ['double', 'Double', 'Thick'],
];
const HORIZONTAL: Readonly<Record<CellLook['horizontal'], GridStyle['horizontal']>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<CellLook['vertical'], GridStyle['vertical']>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
/** What the grid shows as black is the file's automatic colour. */
const BLACK = '#000000';

function borderOf({ style, color }: BorderLine): GridBorder {
  const [, excelStyle, weight] = LINES.find(([line]) => line === style)!;
  return { style: excelStyle, weight, color: color ?? BLACK };
}

function lineOf({ style, weight, color }: GridBorder): BorderLine | null {
  const line = LINES.find((one) => one[1] === style && one[2] === weight) ?? LINES.find((one) => one[1] === style);
  return line ? { style: line[0], color } : null;
}

const nameOf = <Name extends string>(names: Readonly<Record<Name, string>>, word: string): Name =>
  (Object.keys(names) as Name[]).find((name) => names[name] === word)!;

/** What of a look is not as in a plain cell. */
function patchOf(look: Partial<CellLook>): GridStylePatch {
  return {
    ...(look.fontName === undefined ? {} : { fontName: look.fontName }),
    ...(look.fontSize === undefined ? {} : { fontSize: look.fontSize }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.underline ? { underline: 'Single' } : {}),
    ...(look.strikethrough ? { strikethrough: true } : {}),
    ...(look.color ? { fontColor: look.color } : {}),
    ...(look.fill ? { fill: look.fill } : {}),
    ...(look.borderTop ? { top: borderOf(look.borderTop) } : {}),
    ...(look.borderBottom ? { bottom: borderOf(look.borderBottom) } : {}),
    ...(look.borderLeft ? { left: borderOf(look.borderLeft) } : {}),
    ...(look.borderRight ? { right: borderOf(look.borderRight) } : {}),
    ...(look.numberFormat === undefined || look.numberFormat === PLAIN_LOOK.numberFormat ? {} : { numberFormat: look.numberFormat }),
    ...(look.locked === false ? { locked: false } : {}),
    ...(look.horizontal === undefined || look.horizontal === 'general' ? {} : { horizontal: HORIZONTAL[look.horizontal] }),
    ...(look.vertical === undefined ? {} : { vertical: VERTICAL[look.vertical] }),
    ...(look.wrap ? { wrap: true } : {}),
    ...(look.indent ? { indent: look.indent } : {}),
  };
}

/** The grid's style of a look; what is as in a plain cell is left out, so that most cells carry little. */
export function styleOfLook(look: Partial<CellLook>): IStyleData {
  return { ...univerStyle(patchOf(look)), ...(look.rotation ? { tr: { a: -look.rotation } } : {}) };
}

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
    borderTop: lineOf(style.top),
    borderBottom: lineOf(style.bottom),
    borderLeft: lineOf(style.left),
    borderRight: lineOf(style.right),
    horizontal: nameOf(HORIZONTAL, style.horizontal),
    vertical: nameOf(VERTICAL, style.vertical),
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

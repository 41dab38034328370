import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { LOCKING, type LockingStyle } from './lockedStyles';
import {
  NO_BORDER,
  PLAIN_STYLE,
  type BorderStyle,
  type BorderWeight,
  type GridBorder,
  type GridStyle,
  type GridStylePatch,
} from '../model/ranges/gridStyle';

/** Excel's line styles and weights by the number that the grid gives them. */
const LINES: readonly (readonly [BorderStyleTypes, BorderStyle, BorderWeight])[] = [
  [BorderStyleTypes.THIN, 'Continuous', 'Thin'],
  [BorderStyleTypes.HAIR, 'Continuous', 'Hairline'],
  [BorderStyleTypes.MEDIUM, 'Continuous', 'Medium'],
  [BorderStyleTypes.THICK, 'Continuous', 'Thick'],
  [BorderStyleTypes.DOTTED, 'Dot', 'Thin'],
  [BorderStyleTypes.DASHED, 'Dash', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASHED, 'Dash', 'Medium'],
  [BorderStyleTypes.DASH_DOT, 'DashDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'DashDot', 'Medium'],
  [BorderStyleTypes.DASH_DOT_DOT, 'DashDotDot', 'Thin'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'DashDotDot', 'Medium'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'SlantDashDot', 'Medium'],
  [BorderStyleTypes.DOUBLE, 'Double', 'Thick'],
];

function borderOf(border: Nullable<IBorderStyleData>): GridBorder {
  const line = border && LINES.find(([type]) => type === border.s);
  return border && line ? { style: line[1], weight: line[2], color: (border.cl.rgb ?? '#000000').toUpperCase() } : NO_BORDER;
}

function univerBorder(border: GridBorder): IBorderStyleData | null {
  if (border.style === 'None') return null;
  const line =
    LINES.find(([, style, weight]) => style === border.style && weight === border.weight) ??
    LINES.find(([, style]) => style === border.style);
  return { s: line?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

const HORIZONTALS: readonly (readonly [HorizontalAlign, GridStyle['horizontal']])[] = [
  [HorizontalAlign.UNSPECIFIED, 'General'],
  [HorizontalAlign.LEFT, 'Left'],
  [HorizontalAlign.CENTER, 'Center'],
  [HorizontalAlign.CENTER, 'CenterAcrossSelection'],
  [HorizontalAlign.RIGHT, 'Right'],
  [HorizontalAlign.JUSTIFIED, 'Justify'],
  [HorizontalAlign.DISTRIBUTED, 'Distributed'],
];

const VERTICALS: readonly (readonly [VerticalAlign, GridStyle['vertical']])[] = [
  [VerticalAlign.TOP, 'Top'],
  [VerticalAlign.MIDDLE, 'Center'],
  [VerticalAlign.BOTTOM, 'Bottom'],
];

/** One step of Excel's indent is about three spaces; the grid knows paddings in pixels only. */
const INDENT_PX = 9;

type Reader<K extends keyof GridStyle> = (style: IStyleData) => GridStyle[K];
type Writer<K extends keyof GridStyle> = (value: GridStyle[K]) => IStyleData;

const READ: { readonly [K in keyof GridStyle]: Reader<K> } = {
  numberFormat: (s) => s.n?.pattern ?? PLAIN_STYLE.numberFormat,
  bold: (s) => s.bl === 1,
  italic: (s) => s.it === 1,
  strikethrough: (s) => s.st?.s === 1,
  underline: (s) => (s.ul?.s === 1 ? 'Single' : 'None'),
  fontName: (s) => s.ff ?? PLAIN_STYLE.fontName,
  fontSize: (s) => s.fs ?? PLAIN_STYLE.fontSize,
  fontColor: (s) => (s.cl?.rgb ?? PLAIN_STYLE.fontColor).toUpperCase(),
  fill: (s) => s.bg?.rgb?.toUpperCase() ?? null,
  horizontal: (s) => HORIZONTALS.find(([align]) => align === s.ht)?.[1] ?? 'General',
  vertical: (s) => VERTICALS.find(([align]) => align === s.vt)?.[1] ?? 'Bottom',
  wrap: (s) => s.tb === WrapStrategy.WRAP,
  indent: (s) => Math.round((s.pd?.l ?? 0) / INDENT_PX),
  locked: (s) => (s as LockingStyle)[LOCKING] !== 0,
  top: (s) => borderOf(s.bd?.t),
  bottom: (s) => borderOf(s.bd?.b),
  left: (s) => borderOf(s.bd?.l),
  right: (s) => borderOf(s.bd?.r),
};

const side = (key: keyof IBorderData, border: GridBorder): IStyleData => ({ bd: { [key]: univerBorder(border) } });

const WRITE: { readonly [K in keyof GridStyle]: Writer<K> } = {
  numberFormat: (pattern) => ({ n: pattern === 'General' ? null : { pattern } }),
  bold: (on) => ({ bl: on ? 1 : 0 }),
  italic: (on) => ({ it: on ? 1 : 0 }),
  strikethrough: (on) => ({ st: { s: on ? 1 : 0 } }),
  underline: (kind) => ({ ul: { s: kind === 'None' ? 0 : 1 } }),
  fontName: (ff) => ({ ff }),
  fontSize: (fs) => ({ fs }),
  fontColor: (rgb) => ({ cl: { rgb } }),
  fill: (rgb) => ({ bg: rgb === null || rgb === '' ? null : { rgb } }),
  horizontal: (align) => ({ ht: HORIZONTALS.find(([, name]) => name === align)?.[0] ?? HorizontalAlign.UNSPECIFIED }),
  vertical: (align) => ({ vt: VERTICALS.find(([, name]) => name === align)?.[0] ?? VerticalAlign.BOTTOM }),
  wrap: (on) => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  indent: (steps) => ({ pd: { l: steps * INDENT_PX } }),
  locked: (locked): LockingStyle => ({ [LOCKING]: locked ? null : 0 }),
  top: (border) => side('t', border),
  bottom: (border) => side('b', border),
  left: (border) => side('l', border),
  right: (border) => side('r', border),
};

/** One property of a cell's style as the grid keeps it. */
export function styleProperty<K extends keyof GridStyle>(style: Nullable<IStyleData>, property: K): GridStyle[K] {
  return style ? READ[property](style) : PLAIN_STYLE[property];
}

export function gridStyle(style: Nullable<IStyleData>): GridStyle {
  const entries = (Object.keys(READ) as (keyof GridStyle)[]).map((property) => [property, styleProperty(style, property)] as const);
  return { ...PLAIN_STYLE, ...Object.fromEntries(entries) };
}

function univerProperty<K extends keyof GridStyle>(property: K, value: GridStyle[K]): IStyleData {
  return WRITE[property](value);
}

/** The change of a style as the grid takes it; borders of several sides come together. */
export function univerStyle(patch: GridStylePatch): IStyleData {
  const out: IStyleData = {};
  for (const property of Object.keys(patch) as (keyof GridStyle)[]) {
    const value = patch[property];
    if (value === undefined) continue;
    const part = univerProperty(property, value);
    Object.assign(out, part, out.bd && part.bd ? { bd: { ...out.bd, ...part.bd } } : {});
  }
  return out;
}

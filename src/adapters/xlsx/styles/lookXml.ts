import { escapeXml } from '../xml/escape';
import type { BorderLine, CellLook } from './cellLook';

/** `FFRRGGBB` of `#RRGGBB`. */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

export function fontXml(look: CellLook): string {
  return (
    '<font>' +
    (look.bold ? '<b/>' : '') +
    (look.italic ? '<i/>' : '') +
    (look.strikethrough ? '<strike/>' : '') +
    (look.underline ? '<u/>' : '') +
    `<sz val="${look.fontSize}"/>` +
    (look.color === null ? '<color theme="1"/>' : `<color rgb="${argb(look.color)}"/>`) +
    `<name val="${escapeXml(look.fontName)}"/><family val="2"/></font>`
  );
}

export function fillXml(look: CellLook): string {
  if (look.fill === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(look.fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(look: CellLook): string {
  const side = (name: string, line: BorderLine | null): string =>
    line === null
      ? `<${name}/>`
      : `<${name} style="${line.style}">${line.color === null ? '<color auto="1"/>' : `<color rgb="${argb(line.color)}"/>`}</${name}>`;
  return `<border>${side('left', look.borderLeft)}${side('right', look.borderRight)}${side('top', look.borderTop)}${side('bottom', look.borderBottom)}<diagonal/></border>`;
}

/** The `<alignment>` of a look, '' where everything is as by default. */
export function alignmentXml(look: CellLook): string {
  const parts = [
    look.horizontal === 'general' ? '' : ` horizontal="${look.horizontal}"`,
    look.vertical === 'bottom' ? '' : ` vertical="${look.vertical}"`,
    look.rotation === 0 ? '' : ` textRotation="${look.rotation < 0 ? 90 - look.rotation : look.rotation}"`,
    look.wrap ? ' wrapText="1"' : '',
    look.indent === 0 ? '' : ` indent="${look.indent}"`,
  ].join('');
  return parts === '' ? '' : `<alignment${parts}/>`;
}

/** A differential style: only what is set is said. A solid fill's colour is its background here. */
export function differentialXml(look: Partial<CellLook>, formatXml: string): string {
  const font = [
    look.bold === undefined ? '' : look.bold ? '<b/>' : '<b val="0"/>',
    look.italic === undefined ? '' : look.italic ? '<i/>' : '<i val="0"/>',
    look.strikethrough === true ? '<strike/>' : '',
    look.underline === true ? '<u/>' : '',
    look.color === undefined || look.color === null ? '' : `<color rgb="${argb(look.color)}"/>`,
  ].join('');
  const fill =
    look.fill === undefined || look.fill === null
      ? ''
      : `<fill><patternFill patternType="solid"><bgColor rgb="${argb(look.fill)}"/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${formatXml}${fill}</dxf>`;
}

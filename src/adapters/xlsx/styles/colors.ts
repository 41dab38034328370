import { attribute, child, numberAttribute, parseXml, type XmlElement } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';

/** Office's own theme colours in the order in which cells number them: background 1, text 1, background 2, text 2, accents 1–6, links. */
const OFFICE_THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

/** The 64 colours of the old palette (ECMA-376 part 1, 18.8.27). */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Turns colour elements of one workbook into `#RRGGBB`. */
export class Colors {
  private constructor(private readonly theme: readonly string[]) {}

  static read(parts: Parts, themePart: string | null): Colors {
    if (themePart === null || !parts.has(themePart)) return new Colors(OFFICE_THEME);
    const scheme = child(child(parseXml(parts.text(themePart), themePart), 'themeElements'), 'clrScheme');
    const order = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
    return new Colors(order.map((name, i) => themeColor(child(scheme, name)) ?? OFFICE_THEME[i]!));
  }

  /** The colour of `<color …/>`, `<fgColor …/>` and the like; `null` where it is automatic or missing. */
  resolve(element: XmlElement | null): string | null {
    if (!element) return null;
    const rgb = attribute(element, 'rgb');
    const theme = numberAttribute(element, 'theme', -1);
    const indexed = numberAttribute(element, 'indexed', -1);
    const base = rgb
      ? `#${rgb.slice(-6).toUpperCase()}`
      : theme >= 0
        ? this.theme[theme]
        : INDEXED[indexed] !== undefined
          ? `#${INDEXED[indexed]}`
          : undefined;
    return base === undefined ? null : tinted(base, numberAttribute(element, 'tint', 0));
  }
}

function themeColor(slot: XmlElement | null): string | null {
  const element = slot?.children[0];
  const value = attribute(element, 'lastClr') ?? attribute(element, 'val');
  return value && /^[0-9A-Fa-f]{6}$/.test(value) ? `#${value.toUpperCase()}` : null;
}

/** Lightness moved towards white (tint above 0) or black (below), as ECMA-376 part 1, 18.8.19 has it for HLS. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue = spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sixths: readonly (readonly [number, number, number])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const parts = sixths[Math.min(5, Math.floor(hue))]!;
  return `#${parts
    .map((p) =>
      Math.round((p + moved - chroma / 2) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase();
}

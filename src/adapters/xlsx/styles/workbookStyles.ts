import { attribute, child, childrenOf, flagAttribute, numberAttribute, parseXml, type XmlElement } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { builtInFormat } from './builtInFormats';
import { PLAIN_LOOK, type BorderLine, type BorderStyle, type CellLook } from './cellLook';
import { Colors } from './colors';

/** The cell styles of a workbook, by the number that cells carry. Looks are made when asked for and then kept. */
export class WorkbookStyles {
  private readonly looks: (CellLook | undefined)[] = [];
  private readonly formats: readonly string[];

  private constructor(
    private readonly root: XmlElement | null,
    private readonly xfs: readonly XmlElement[],
    private readonly customFormats: ReadonlyMap<number, string>,
    private readonly colors: Colors,
  ) {
    this.formats = xfs.map((xf) => this.formatCode(numberAttribute(xf, 'numFmtId', 0)));
  }

  static read(parts: Parts, stylesPart: string | null, themePart: string | null): WorkbookStyles {
    const root = stylesPart !== null && parts.has(stylesPart) ? parseXml(parts.text(stylesPart), stylesPart) : null;
    const custom = new Map(
      childrenOf(child(root, 'numFmts'), 'numFmt').map((one) => [
        numberAttribute(one, 'numFmtId', -1),
        attribute(one, 'formatCode') ?? 'General',
      ]),
    );
    return new WorkbookStyles(root, childrenOf(child(root, 'cellXfs'), 'xf'), custom, Colors.read(parts, themePart));
  }

  get count(): number {
    return this.xfs.length;
  }

  /** Number format code of a style, in Excel's United States notation. */
  numberFormat(style: number): string {
    return this.formats[style] ?? 'General';
  }

  /** Indent of a style's alignment; reports show the level of a customer by it. */
  indent(style: number): number {
    return numberAttribute(child(this.xfs[style], 'alignment'), 'indent', 0);
  }

  look(style: number): CellLook {
    return (this.looks[style] ??= this.makeLook(this.xfs[style]));
  }

  /** What a differential style (of a conditional format) sets; what it leaves alone is missing. */
  differentialLook(number: number): Partial<CellLook> {
    const dxf = childrenOf(child(this.root, 'dxfs'), 'dxf')[number];
    if (!dxf) return {};
    const font = child(dxf, 'font');
    const fill = child(child(dxf, 'fill'), 'patternFill');
    const fillColor = this.colors.resolve(child(fill, 'bgColor')) ?? this.colors.resolve(child(fill, 'fgColor'));
    const color = this.colors.resolve(child(font, 'color'));
    const format = attribute(child(dxf, 'numFmt'), 'formatCode');
    return {
      ...(child(font, 'b') ? { bold: isOn(font, 'b') } : {}),
      ...(child(font, 'i') ? { italic: isOn(font, 'i') } : {}),
      ...(child(font, 'strike') ? { strikethrough: isOn(font, 'strike') } : {}),
      ...(child(font, 'u') ? { underline: attribute(child(font, 'u'), 'val') !== 'none' } : {}),
      ...(color ? { color } : {}),
      ...(fillColor ? { fill: fillColor } : {}),
      ...(format ? { numberFormat: format } : {}),
    };
  }

  private formatCode(id: number): string {
    return this.customFormats.get(id) ?? builtInFormat(id);
  }

  private makeLook(xf: XmlElement | undefined): CellLook {
    if (!xf) return PLAIN_LOOK;
    const font = child(this.root, 'fonts')?.children[numberAttribute(xf, 'fontId', 0)];
    const border = child(this.root, 'borders')?.children[numberAttribute(xf, 'borderId', 0)];
    const alignment = child(xf, 'alignment');
    const underline = child(font, 'u');
    return {
      fontName: attribute(child(font, 'name'), 'val') ?? PLAIN_LOOK.fontName,
      fontSize: numberAttribute(child(font, 'sz'), 'val', 11),
      bold: isOn(font, 'b'),
      italic: isOn(font, 'i'),
      underline: underline !== null && attribute(underline, 'val') !== 'none',
      strikethrough: isOn(font, 'strike'),
      color: this.colors.resolve(child(font, 'color')),
      fill: this.fillColor(child(this.root, 'fills')?.children[numberAttribute(xf, 'fillId', 0)]),
      borderTop: this.line(child(border, 'top')),
      borderBottom: this.line(child(border, 'bottom')),
      borderLeft: this.line(child(border, 'left') ?? child(border, 'start')),
      borderRight: this.line(child(border, 'right') ?? child(border, 'end')),
      horizontal: (attribute(alignment, 'horizontal') ?? 'general') as CellLook['horizontal'],
      vertical: (attribute(alignment, 'vertical') ?? 'bottom') as CellLook['vertical'],
      wrap: flagAttribute(alignment, 'wrapText'),
      indent: numberAttribute(alignment, 'indent', 0),
      rotation: degrees(numberAttribute(alignment, 'textRotation', 0)),
      numberFormat: this.formatCode(numberAttribute(xf, 'numFmtId', 0)),
      locked: flagAttribute(child(xf, 'protection'), 'locked', true),
    };
  }

  private fillColor(fill: XmlElement | undefined): string | null {
    const pattern = child(fill, 'patternFill');
    const type = attribute(pattern, 'patternType') ?? 'none';
    if (type === 'none') return this.colors.resolve(child(child(child(fill, 'gradientFill'), 'stop'), 'color'));
    return this.colors.resolve(child(pattern, type === 'solid' ? 'fgColor' : 'bgColor'));
  }

  private line(element: XmlElement | null): BorderLine | null {
    const style = attribute(element, 'style');
    return style === null || style === 'none' ? null : { style: style as BorderStyle, color: this.colors.resolve(child(element, 'color')) };
  }
}

/** A switch such as `<b/>`; `<b val="0"/>` turns it off. */
function isOn(element: XmlElement | null | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== null && flagAttribute(found, 'val', true);
}

/** The file counts 91 to 180 for 1 to 90 degrees clockwise. */
function degrees(rotation: number): number {
  return rotation > 90 && rotation <= 180 ? 90 - rotation : rotation;
}

import { appendSplice, attributeSplice, insertInOrder } from '../xml/editElement';
import { escapeXml } from '../xml/escape';
import { STYLES_ORDER } from '../xml/namespaces';
import { spliced, type Splice } from '../xml/splice';
import { attribute, child, numberAttribute, parseXml, type XmlElement } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { withPrefix } from '../xml/prefix';
import { builtInFormatId } from './builtInFormats';
import type { CellLook } from './cellLook';
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml } from './lookXml';

const FIRST_CUSTOM_FORMAT = 164;

/** One list of the style sheet: what it holds already, and what is added. An entry that is there already is not added again. */
class StyleList {
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];
  readonly element: XmlElement | null;

  constructor(
    private readonly source: string,
    private readonly root: XmlElement,
    readonly name: string,
  ) {
    this.element = child(root, name);
    this.element?.children.forEach((one, i) => {
      const xml = source.slice(one.start, one.end);
      if (!this.numbers.has(xml)) this.numbers.set(xml, i);
    });
  }

  get count(): number {
    return (this.element?.children.length ?? 0) + this.added.length;
  }

  numberOf(entry: string): number {
    const xml = withPrefix(entry, this.root.prefix);
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    const number = this.count;
    this.numbers.set(xml, number);
    this.added.push(xml);
    return number;
  }

  splices(): Splice[] {
    if (this.added.length === 0) return [];
    const xml = this.added.join('');
    const list = `<${this.name} count="${this.count}">${xml}</${this.name}>`;
    if (!this.element) return [insertInOrder(this.source, this.root, STYLES_ORDER, this.name, list)];
    // A list that closes itself is written anew, so that its count and its new end do not meet in one place.
    if (this.element.closeStart === this.element.end)
      return [{ start: this.element.start, end: this.element.end, text: withPrefix(list, this.root.prefix) }];
    return [...attributeSplice(this.source, this.element, 'count', String(this.count)), appendSplice(this.source, this.element, xml)];
  }
}

/** Adds cell styles to a workbook's style sheet; all that is there keeps its place and its number. */
export class StyleBook {
  private readonly root: XmlElement;
  private readonly source: string;
  private readonly lists: Readonly<Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs', StyleList>>;
  private readonly numberByLook = new Map<string, number>();
  private readonly formatIds = new Map<string, number>();

  constructor(
    private readonly parts: Parts,
    private readonly part: string,
  ) {
    this.source = parts.text(part);
    this.root = parseXml(this.source, part);
    const list = (name: string): StyleList => new StyleList(this.source, this.root, name);
    this.lists = {
      numFmts: list('numFmts'),
      fonts: list('fonts'),
      fills: list('fills'),
      borders: list('borders'),
      cellXfs: list('cellXfs'),
      dxfs: list('dxfs'),
    };
    for (const format of this.lists.numFmts.element?.children ?? [])
      this.formatIds.set(attribute(format, 'formatCode') ?? '', numberAttribute(format, 'numFmtId', 0));
  }

  /** Number of the cell style that looks like this. */
  numberOf(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.numberByLook.get(key);
    if (known !== undefined) return known;
    const number = this.lists.cellXfs.numberOf(this.xfXml(look));
    this.numberByLook.set(key, number);
    return number;
  }

  /** Number of the differential style that sets just this. */
  differentialNumberOf(look: Partial<CellLook>): number {
    const format =
      look.numberFormat === undefined
        ? ''
        : `<numFmt numFmtId="${this.formatId(look.numberFormat)}" formatCode="${escapeXml(look.numberFormat)}"/>`;
    return this.lists.dxfs.numberOf(differentialXml(look, format));
  }

  /** Number of the differential style by which a filter names the colour of a fill: both colours of the pattern are that one. */
  filterFillNumberOf(color: string): number {
    const rgb = `rgb="FF${color.slice(1).toUpperCase()}"`;
    return this.lists.dxfs.numberOf(
      `<dxf><fill><patternFill patternType="solid"><fgColor ${rgb}/><bgColor ${rgb}/></patternFill></fill></dxf>`,
    );
  }

  /** Writes the style sheet if anything was added to it. */
  save(): void {
    const splices = Object.values(this.lists).flatMap((list) => list.splices());
    if (splices.length > 0) this.parts.set(this.part, spliced(this.source, splices));
  }

  private xfXml(look: CellLook): string {
    const alignment = alignmentXml(look);
    const protection = look.locked ? '' : '<protection locked="0"/>';
    const inner = alignment + protection;
    const start =
      `<xf numFmtId="${this.formatId(look.numberFormat)}" fontId="${this.lists.fonts.numberOf(fontXml(look))}" fillId="${this.lists.fills.numberOf(fillXml(look))}" ` +
      `borderId="${this.lists.borders.numberOf(borderXml(look))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
      `${alignment === '' ? '' : ' applyAlignment="1"'}${protection === '' ? '' : ' applyProtection="1"'}`;
    return inner === '' ? `${start}/>` : `${start}>${inner}</xf>`;
  }

  private formatId(format: string): number {
    const builtIn = builtInFormatId(format);
    if (builtIn !== null) return builtIn;
    const known = this.formatIds.get(format);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(format, id);
    this.lists.numFmts.numberOf(`<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  }
}

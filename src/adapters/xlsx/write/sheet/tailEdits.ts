import { spanAddress, type CellSpan } from '../../../../kernel/sheet/cells';
import { attributeSplice, insertInOrder } from '../../xml/editElement';
import { RELATIONSHIPS, WORKSHEET_ORDER } from '../../xml/namespaces';
import { withPrefix } from '../../xml/prefix';
import { spliced, type Splice } from '../../xml/splice';
import { attribute, child, childrenOf, parseXml, type XmlElement } from '../../xml/xmlTree';
import { autoFilterXml } from './filterXml';
import { extensionSplices } from './formatExtensions';
import type { KeptRule, RuleEdits } from './ruleEdits';

/** Cells of a filter, and its columns as XML; `null` leaves what the file chose in it. */
export interface FilterEdit {
  readonly span: CellSpan;
  readonly columns: string | null;
}

/** Conditional formats, and what new ones say in the sheet's extensions. */
export interface FormatEdits extends RuleEdits {
  readonly extensions: readonly string[];
}

/** Changes of what stands behind the rows of a sheet. What is left out stays. */
export interface TailEdits {
  /** The sheet's protection as XML, '' for none. */
  readonly protection?: string;
  readonly merged?: readonly CellSpan[];
  readonly validations?: RuleEdits;
  readonly conditionalFormats?: FormatEdits;
  /** Links of all tables of the sheet. */
  readonly tableIds?: readonly string[];
  /** The sheet's own filter, `null` for none. */
  readonly filter?: FilterEdit | null;
}

const CLOSES_ROWS = '</sheetData';

const sqref = (spans: readonly CellSpan[]): string => spans.map(spanAddress).join(' ');

/** The tail of a worksheet part (from `</sheetData>` on, or what follows a closed one) with some of it changed; `prefix` is that of its elements. */
export function editTail(tail: string, edits: TailEdits, prefix: string): string {
  const closesRows = tail.startsWith(withPrefix(CLOSES_ROWS, prefix));
  const start = withPrefix(closesRows ? '<worksheet><sheetData>' : '<worksheet>', prefix);
  const source = start + tail;
  const root = parseXml(source, 'worksheet');
  const editor = new TailEditor(source, root);
  // In the order of the schema: what is new may be inserted in one and the same place.
  if (edits.protection !== undefined) editor.replace('sheetProtection', edits.protection);
  if (edits.filter !== undefined) editor.filter(edits.filter);
  if (edits.merged) editor.replace('mergeCells', mergeXml(edits.merged));
  if (edits.conditionalFormats) editor.conditionalFormats(edits.conditionalFormats);
  if (edits.validations) editor.validations(edits.validations);
  if (edits.tableIds) editor.replace('tableParts', tablePartsXml(edits.tableIds));
  if (edits.conditionalFormats) editor.extensions(edits.conditionalFormats);
  return spliced(source, editor.splices).slice(start.length);
}

function mergeXml(spans: readonly CellSpan[]): string {
  return spans.length === 0
    ? ''
    : `<mergeCells count="${spans.length}">${spans.map((span) => `<mergeCell ref="${spanAddress(span)}"/>`).join('')}</mergeCells>`;
}

function tablePartsXml(ids: readonly string[]): string {
  // The prefix is bound here too, for files whose root binds another.
  return ids.length === 0
    ? ''
    : `<tableParts xmlns:r="${RELATIONSHIPS}" count="${ids.length}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`;
}

class TailEditor {
  readonly splices: Splice[] = [];

  constructor(
    private readonly source: string,
    private readonly root: XmlElement,
  ) {}

  /** Puts `xml` in place of the element of this name; '' takes it away. */
  replace(name: string, xml: string): void {
    const old = child(this.root, name);
    if (old) this.splices.push({ start: old.start, end: old.end, text: this.own(xml) });
    else if (xml !== '') this.insert(name, xml);
  }

  filter(filter: FilterEdit | null): void {
    const old = child(this.root, 'autoFilter');
    const columns = filter?.columns ?? (old ? null : '');
    if (filter === null || columns !== null) this.replace('autoFilter', filter ? autoFilterXml(filter.span, columns ?? '') : '');
    else if (old) this.splices.push(...attributeSplice(this.source, old, 'ref', spanAddress(filter.span)));
  }

  validations({ kept, added }: RuleEdits): void {
    const list = child(this.root, 'dataValidations');
    const rules = childrenOf(list, 'dataValidation');
    const xml = [...kept.map(({ index, spans }) => this.withSpans(rules[index]!, spans)), ...added].join('');
    const count = kept.length + added.length;
    if (count === 0 || !list) {
      this.replace('dataValidations', count === 0 ? '' : `<dataValidations count="${count}">${xml}</dataValidations>`);
      return;
    }
    const open = spliced(
      this.source.slice(list.start, list.openEnd),
      attributeSplice(this.source, list, 'count', String(count)).map((one) => shifted(one, -list.start)),
    );
    const text = `${open.replace(/\s*\/>$/, '>')}${xml}</dataValidations>`;
    this.splices.push({ start: list.start, end: list.end, text: this.own(text) });
  }

  extensions({ kept, extensions }: FormatEdits): void {
    this.splices.push(...extensionSplices(this.source, this.root, new Map(kept.map((rule) => [rule.index, rule])), extensions));
  }

  conditionalFormats({ kept, added }: FormatEdits): void {
    const byIndex = new Map(kept.map((rule) => [rule.index, rule]));
    let index = 0;
    const blocks = childrenOf(this.root, 'conditionalFormatting');
    for (const block of blocks) {
      const rules = childrenOf(block, 'cfRule').map((element) => ({ element, rule: byIndex.get(index++) }));
      this.editBlock(block, rules);
    }
    const last = blocks[blocks.length - 1];
    if (added.length === 0) return;
    if (last) this.splices.push({ start: last.end, end: last.end, text: this.own(added.join('')) });
    else this.insert('conditionalFormatting', added.join(''));
  }

  /** A block stays as it is where its rules do; otherwise those that apply to the same cells now form one. */
  private editBlock(block: XmlElement, rules: readonly { readonly element: XmlElement; readonly rule: KeptRule | undefined }[]): void {
    if (rules.every(({ rule }) => rule?.spans === null && rule.priority === undefined)) return;
    const before = attribute(block, 'sqref') ?? '';
    const groups = new Map<string, string>();
    for (const { element, rule } of rules) {
      if (!rule) continue;
      const place = rule.spans === null ? before : sqref(rule.spans);
      groups.set(place, (groups.get(place) ?? '') + this.withPriority(element, rule.priority));
    }
    const text = [...groups].map(([place, xml]) => `<conditionalFormatting sqref="${place}">${xml}</conditionalFormatting>`).join('');
    this.splices.push({ start: block.start, end: block.end, text: this.own(text) });
  }

  private withPriority(rule: XmlElement, priority: number | undefined): string {
    const xml = this.source.slice(rule.start, rule.end);
    return priority === undefined
      ? xml
      : spliced(
          xml,
          attributeSplice(this.source, rule, 'priority', String(priority)).map((one) => shifted(one, -rule.start)),
        );
  }

  private withSpans(rule: XmlElement, spans: readonly CellSpan[] | null): string {
    const xml = this.source.slice(rule.start, rule.end);
    return spans === null
      ? xml
      : spliced(
          xml,
          attributeSplice(this.source, rule, 'sqref', sqref(spans)).map((one) => shifted(one, -rule.start)),
        );
  }

  /** XML for this part. */
  private own(xml: string): string {
    return withPrefix(xml, this.root.prefix);
  }

  private insert(name: string, xml: string): void {
    this.splices.push(insertInOrder(this.source, this.root, WORKSHEET_ORDER, name, xml));
  }
}

function shifted({ start, end, text }: Splice, by: number): Splice {
  return { start: start + by, end: end + by, text };
}

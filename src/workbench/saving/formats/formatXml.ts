import { CFRuleType } from '@univerjs/sheets-conditional-formatting';
import type { StyleBook } from '../../../adapters/xlsx/styles/styleBook';
import { escapeXml } from '../../../adapters/xlsx/xml/escape';
import { spanAddress } from '../../../kernel/sheet/cells';
import { lookOfRule } from '../../document/cellLooks';
import type { SheetFacts } from '../sheetFacts';
import { highlightXml } from './highlightXml';
import { pictureXml } from './pictureXml';

export type FormatRule = SheetFacts['conditionalFormats'][number];

/** A conditional format as a file holds it: a block of its own, and one of the sheet's extensions; each may be ''. */
export interface WrittenFormat {
  readonly xml: string;
  readonly extension: string;
}

const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
/** Where a rule names its extension. */
const ID_URI = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

const attributesXml = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');

/** A conditional format of the grid at its place in the order of all, `null` for a kind that Excel does not have or one that is not finished. */
export function formatXml({ rule: { rule, stopIfTrue }, spans }: FormatRule, styles: StyleBook, priority: number): WrittenFormat | null {
  const sqref = spans.map(spanAddress).join(' ');
  const stop = stopIfTrue ? ' stopIfTrue="1"' : '';
  const block = (xml: string): string => `<conditionalFormatting sqref="${sqref}">${xml}</conditionalFormatting>`;
  if (rule.type === CFRuleType.highlightCell && 'subType' in rule) {
    const said = highlightXml(rule, spans);
    if (!said) return null;
    const formulas = (said.formulas ?? []).map((formula) => `<formula>${escapeXml(formula)}</formula>`).join('');
    const look = styles.differentialNumberOf(lookOfRule(rule.style));
    return {
      xml: block(
        `<cfRule type="${said.type}" dxfId="${look}" priority="${priority}"${stop}${attributesXml(said.words ?? {})}${formulas === '' ? '/>' : `>${formulas}</cfRule>`}`,
      ),
      extension: '',
    };
  }
  const picture = pictureXml(rule);
  if (!picture) return null;
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const isAlone = picture.xml === '';
  const link = picture.extension === '' ? '' : `<extLst><ext xmlns:x14="${X14}" uri="${ID_URI}"><x14:id>${id}</x14:id></ext></extLst>`;
  return {
    xml: isAlone ? '' : block(`<cfRule type="${rule.type}" priority="${priority}">${picture.xml}${link}</cfRule>`),
    extension:
      picture.extension === ''
        ? ''
        : `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="${rule.type}"${isAlone ? ` priority="${priority}"` : ''} id="${id}">${picture.extension}</x14:cfRule><xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`,
  };
}

import { spanAddress } from '../../../../kernel/sheet/cells';
import { extensionBlocks, extensionIdOf, extensionOnlyRules } from '../../model/conditionalFormats';
import { appendSplice, insertInOrder } from '../../xml/editElement';
import { WORKSHEET_ORDER } from '../../xml/namespaces';
import type { Splice } from '../../xml/splice';
import { attribute, child, childrenOf, type XmlElement } from '../../xml/xmlTree';
import type { KeptRule } from './ruleEdits';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const FORMATS_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** An `<ext>` of a sheet with blocks of conditional formats that older Excel does not know. */
export function formatExtension(blocks: readonly string[]): string {
  return `<ext uri="${FORMATS_URI}" xmlns:x14="${X14}"><x14:conditionalFormattings>${blocks.join('')}</x14:conditionalFormattings></ext>`;
}

/** What became of each rule with an extension (`undefined` for one that is gone), by the extension's id. Rules are counted as they are read. */
function fates(sheet: XmlElement, kept: ReadonlyMap<number, KeptRule>): Map<string, KeptRule | undefined> {
  const base = childrenOf(sheet, 'conditionalFormatting').flatMap((block) => childrenOf(block, 'cfRule'));
  const ids = [...base.map(extensionIdOf), ...extensionOnlyRules(sheet).map(({ id }) => id)];
  return new Map(ids.flatMap((id, index) => (id === null ? [] : [[id, kept.get(index)] as const])));
}

/** Takes blocks away, and with the last of them what held them: an empty list is not allowed. */
function removal(sheet: XmlElement, gone: readonly XmlElement[]): Splice[] {
  const list = child(sheet, 'extLst');
  const extensions = childrenOf(list, 'ext');
  const emptied = extensions.filter((ext) => {
    const blocks = childrenOf(child(ext, 'conditionalFormattings'), 'conditionalFormatting');
    return blocks.length > 0 && blocks.every((block) => gone.includes(block));
  });
  if (list && emptied.length > 0 && emptied.length === extensions.length) return [cut(list)];
  const inside = (block: XmlElement): boolean => emptied.some((ext) => block.start >= ext.start && block.end <= ext.end);
  return [...emptied, ...gone.filter((block) => !inside(block))].map(cut);
}

const cut = ({ start, end }: XmlElement): Splice => ({ start, end, text: '' });

/** Makes the sheet's extensions follow its conditional formats: those of rules that went go too, those of rules that moved move. */
export function extensionSplices(
  source: string,
  sheet: XmlElement,
  kept: ReadonlyMap<number, KeptRule>,
  added: readonly string[],
): Splice[] {
  const splices: Splice[] = [];
  const gone: XmlElement[] = [];
  const fate = fates(sheet, kept);
  for (const block of extensionBlocks(sheet)) {
    const rules = childrenOf(block, 'cfRule').map((rule) => attribute(rule, 'id') ?? '');
    const spans = rules.map((id) => fate.get(id)?.spans).find((one) => one);
    const place = child(block, 'sqref');
    if (rules.every((id) => fate.has(id) && !fate.get(id))) gone.push(block);
    else if (spans && place) splices.push({ start: place.openEnd, end: place.closeStart, text: spans.map(spanAddress).join(' ') });
  }
  if (added.length === 0) return [...splices, ...removal(sheet, gone)];
  splices.push(...gone.map(cut));
  const list = child(sheet, 'extLst');
  const known = childrenOf(list, 'ext')
    .map((ext) => child(ext, 'conditionalFormattings'))
    .find((one) => one !== null);
  // The prefix is bound by each new block itself, whatever the file calls it.
  if (known)
    splices.push(
      appendSplice(
        source,
        known,
        added.map((block) => block.replace('<x14:conditionalFormatting', `<x14:conditionalFormatting xmlns:x14="${X14}"`)).join(''),
      ),
    );
  else if (list) splices.push(appendSplice(source, list, formatExtension(added)));
  else splices.push(insertInOrder(source, sheet, WORKSHEET_ORDER, 'extLst', `<extLst>${formatExtension(added)}</extLst>`));
  return splices;
}

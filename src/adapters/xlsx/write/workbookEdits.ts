import { runText } from '../../../kernel/run/runText';
import { wordsText } from '../../../kernel/words/wordsText';
import { WorkbookError } from '../../../kernel/run/workbook';
import { readWorkbookParts } from '../model/workbookParts';
import { appendSplice, attributeSplice, insertInOrder } from '../xml/editElement';
import { escapeXml } from '../xml/escape';
import { CONTENT_TYPE, RELATIONSHIPS, WORKBOOK_ORDER } from '../xml/namespaces';
import { spliced, type Splice } from '../xml/splice';
import { attribute, child, flagAttribute, numberAttribute } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { addContentType, addRelationship, freePartName, removeParts, removeRelationships } from './packageEdits';

/** A defined name to set; `sheet` is the name of the sheet that it belongs to, or `null` for the whole workbook. `formula` has no '='. */
export interface NameEdit {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
  /** True for a name that only Excel itself uses; a name that is there already stays as visible as it is. */
  readonly isHidden?: boolean;
}

/** Takes the protection of the structure away, and whatever else was protected with it. */
export function removeStructureProtection(parts: Parts): void {
  const { root, source, workbookPart } = readWorkbookParts(parts);
  const protection = child(root, 'workbookProtection');
  if (protection) parts.set(workbookPart, spliced(source, [{ start: protection.start, end: protection.end, text: '' }]));
}

/** Lists a new sheet after all others and gives the name of its part, which the caller then sets. Refused where the workbook's structure is locked. */
export function listSheet(parts: Parts, name: string, visibility: 'visible' | 'hidden' | 'veryHidden'): string {
  const book = readWorkbookParts(parts);
  if (flagAttribute(child(book.root, 'workbookProtection'), 'lockStructure')) {
    throw new WorkbookError('workbookRefused', runText('structureProtected'), wordsText('nothingChanged'), runText('unprotectStructure'));
  }
  const folder = book.workbookPart.slice(0, book.workbookPart.lastIndexOf('/') + 1);
  const part = freePartName(parts, `${folder}worksheets/sheet`);
  const id = addRelationship(parts, book.workbookPart, 'worksheet', part);
  addContentType(parts, part, CONTENT_TYPE.worksheet);
  const list = child(book.root, 'sheets')!;
  const sheetId = Math.max(0, ...list.children.map((one) => numberAttribute(one, 'sheetId', 0))) + 1;
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  const xml = `<sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state} xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  // The prefix is bound by the root in practically every file; binding it again there would only be noise.
  const bound = attribute(book.root, 'xmlns:r') === RELATIONSHIPS ? xml.replace(` xmlns:r="${RELATIONSHIPS}"`, '') : xml;
  parts.set(book.workbookPart, spliced(book.source, [appendSplice(book.source, list, bound)]));
  return part;
}

/** Sets defined names; one that is there already with the same scope gets the new formula. */
export function setNames(parts: Parts, edits: readonly NameEdit[]): void {
  if (edits.length === 0) return;
  const { root, source, workbookPart, sheets } = readWorkbookParts(parts);
  const list = child(root, 'definedNames');
  const splices: Splice[] = [];
  let added = '';
  for (const { name, sheet, formula, isHidden } of edits) {
    const index = sheet === null ? null : String(sheets.findIndex((one) => one.name === sheet));
    const known = list?.children.find(
      (one) => attribute(one, 'name')?.toLowerCase() === name.toLowerCase() && attribute(one, 'localSheetId') === index,
    );
    if (known) splices.push({ start: known.openEnd, end: known.closeStart, text: escapeXml(formula) });
    else
      added += `<definedName name="${escapeXml(name)}"${index === null ? '' : ` localSheetId="${index}"`}${isHidden === true ? ' hidden="1"' : ''}>${escapeXml(formula)}</definedName>`;
  }
  if (added !== '')
    splices.push(
      list
        ? appendSplice(source, list, added)
        : insertInOrder(source, root, WORKBOOK_ORDER, 'definedNames', `<definedNames>${added}</definedNames>`),
    );
  parts.set(workbookPart, spliced(source, splices));
}

/** Takes names away: of a sheet, or (`null`) of the whole workbook. */
export function removeNames(parts: Parts, names: readonly Pick<NameEdit, 'name' | 'sheet'>[]): void {
  if (names.length === 0) return;
  const { root, source, workbookPart, sheets } = readWorkbookParts(parts);
  const key = (name: string, index: string | null): string => `${index ?? ''} ${name.toLowerCase()}`;
  const gone = new Set(
    names.map(({ name, sheet }) => key(name, sheet === null ? null : String(sheets.findIndex((one) => one.name === sheet)))),
  );
  const list = child(root, 'definedNames');
  const hit = (list?.children ?? []).filter((one) => gone.has(key(attribute(one, 'name') ?? '', attribute(one, 'localSheetId'))));
  // An empty list is not allowed.
  const taken = list && hit.length === list.children.length ? [list] : hit;
  parts.set(
    workbookPart,
    spliced(
      source,
      taken.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}

/** Makes Excel calculate everything when it opens the file; the chain of calculation, which no longer fits, goes. */
export function recalculateOnLoad(parts: Parts): void {
  const { root, source, workbookPart, relationships } = readWorkbookParts(parts);
  const settings = child(root, 'calcPr');
  const splice = settings
    ? attributeSplice(source, settings, 'fullCalcOnLoad', '1')
    : [insertInOrder(source, root, WORKBOOK_ORDER, 'calcPr', `<calcPr fullCalcOnLoad="1"/>`)];
  parts.set(workbookPart, spliced(source, splice));
  const chain = relationships.find((one) => one.type === 'calcChain');
  if (!chain) return;
  removeRelationships(parts, workbookPart, (type) => type === 'calcChain');
  removeParts(parts, [chain.target]);
}

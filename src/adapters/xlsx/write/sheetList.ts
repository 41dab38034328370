import { readWorkbookParts, type SheetVisibility } from '../model/workbookParts';
import { attributeSplice } from '../xml/editElement';
import { spliced, type Splice } from '../xml/splice';
import { attribute, child, numberAttribute, type XmlElement } from '../xml/xmlTree';
import { relationshipsOf } from '../zip/relationships';
import type { Parts } from '../zip/parts';
import { removeParts, removeRelationships } from './packageEdits';
import { renameInFormulas } from './sheetRenames';

/** New names and removals of sheets, by their part. */
interface SheetListEdits {
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

/** The parts that the package's links lead to. */
function reachable(parts: Parts): Set<string> {
  const found = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of relationshipsOf(parts, part)) {
      if (external || found.has(target.toLowerCase()) || !parts.has(target)) continue;
      found.add(target.toLowerCase());
      waiting.push(target);
    }
  }
  return found;
}

/** Points every number of a sheet in tab order at its place in a new order; those of sheets that are gone go with them. */
function reorderSplices(source: string, root: XmlElement, placeOf: (index: number) => number | null): Splice[] {
  const splices: Splice[] = [];
  for (const one of child(root, 'definedNames')?.children ?? []) {
    if (attribute(one, 'localSheetId') === null) continue;
    const before = numberAttribute(one, 'localSheetId', 0);
    const place = placeOf(before);
    if (place === null) splices.push({ start: one.start, end: one.end, text: '' });
    else if (place !== before) splices.push(...attributeSplice(source, one, 'localSheetId', String(place)));
  }
  const view = child(child(root, 'bookViews'), 'workbookView');
  if (!view) return splices;
  const shown = numberAttribute(view, 'activeTab', 0);
  const place = placeOf(shown);
  if (place !== shown) splices.push(...attributeSplice(source, view, 'activeTab', place === null || place === 0 ? null : String(place)));
  // How far the tabs are scrolled says nothing any more.
  splices.push(...attributeSplice(source, view, 'firstSheet', null));
  return splices;
}

/**
 * Renames and removes sheets: formulas, names, charts and links follow a new name, references to a removed sheet become `#REF!`. What only a
 * removed sheet led to (its tables, drawings, comments) goes with it, and so do names that belong to it.
 */
export function editSheetList(parts: Parts, { renamed, removed }: SheetListEdits): void {
  if (renamed.size === 0 && removed.size === 0) return;
  const { sheets, workbookPart } = readWorkbookParts(parts);
  const before = reachable(parts);
  const renames = new Map<string, string | null>();
  for (const { name, part } of sheets)
    if (removed.has(part) || renamed.has(part)) renames.set(name.toLowerCase(), removed.has(part) ? null : renamed.get(part)!);
  renameInFormulas(parts, workbookPart, renames);
  const { root, source } = readWorkbookParts(parts);
  const kept = sheets.map((_, i) => i).filter((i) => !removed.has(sheets[i]!.part));
  const splices = child(root, 'sheets')!.children.flatMap((element, i): Splice[] => {
    const { part } = sheets[i]!;
    if (removed.has(part)) return [{ start: element.start, end: element.end, text: '' }];
    return renamed.has(part) ? attributeSplice(source, element, 'name', renamed.get(part)!) : [];
  });
  if (removed.size > 0) splices.push(...reorderSplices(source, root, (index) => (kept.includes(index) ? kept.indexOf(index) : null)));
  parts.set(workbookPart, spliced(source, splices));
  if (removed.size === 0) return;
  removeRelationships(parts, workbookPart, (_type, target) => removed.has(target));
  const after = reachable(parts);
  removeParts(
    parts,
    parts.names().filter((name) => before.has(name.toLowerCase()) && !after.has(name.toLowerCase())),
  );
}

/** Puts the sheets into the order of `partsInOrder` (which names each of them) and shows or hides them; true where anything changed. */
export function arrangeSheets(parts: Parts, partsInOrder: readonly string[], visibility: ReadonlyMap<string, SheetVisibility>): boolean {
  const { root, source, sheets, workbookPart } = readWorkbookParts(parts);
  const elements = child(root, 'sheets')!.children;
  const shown = sheets.map((sheet, i) => {
    const element = elements[i]!;
    const xml = source.slice(element.start, element.end);
    const wanted = visibility.get(sheet.part) ?? sheet.visibility;
    if (wanted === sheet.visibility) return xml;
    const moved = { ...element, start: 0, openEnd: element.openEnd - element.start };
    return spliced(xml, attributeSplice(xml, moved, 'state', wanted === 'visible' ? null : wanted));
  });
  const order = partsInOrder.map((part) => sheets.findIndex((sheet) => sheet.part === part));
  const isSorted = order.every((from, to) => from === to);
  const splices = elements.flatMap((element, to): Splice[] => {
    const text = shown[order[to]!]!;
    return text === source.slice(element.start, element.end) ? [] : [{ start: element.start, end: element.end, text }];
  });
  if (splices.length === 0) return false;
  if (!isSorted) splices.push(...reorderSplices(source, root, (index) => order.indexOf(index)));
  parts.set(workbookPart, spliced(source, splices));
  return true;
}

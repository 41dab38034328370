import { WorkbookError } from '../../app/workbook';
import { readWorkbookParts, type WorkbookParts } from '../model/workbookParts';
import { attributeSplice } from '../xml/editElement';
import { spliced, type Splice } from '../xml/splice';
import { attribute, child, numberAttribute } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { relationshipsOf } from '../zip/relationships';
import { removeParts, removeRelationships } from './packageEdits';

function indexOfSheet(book: WorkbookParts, name: string): number {
  const index = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (index >= 0) return index;
  throw new WorkbookError('sheetMissing', `The workbook has no sheet "${name}".`, 'Nothing was changed.', 'Choose one of its sheets and try again.');
}

/** Gives a sheet another name. Formulas that name it are not rewritten. */
export function renameSheet(parts: Parts, from: string, to: string): void {
  const book = readWorkbookParts(parts);
  const element = child(book.root, 'sheets')!.children[indexOfSheet(book, from)]!;
  parts.set(book.workbookPart, spliced(book.source, attributeSplice(book.source, element, 'name', to)));
}

/** Takes a sheet and its tables, comments and drawings out; names that belong to it go, those of later sheets are counted anew. */
export function removeSheet(parts: Parts, name: string): void {
  const book = readWorkbookParts(parts);
  const index = indexOfSheet(book, name);
  const { part } = book.sheets[index]!;
  const element = child(book.root, 'sheets')!.children[index]!;
  const splices: Splice[] = [{ start: element.start, end: element.end, text: '' }];
  for (const one of child(book.root, 'definedNames')?.children ?? []) {
    const scope = attribute(one, 'localSheetId') === null ? -1 : numberAttribute(one, 'localSheetId', -1);
    if (scope === index) splices.push({ start: one.start, end: one.end, text: '' });
    else if (scope > index) splices.push(...attributeSplice(book.source, one, 'localSheetId', String(scope - 1)));
  }
  const view = child(child(book.root, 'bookViews'), 'workbookView');
  if (view) for (const key of ['activeTab', 'firstSheet']) if (numberAttribute(view, key, 0) >= index) splices.push(...attributeSplice(book.source, view, key, null));
  parts.set(book.workbookPart, spliced(book.source, splices));
  removeRelationships(parts, book.workbookPart, (_type, target) => target === part);
  const own = relationshipsOf(parts, part).filter((one) => !one.external && ['table', 'drawing', 'comments', 'vmlDrawing', 'threadedComment'].includes(one.type)).map((one) => one.target);
  removeParts(parts, [part, ...own]);
}

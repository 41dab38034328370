import { filesText } from '../../../kernel/run/filesText';
import type { OtherKind } from '../../../kernel/run/words.files.en';
import type { WorkbookError } from '../../../kernel/run/workbook';
import { damaged, refusal } from '../refusal';
import { attribute, child, childrenOf, flagAttribute, parseXml, type XmlElement } from '../xml/xmlTree';
import type { Parts } from '../zip/parts';
import { relationshipsOf, type Relationship } from '../zip/relationships';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A sheet as the workbook part lists it. Chart sheets and the like have a place in the tab order but no cells. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visibility: SheetVisibility;
  readonly sheetId: number;
  readonly hasCells: boolean;
}

/** A defined name; `sheet` is the number of the sheet (in tab order, from 0) that it belongs to, or `null` for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly formula: string;
  readonly hidden: boolean;
}

/** Where the pieces of a workbook stand in its package. */
export interface WorkbookParts {
  readonly workbookPart: string;
  readonly root: XmlElement;
  readonly source: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly uses1904: boolean;
  /** Tab that is shown when the file opens, counted from 0. */
  readonly activeSheet: number;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
  readonly themePart: string | null;
}

/** Of the transitional and the strict dialect; the elements are the same. */
const NAMESPACES = new Set(['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main']);

/** Finds the workbook in a package; throws a refusal where it holds none that can be read. */
export function readWorkbookParts(parts: Parts): WorkbookParts {
  const workbookPart = findWorkbookPart(parts);
  const source = parts.text(workbookPart);
  const root = parseXml(source, workbookPart);
  checkNamespace(root);
  const relationships = relationshipsOf(parts, workbookPart);
  const byId = new Map([...relationships].reverse().map((one) => [one.id, one]));
  const sheets = childrenOf(child(root, 'sheets'), 'sheet').map((element) => sheetEntry(element, byId));
  const target = (type: string): string | null => relationships.find((one) => one.type === type && !one.external)?.target ?? null;
  return {
    workbookPart,
    source,
    root,
    relationships,
    sheets,
    names: childrenOf(child(root, 'definedNames'), 'definedName').map(definedName),
    uses1904: flagAttribute(child(root, 'workbookPr'), 'date1904'),
    activeSheet: Number(attribute(child(child(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0),
    stylesPart: target('styles'),
    sharedStringsPart: target('sharedStrings'),
    themePart: target('theme'),
  };
}

function findWorkbookPart(parts: Parts): string {
  if (!parts.has('[Content_Types].xml')) throw notAWorkbook('archive');
  const part = relationshipsOf(parts, '').find((one) => one.type === 'officeDocument')?.target;
  if (part === undefined) throw notAWorkbook('packageWithoutDocument');
  if (part.endsWith('.bin')) {
    throw refusal(filesText('binary'), filesText('saveAsXlsx'));
  }
  if (!parts.has(part)) throw damaged(filesText('partMissing', { part }));
  return part;
}

/** The refusal of a file that is something else. */
export function notAWorkbook(kind: OtherKind): WorkbookError {
  return refusal(filesText('notAWorkbook', { kind }), filesText('chooseWorkbook'));
}

function checkNamespace(root: XmlElement): void {
  const namespace = attribute(root, root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`);
  if (root.name !== 'workbook' || !NAMESPACES.has(namespace ?? '')) throw notAWorkbook('officeDocument');
}

function sheetEntry(element: XmlElement, relationships: ReadonlyMap<string, Relationship>): SheetEntry {
  const name = attribute(element, 'name') ?? '';
  // The prefix of the relationship id is the file's own choice, mostly "r".
  const id = [...element.attributes].find(([key]) => key.endsWith(':id'))?.[1];
  const relationship = relationships.get(id ?? '');
  if (!relationship) throw damaged(filesText('sheetMissing', { sheet: name }));
  const state = attribute(element, 'state');
  return {
    name,
    part: relationship.target,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    sheetId: Number(attribute(element, 'sheetId') ?? 0),
    hasCells: relationship.type === 'worksheet',
  };
}

function definedName(element: XmlElement): DefinedName {
  const sheet = attribute(element, 'localSheetId');
  return {
    name: attribute(element, 'name') ?? '',
    sheet: sheet === null ? null : Number(sheet),
    formula: element.text.trim(),
    hidden: flagAttribute(element, 'hidden'),
  };
}

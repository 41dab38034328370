import { runText } from '../../../../kernel/run/runText';
import { wordsText } from '../../../../kernel/words/wordsText';
import { WorkbookError } from '../../../../kernel/run/workbook';
import { frameSource } from '../../model/frameSource';
import { readTables, type TableDocument } from '../../model/tables';
import { readWorkbookParts } from '../../model/workbookParts';
import type { StyleBook } from '../../styles/styleBook';
import { attributeSplice } from '../../xml/editElement';
import { CONTENT_TYPE, RELATIONSHIPS } from '../../xml/namespaces';
import { spliced } from '../../xml/splice';
import { attribute, child, parseXml, type XmlElement } from '../../xml/xmlTree';
import type { Parts } from '../../zip/parts';
import { relationshipsOf } from '../../zip/relationships';
import { absoluteReference } from '../chartXml';
import { dynamicArrays } from './dynamicArrays';
import { addContentType, addRelationship, freePartName, removeParts, removeRelationships, stemBeside } from '../packageEdits';
import { putCharts } from '../putCharts';
import { arrangeSheets } from '../sheetList';
import { sheetXml } from './sheetXml';
import type { SheetContent, TableContent } from './sheetContent';
import { tableXml } from './tableXml';
import { listSheet, setNames, type NameEdit } from '../workbookEdits';

/** Elements of an earlier version of the sheet that stay when it is written anew: what people put there, not what we write. */
const KEPT_ELEMENTS = ['hyperlinks', 'legacyDrawing'];

/**
 * Writes a whole sheet: in place of the one of this name, with the same part and id, or as a new one after all others. Its tables and the
 * charts named in `ownCharts` are replaced; comments and other people's drawings on it stay.
 */
export function putSheet(parts: Parts, content: SheetContent, styles: StyleBook, ownCharts: readonly string[]): void {
  const book = readWorkbookParts(parts);
  const known = book.sheets.find((one) => one.name.toLowerCase() === content.name.toLowerCase());
  const part = known?.part ?? listSheet(parts, content.name, content.visibility);
  if (!known && content.place !== undefined) putAt(parts, part, content.place);
  const kept = known ? keptElements(parts, part) : new Map<string, string>();
  // The part must be there before anything links from it.
  if (!known) parts.set(part, '');
  const tableIds = putTables(parts, part, content);
  const drawingId = putCharts(parts, part, content, ownCharts);
  const pieces = sheetXml(content, {
    dynamicMetadata: dynamicArrays(parts, book.workbookPart),
    differentialNumber: (format) => styles.differentialNumberOf(format.look),
    drawingId,
    tableIds,
    kept,
  });
  parts.set(part, [...pieces]);
  setNames(parts, nameEdits(content));
}

/** Puts the last sheet before the one that has its place among those with cells. */
function putAt(parts: Parts, part: string, place: number): void {
  const others = readWorkbookParts(parts).sheets.filter((one) => one.part !== part);
  const next = others.filter(({ hasCells }) => hasCells)[place];
  const at = next ? others.indexOf(next) : others.length;
  const order = [...others.slice(0, at).map((one) => one.part), part, ...others.slice(at).map((one) => one.part)];
  arrangeSheets(parts, order, new Map());
}

function keptElements(parts: Parts, part: string): Map<string, string> {
  const source = frameSource(parts, part);
  const root = parseXml(source, part);
  return new Map(
    KEPT_ELEMENTS.flatMap((name) => {
      const element = child(root, name);
      return element ? [[name, withNamespaces(source, root, element)] as const] : [];
    }),
  );
}

/** An element that is cut out of its part: it binds the prefixes in it that the part's root binds and a sheet of ours does not. */
function withNamespaces(source: string, root: XmlElement, element: XmlElement): string {
  const xml = source.slice(element.start, element.end);
  const own = { ...element, start: 0, openEnd: element.openEnd - element.start };
  const splices = [...root.attributes].flatMap(([name, namespace]) => {
    const prefix = /^xmlns:([\w.-]+)$/.exec(name)?.[1];
    const isBound = attribute(element, name) !== null || (prefix === 'r' && namespace === RELATIONSHIPS);
    const isUsed = xml.includes(`<${prefix}:`) || xml.includes(` ${prefix}:`);
    return prefix === undefined || isBound || !isUsed ? [] : attributeSplice(xml, own, name, namespace);
  });
  return spliced(xml, splices);
}

/** Writes the tables of a sheet in place of those that it had; gives the ids of their links. */
function putTables(parts: Parts, sheetPart: string, content: SheetContent): string[] {
  const old = readTables(parts, sheetPart);
  const others = allTables(parts, sheetPart);
  const reusable = old.map((table) => table.part);
  const kept = new Set<string>();
  let nextId = Math.max(0, ...others.map((table) => table.id), ...old.map((table) => table.id)) + 1;
  const ids = content.tables.map((table) => {
    if (others.some((other) => other.name.toLowerCase() === table.name.toLowerCase())) {
      throw new WorkbookError(
        'workbookRefused',
        runText('tableElsewhere', { table: table.name }),
        wordsText('nothingChanged'),
        runText('renameTable'),
      );
    }
    const same = old.find((one) => one.name.toLowerCase() === table.name.toLowerCase());
    const part = freePartName(
      parts,
      stemBeside(sheetPart, 'tables/table'),
      same
        ? [same.part]
        : reusable.filter((one) => !kept.has(one) && !content.tables.some((t) => old.find((o) => o.part === one)?.name === t.name)),
    );
    kept.add(part);
    parts.set(part, tableXml(same ? { ...table, columnIds: keptIds(table, same) } : table, same?.id ?? nextId++));
    addContentType(parts, part, CONTENT_TYPE.table);
    return addRelationship(parts, sheetPart, 'table', part);
  });
  removeRelationships(parts, sheetPart, (type, target) => type === 'table' && !kept.has(target));
  removeParts(
    parts,
    old.map((table) => table.part).filter((part) => !kept.has(part)),
  );
  return ids;
}

/** The numbers of the columns of a table that is written anew: a column that stood keeps its own. */
function keptIds({ columns }: TableContent, same: TableDocument): readonly number[] {
  let next = Math.max(0, ...same.columnIds) + 1;
  return columns.map((column) => same.columnIds[same.columns.indexOf(column)] ?? next++);
}

function allTables(parts: Parts, exceptSheet: string) {
  return readWorkbookParts(parts)
    .sheets.filter((sheet) => sheet.hasCells && sheet.part !== exceptSheet)
    .flatMap((sheet) => (relationshipsOf(parts, sheet.part).some((one) => one.type === 'table') ? readTables(parts, sheet.part) : []));
}

/** The sheet's own names, and those by which Excel knows what to repeat and what to print. */
function nameEdits(content: SheetContent): NameEdit[] {
  const edits: NameEdit[] = content.names.map(({ name, span }) => ({ name, sheet: null, formula: absoluteReference(content.name, span) }));
  const { print } = content;
  if (print?.titleRows) {
    const rows = `$${print.titleRows.first + 1}:$${print.titleRows.first + print.titleRows.count}`;
    edits.push({
      name: '_xlnm.Print_Titles',
      sheet: content.name,
      formula: `${absoluteReference(content.name, { row: 0, column: 0, rowCount: 1, columnCount: 1 }).replace(/!.*$/, '')}!${rows}`,
    });
  }
  if (print?.area) edits.push({ name: '_xlnm.Print_Area', sheet: content.name, formula: absoluteReference(content.name, print.area) });
  return edits;
}

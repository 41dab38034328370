import { spanAddress, type CellSpan } from '../../../../kernel/sheet/cells';
import { readTables } from '../../model/tables';
import { readWorkbookParts } from '../../model/workbookParts';
import { attributeSplice } from '../../xml/editElement';
import { escapeXml } from '../../xml/escape';
import { CONTENT_TYPE } from '../../xml/namespaces';
import { withPrefix } from '../../xml/prefix';
import { spliced, type Splice } from '../../xml/splice';
import { attribute, child, childrenOf, numberAttribute, parseXml, type XmlElement } from '../../xml/xmlTree';
import type { Parts } from '../../zip/parts';
import { relationshipsOf } from '../../zip/relationships';
import { addContentType, addRelationship, freePartName, removeParts, removeRelationships, stemBeside } from '../packageEdits';
import type { TableContent } from './sheetContent';
import { columnName, tableXml } from './tableXml';

/** What became of a table of the file; `columns` are the texts of its header cells now, `columnIds` the numbers of those columns. */
interface TableEdit {
  readonly part: string;
  readonly name: string;
  readonly span: CellSpan;
  readonly columns: readonly string[];
  readonly columnIds: readonly number[];
}

/** A table part with another name, place or other columns; columns that stay keep their own formulas and looks. */
export function editTable(parts: Parts, { part, name, span, columns, columnIds }: TableEdit): void {
  const source = parts.text(part);
  const root = parseXml(source, part);
  const splices: Splice[] = [];
  for (const key of ['name', 'displayName']) if (attribute(root, key) !== name) splices.push(...attributeSplice(source, root, key, name));
  if (attribute(root, 'ref') !== spanAddress(span)) {
    splices.push(...attributeSplice(source, root, 'ref', spanAddress(span)));
    const filter = child(root, 'autoFilter');
    const filtered = { ...span, rowCount: span.rowCount - numberAttribute(root, 'totalsRowCount', 0) };
    if (filter) splices.push(...attributeSplice(source, filter, 'ref', spanAddress(filtered)));
  }
  splices.push(...columnSplices(source, child(root, 'tableColumns'), columns, columnIds));
  if (splices.length > 0) parts.set(part, spliced(source, splices));
}

function columnSplices(source: string, list: XmlElement | null, columns: readonly string[], columnIds: readonly number[]): Splice[] {
  const old = childrenOf(list, 'tableColumn');
  const names = old.map((one) => attribute(one, 'name') ?? '');
  if (!list || (columns.length === names.length && columns.every((one, i) => one === names[i]))) return [];
  const byId = new Map(old.map((one) => [numberAttribute(one, 'id', 0), one]));
  const xml = columns.map((column, i) => {
    const element = byId.get(columnIds[i]!);
    if (!element) return `<tableColumn id="${columnIds[i]!}" name="${columnName(column)}"/>`;
    const tag = source.slice(element.start, element.end);
    return attribute(element, 'name') === column
      ? tag
      : tag.replace(/(\sname=)(?:"[^"]*"|'[^']*')/, (_whole, start: string) => `${start}"${columnName(column)}"`);
  });
  return [
    {
      start: list.start,
      end: list.end,
      text: withPrefix(`<tableColumns count="${columns.length}">${xml.join('')}</tableColumns>`, list.prefix),
    },
  ];
}

/** Makes tables on a sheet that has its cells already, and takes others away; gives the links of all that the sheet has then. */
export function listTables(parts: Parts, sheetPart: string, added: readonly TableContent[], removed: readonly string[]): string[] {
  removeRelationships(parts, sheetPart, (type, target) => type === 'table' && removed.includes(target));
  removeParts(parts, removed);
  for (const table of added) {
    const ids = readWorkbookParts(parts)
      .sheets.filter((sheet) => sheet.hasCells)
      .flatMap((sheet) => readTables(parts, sheet.part).map(({ id }) => id));
    const part = freePartName(parts, stemBeside(sheetPart, 'tables/table'));
    parts.set(part, tableXml(table, Math.max(0, ...ids) + 1));
    addContentType(parts, part, CONTENT_TYPE.table);
    addRelationship(parts, sheetPart, 'table', part);
  }
  return relationshipsOf(parts, sheetPart)
    .filter(({ type }) => type === 'table')
    .map(({ id }) => escapeXml(id));
}

import { appendSplice, attributeSplice, insertInOrder } from '../../xml/editElement';
import { CONTENT_TYPE, DECLARATION, MAIN } from '../../xml/namespaces';
import { spliced } from '../../xml/splice';
import { attribute, child, childrenOf, numberAttribute, parseXml, type XmlElement } from '../../xml/xmlTree';
import type { Parts } from '../../zip/parts';
import { relationshipsOf } from '../../zip/relationships';
import { addContentType, addRelationship } from '../packageEdits';

const METADATA_ORDER = ['metadataTypes', 'metadataStrings', 'mdxMetadata', 'futureMetadata', 'cellMetadata', 'valueMetadata', 'extLst'];
const EXTENSION = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const TYPE_XML =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const FUTURE_XML = `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${EXTENSION}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;

/** Gives the number of the record that marks dynamic arrays, which is looked up or made when it is asked for first. */
export function dynamicArrays(parts: Parts, workbookPart: string): () => number {
  let record = 0;
  return () => (record ||= dynamicArrayRecord(parts, workbookPart));
}

/**
 * Number of the cell metadata record that marks a dynamic array ([MS-XLSX] 2.2.4.6), made in the metadata part where there is none: a cell
 * whose formula calls a custom function, or spills, names it in its `cm` attribute.
 */
function dynamicArrayRecord(parts: Parts, workbookPart: string): number {
  const known = relationshipsOf(parts, workbookPart).find((one) => one.type === 'sheetMetadata')?.target;
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const part = known ?? `${folder}metadata.xml`;
  const source = parts.has(part) ? parts.text(part) : `${DECLARATION}<metadata xmlns="${MAIN}"></metadata>`;
  const root = parseXml(source, part);
  const types = child(root, 'metadataTypes');
  const typeNumber = (types?.children ?? []).findIndex((one) => attribute(one, 'name') === 'XLDAPR') + 1;
  const records = childrenOf(child(root, 'cellMetadata'), 'bk');
  if (typeNumber > 0) {
    const record = records.findIndex(
      (one) =>
        one.children.length === 1 &&
        numberAttribute(one.children[0], 't', 0) === typeNumber &&
        numberAttribute(one.children[0], 'v', 0) === 0,
    );
    if (record >= 0) return record + 1;
  }
  const type = typeNumber > 0 ? typeNumber : (types?.children.length ?? 0) + 1;
  const splices = [
    ...(typeNumber > 0 ? [] : listSplices(source, root, types, 'metadataTypes', TYPE_XML)),
    ...(typeNumber > 0 ? [] : [insertInOrder(source, root, METADATA_ORDER, 'futureMetadata', FUTURE_XML)]),
    ...listSplices(source, root, child(root, 'cellMetadata'), 'cellMetadata', `<bk><rc t="${type}" v="0"/></bk>`),
  ];
  parts.set(part, spliced(source, splices));
  addContentType(parts, part, CONTENT_TYPE.metadata);
  addRelationship(parts, workbookPart, 'sheetMetadata', part);
  return records.length + 1;
}

function listSplices(source: string, root: XmlElement, list: XmlElement | null, name: string, entry: string) {
  if (!list) return [insertInOrder(source, root, METADATA_ORDER, name, `<${name} count="1">${entry}</${name}>`)];
  return [...attributeSplice(source, list, 'count', String(list.children.length + 1)), appendSplice(source, list, entry)];
}

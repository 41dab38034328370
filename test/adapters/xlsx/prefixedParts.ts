import { Parts } from '../../../src/adapters/xlsx/zip/parts';
import { archiveOf } from './rawPackage';

const SPREADSHEET = /^xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet\d+|tables\/table\d+)\.xml$/;

/** Parts whose SpreadsheetML elements all have the prefix `x:`, as ClosedXML and the Open XML SDK write them. */
export function prefixedParts(parts: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) =>
      typeof content === 'string' && SPREADSHEET.test(name)
        ? [name, content.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, '<$1x:').replace(/ xmlns="/, ' xmlns:x="')]
        : [name, content],
    ),
  );
}

/** The parts of an archive, texts as texts. */
export function textParts(archive: Uint8Array): Record<string, string | Uint8Array> {
  const parts = Parts.open(archive);
  return Object.fromEntries(parts.names().map((name) => [name, /\.(?:xml|rels|vml)$/.test(name) ? parts.text(name) : parts.bytes(name)]));
}

/** The same workbook as such a program writes it. */
export function prefixedArchive(archive: Uint8Array): Uint8Array {
  return archiveOf(prefixedParts(textParts(archive)));
}

/** The parts of an archive without that prefix, to be compared with those of the plain one. */
export function partsWithoutPrefix(archive: Uint8Array): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(textParts(archive)).map(([name, content]) => [
      name,
      typeof content === 'string' ? content.replace(/<(\/?)x:/g, '<$1').replace(/ xmlns:x="/, ' xmlns="') : content,
    ]),
  );
}

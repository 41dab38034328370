import { csvWorkbook, webWorkbook } from './csv/csvWorkbook';
import { fileKind } from './fileKind';
import { legacyWorkbook } from './legacy/legacyWorkbook';
import { Parts } from './zip/parts';
import type { Unpacker } from './zip/unpack';

/** The parts of the workbook in a file, by what the file holds; text files and old formats are taken over into a new workbook. */
export async function openParts(bytes: Uint8Array, name: string, unpacker?: Unpacker, encoding: string | null = null): Promise<Parts> {
  switch (fileKind(bytes)) {
    case 'package':
      return Parts.open(bytes, unpacker);
    case 'text':
      return csvWorkbook(bytes, name, encoding);
    case 'webTable':
      return webWorkbook(bytes, name, encoding);
    case 'binaryWorkbook':
    case 'xmlSpreadsheet':
      return legacyWorkbook(bytes, unpacker?.readOld);
  }
}

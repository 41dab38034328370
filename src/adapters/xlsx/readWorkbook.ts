import { OpenWorkbook } from './model/openWorkbook';
import { workbookDocument, type WorkbookDocument } from './model/workbookDocument';
import { openParts } from './openParts';

/** Reads a workbook file of any kind that Agewise knows into a document; throws a refusal (`fileRefused`) where it cannot. */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookDocument> {
  return workbookDocument(new OpenWorkbook(await openParts(bytes, name)));
}

import type { Run } from '../../../kernel/run/run';
import { findList } from '../../../reading/lists/findList';
import { readList } from '../../../reading/lists/readList';
import type { ReadResult } from '../../../reading/result/readResult';
import { numbersMeant } from '../domain/matching/documentNumbers';
import { ITEM_NOTES, NO_ITEM_NOTES, type ItemNotes } from '../domain/itemNotes';

/**
 * Orders, deliveries and texts that stand beside the open items of a report.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function readItemNotes(run: Run, { layout }: ReadResult): Promise<ItemNotes> {
  const { found } = await findList(run, ITEM_NOTES, { sheet: layout.sheet });
  if (!found) return NO_ITEM_NOTES;
  const { rows } = await readList(run, found, { dateOrder: layout.dateOrder, decimalMark: layout.decimalMark });
  const notes = new Map(rows.map((row) => [row.row, { order: row.text('order'), text: row.text('text') }]));
  const namesDocuments = rows.some((row) => numbersMeant(row.text('text')).length > 0);
  return { namesDocuments, at: (sheetRow) => notes.get(sheetRow) ?? NO_ITEM_NOTES.at(sheetRow) };
}

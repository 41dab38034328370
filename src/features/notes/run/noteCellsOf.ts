import type { Desk } from '../../activity/domain/desk';
import { noteOwnerText, shownNote } from '../../activity/domain/notes/noteText';
import type { Report } from '../../report';
import type { NoteCellsSource } from '../sheet/planNoteColumns';

/** Notes of items by row, a map a currency; the second row of a document that stands twice shows the same note. */
function shownByRow(desk: Desk, currencies: number): readonly ReadonlyMap<number, string>[] {
  const shown = Array.from({ length: currencies }, () => new Map<number, string>());
  for (const { found, texts, standing } of desk.threads.values()) {
    if (found.isAccount || standing === 'cleared' || found.items.rows.length === 0) continue;
    const text = shownNote(texts);
    for (const row of found.items.rows) shown[found.items.table]!.set(row, text);
  }
  return shown;
}

/** What the Note columns beside items hold: the note of each item, and whose it is, for every item, so that a note typed there later is known too. */
export function noteCellsOf(report: Report, desk: Desk, ownedRows: ReadonlySet<number>): NoteCellsSource {
  const tables = report.reading.items;
  const shown = shownByRow(desk, tables.length);
  return {
    ownedRows,
    cellsOf: (table, row) => {
      const items = tables[table]!;
      const { id, name, entity } = items.customers.at(items.customer[row]!);
      const document = items.documentNo ? items.documentNo.at(row) : '';
      const text = shown[table]!.get(row) ?? '';
      return [text, noteOwnerText({ document, customerId: id, customer: name, entity, currency: items.currency.code }, text)];
    },
  };
}

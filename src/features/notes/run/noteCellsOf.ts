import { notesText } from '../notesText';
import type { Say } from '../../../kernel/words/say';
import type { Desk } from '../../activity/domain/desk';
import { noteOwnerText, shownNote } from '../../activity/domain/notes/noteText';
import type { Report } from '../../report';
import type { NoteCellsSource } from '../sheet/planNoteColumns';

/**
 * Notes of items by row, a map a currency; the second row of a document that stands twice shows the same note. What was said about a document
 * that came back under another number, or was issued again, is shown beside it with the number that it had.
 */
function shownByRow(desk: Desk, currencies: number, say: Say): readonly ReadonlyMap<number, string>[] {
  const shown = Array.from({ length: currencies }, () => new Map<number, string>());
  for (const { subject, found, texts, standing, goesOnAs } of desk.threads.values()) {
    const { items } = goesOnAs ? desk.index.find(goesOnAs) : found;
    if (found.isAccount || standing === 'cleared') continue;
    const isRenumbered = goesOnAs !== null || desk.index.moves.namesAfter(subject, subject.document).length > 0;
    const text = isRenumbered ? say(notesText('wasNumber', { document: subject.document, text: shownNote(texts) })) : shownNote(texts);
    for (const row of items.rows) if (!goesOnAs || !shown[items.table]!.has(row)) shown[items.table]!.set(row, text);
  }
  return shown;
}

/** What the Note columns beside items hold: the note of each item, and whose it is, for every item, so that a note typed there later is known too. */
export function noteCellsOf(report: Report, desk: Desk, ownedRows: ReadonlySet<number>, say: Say): NoteCellsSource {
  const tables = report.reading.items;
  const shown = shownByRow(desk, tables.length, say);
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

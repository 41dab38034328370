import type { ChangeReceipt } from '../../kernel/run/workbook';
import type { RefreshOutcome } from '../../report/refresh';
import type { PaneText } from '../components/text';

/** What a run wrote and how the notes fared, as a sentence or two. */
export function writtenText(receipt: ChangeReceipt, notes: RefreshOutcome['notes'] = null): (text: PaneText) => string {
  const replaced = receipt.looksReplaced ?? [];
  return ({ t, f }) =>
    [
      t.notices.refreshed(f.list(sheetsOf(receipt))),
      ...(replaced.length > 0 ? [t.notices.looksReplaced(f.list(replaced))] : []),
      ...(notes && notes.total > 0
        ? [
            t.notices.notes(
              f.count(notes.carried),
              f.count(notes.fresh),
              f.count(notes.closed),
              f.count(notes.conflicts),
              f.count(notes.orphans),
            ),
          ]
        : []),
    ].join(' ');
}

/** That one sheet was written. */
export function sheetText(receipt: ChangeReceipt): (text: PaneText) => string {
  return ({ t, f }) => t.notices.sheetWritten(f.list(sheetsOf(receipt)));
}

const sheetsOf = ({ sheetsAdded, sheetsUpdated }: ChangeReceipt): readonly string[] => [...sheetsAdded, ...sheetsUpdated];

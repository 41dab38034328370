import type { Say } from '../../../kernel/words/say';
import { wordsText } from '../../../kernel/words/wordsText';
import type { RowLink } from '../../../pane/components/RowLinks';
import type { Remark } from '../../aging/domain/remarks';

/** What a remark says beside its row: of which account, or in which table or sheet. */
function textOf({ what, weight, customer, rows: [row], table, sheet }: Remark, namesSheet: boolean, say: Say): string {
  if (table !== '' && row !== undefined) return say(wordsText('inTable', { sheet, table, row, what }));
  const text = say(namesSheet && sheet !== '' ? wordsText('onSheet', { sheet, what }) : what);
  return weight === 'finding' ? `${customer}: ${text}` : text;
}

/** A line for each remark, with its first row to be shown; `namesSheet` where several sheets were read. */
export function remarkLinks(remarks: readonly Remark[], namesSheet: boolean, say: Say): readonly RowLink[] {
  return remarks.map((remark) => ({ row: remark.rows[0] ?? null, text: textOf(remark, namesSheet, say), sheet: remark.sheet }));
}

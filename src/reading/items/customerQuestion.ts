import type { Question } from '../../kernel/words/problem';
import { columnLetters } from '../../kernel/sheet/cells';
import { evidenceText } from '../evidence/evidenceText';
import type { Recognition } from '../recognise/recognition';

/** Share of the items without a customer from which on a list names none. */
const MISSING_SHARE = 0.9;

/** Asks which column names the customers where neither a column nor a group names those of the items; `null` where no column may. */
export function customerQuestion({ nameColumns, columns }: Recognition, missing: number, items: number): Question | null {
  if (nameColumns.length === 0 || items === 0 || missing < MISSING_SHARE * items) return null;
  const named = nameColumns.map((column) => ({
    letter: columnLetters(column),
    heading: columns.find((one) => one.column === column)?.heading ?? '',
  }));
  return {
    code: 'customerColumnAmbiguous',
    answerWith: '--column',
    message: evidenceText('customerColumnAmbiguous', { columns: named }),
    choices: nameColumns.map((column) => `customer=${columnLetters(column)}`),
  };
}

import type { Message } from '../words/message';
import { wordsText } from '../words/wordsText';
import type { Choice, Column } from './column';

/** The column in which Agewise says what is wrong with a row. */
export const CHECK: Column<unknown, unknown, 'check'> = {
  id: 'check',
  heading: { en: 'Check', es: 'Revisión' },
  width: 28,
  style: 'checkNote',
  cell: () => '',
};

export const YES_NO: readonly Choice[] = [
  { value: 'yes', en: 'yes', es: 'sí' },
  { value: 'no', en: 'no', es: 'no' },
];

/** The word for yes or no in the cell of a new row. */
export function yesNoCell(is: boolean): Message {
  return wordsText(is ? 'yes' : 'no');
}

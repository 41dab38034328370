import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the columns beside the table have to say. */
export const notesText = messagesOf<typeof en>('notes');

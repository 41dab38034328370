import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the check of a workbook has to say. */
export const checksText = messagesOf<typeof en>('checks');

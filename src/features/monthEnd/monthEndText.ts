import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the month end has to say. */
export const monthEndText = messagesOf<typeof en>('monthEnd');

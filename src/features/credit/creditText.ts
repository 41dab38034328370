import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what credit has to say. */
export const creditText = messagesOf<typeof en>('credit');

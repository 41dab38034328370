import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what expected credit loss has to say. */
export const exposureText = messagesOf<typeof en>('exposure');

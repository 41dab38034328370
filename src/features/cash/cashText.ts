import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the application of cash has to say. */
export const cashText = messagesOf<typeof en>('cash');

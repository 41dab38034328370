import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what AR Setup has to say. */
export const setupText = messagesOf<typeof en>('setup');

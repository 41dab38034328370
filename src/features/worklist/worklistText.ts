import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the worklist has to say. */
export const worklistText = messagesOf<typeof en>('worklist');

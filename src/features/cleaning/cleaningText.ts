import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the cleaning of texts has to say. */
export const cleaningText = messagesOf<typeof en>('cleaning');

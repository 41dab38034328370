import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the cost of terms has to say. */
export const termsText = messagesOf<typeof en>('terms');

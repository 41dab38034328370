import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what aging has to say. */
export const agingText = messagesOf<typeof en>('aging');

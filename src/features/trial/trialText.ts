import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the trial have to say. */
export const trialText = messagesOf<typeof en>('trial');

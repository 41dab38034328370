import { messagesOf } from '../kernel/words/words';
import type { en } from './words.en';

/** Makes what is wrong with the arguments of a function. */
export const functionsText = messagesOf<typeof en>('functions');

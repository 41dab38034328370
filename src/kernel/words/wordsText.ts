import type { en } from './words.en';
import { messagesOf } from './words';

/** Makes what every area may say. */
export const wordsText = messagesOf<typeof en>('words');

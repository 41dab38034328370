import { messagesOf } from '../kernel/words/words';
import type { en } from './words.en';

/** Makes what the reading of a sheet has to say. */
export const readingText = messagesOf<typeof en>('reading');

import { messagesOf } from '../words/words';
import type { en } from './words.en';

/** Makes what is said where a workbook refuses. */
export const runText = messagesOf<typeof en>('run');

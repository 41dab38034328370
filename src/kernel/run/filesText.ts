import { messagesOf } from '../words/words';
import type { en } from './words.files.en';

/** Makes what is said where a file cannot be read or written. */
export const filesText = messagesOf<typeof en>('files');

import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what collection agencies have to say. */
export const agenciesText = messagesOf<typeof en>('agencies');

import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what practice has to say. */
export const practiceText = messagesOf<typeof en>('practice');

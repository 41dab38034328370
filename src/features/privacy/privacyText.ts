import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what privacy has to say. */
export const privacyText = messagesOf<typeof en>('privacy');

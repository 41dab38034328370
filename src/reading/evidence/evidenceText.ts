import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the evidence about a reading has to say. */
export const evidenceText = messagesOf<typeof en>('evidence');

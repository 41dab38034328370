import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what statements and notices have to say. */
export const statementsText = messagesOf<typeof en>('statements');

import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what AR Summary has to say. */
export const summaryText = messagesOf<typeof en>('summary');

import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the list of receipts has to say. */
export const receiptsText = messagesOf<typeof en>('receipts');

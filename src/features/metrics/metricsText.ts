import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the metrics have to say. */
export const metricsText = messagesOf<typeof en>('metrics');

import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the forecast has to say. */
export const forecastText = messagesOf<typeof en>('forecast');

import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what placements have to say. */
export const placementsText = messagesOf<typeof en>('placements');

import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the activity log says. */
export const activityText = messagesOf<typeof en>('activity');

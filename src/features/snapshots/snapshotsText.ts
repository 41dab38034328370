import { messagesOf } from '../../kernel/words/words';
import type { en } from './words.en';

/** Makes what the snapshots have to say. */
export const snapshotsText = messagesOf<typeof en>('snapshots');

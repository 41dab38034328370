import type { Message } from '../../../../kernel/words/message';
import { statementsText } from '../../statementsText';
import type { Notice } from './makeNotices';

/** Why an account gets its notice, or none. */
export function reasonOf({ level, skip, oldest }: Pick<Notice, 'level' | 'skip' | 'oldest'>): Message {
  return level !== null ? statementsText('gets', { level, oldest }) : statementsText(`skip.${skip ?? 'notReached'}`);
}

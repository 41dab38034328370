import { type Problem, problem } from '../../../kernel/words/problem';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Message } from '../../../kernel/words/message';

/** Adds what is wrong with a setting of AR Setup to `problems`. */
export function wrongSetting(problems: Problem[], cell: Cell, message: Message): void {
  problems.push({ ...problem(message, 'warning', { read: String(cell) }), code: 'setupSettingWrong' });
}

import { type Problem, problem } from '../../../kernel/words/problem';
import type { Cell } from '../../../kernel/sheet/cells';
import { sentence } from '../../../kernel/words/sentence';

/** Adds what is wrong with a setting of AR Setup to `problems`. */
export function wrongSetting(problems: Problem[], cell: Cell, message: string): void {
  problems.push(problem(sentence('setupSettingWrong', message), 'warning', { read: String(cell) }));
}

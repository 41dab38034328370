import type { Problem } from '../../../kernel/words/problem';
import type { Cell } from '../../../kernel/sheet/cells';

/** Adds what is wrong with a setting of AR Setup to `problems`. */
export function wrongSetting(problems: Problem[], cell: Cell, message: string): void {
  problems.push({ code: 'setupSettingWrong', severity: 'warning', row: null, column: null, read: String(cell), message });
}

import { type Problem, type ProblemSeverity, problem } from '../../kernel/words/problem';
import { columnLetters } from '../../kernel/sheet/cells';
import type { Message } from '../../kernel/words/message';
import { readingText } from '../readingText';

const EACH_MAX = 1000;

/** Collects problems; of one code the first 1,000 are kept and the rest is counted in a line of its own. */
export class ProblemList {
  private readonly list: Problem[] = [];
  private readonly counts = new Map<string, number>();

  /** Adds a problem. `row` counts from 1 (`null` for none), `column` from 0 on the sheet (-1 for none). */
  tell(message: Message, severity: ProblemSeverity, row: number | null = null, column = -1, read: string | null = null): void {
    const count = (this.counts.get(message.code) ?? 0) + 1;
    this.counts.set(message.code, count);
    if (count <= EACH_MAX) this.list.push(problem(message, severity, { row, column: column < 0 ? null : columnLetters(column), read }));
  }

  /** All problems in the order they were found, with a line for each code that had too many to list. */
  all(): readonly Problem[] {
    const rest = [...this.counts].filter(([, count]) => count > EACH_MAX);
    return [
      ...this.list,
      ...rest.map(([code, count]) => {
        const { severity } = this.list.find((one) => one.code === code)!;
        return { ...problem(readingText('moreOfTheKind', { count: count - EACH_MAX }), severity), code };
      }),
    ];
  }
}

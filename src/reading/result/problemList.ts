import type { Problem, ProblemSeverity } from '../../kernel/words/problem';
import { columnLetters } from '../../kernel/sheet/cells';

const EACH_MAX = 1000;

/** Collects problems; of one code the first 1,000 are kept and the rest is counted in a line of its own. */
export class ProblemList {
  private readonly list: Problem[] = [];
  private readonly counts = new Map<string, number>();

  /** Adds a problem. `row` counts from 1, `column` from 0 on the sheet (-1 for none). */
  add(code: string, severity: ProblemSeverity, row: number | null, column: number, read: string | null, message: string): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= EACH_MAX) this.list.push({ code, severity, row, column: column < 0 ? null : columnLetters(column), read, message });
  }

  /** All problems in the order they were found, with a line for each code that had too many to list. */
  all(): readonly Problem[] {
    const rest = [...this.counts].filter(([, count]) => count > EACH_MAX);
    const severityOf = (code: string): ProblemSeverity => this.list.find((problem) => problem.code === code)!.severity;
    return [
      ...this.list,
      ...rest.map(([code, count]) => ({
        code,
        severity: severityOf(code),
        row: null,
        column: null,
        read: null,
        message: `${count - EACH_MAX} more of the same kind are not listed.`,
      })),
    ];
  }
}

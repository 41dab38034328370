import type { Problem, ProblemSeverity } from '../../../kernel/words/problem';

/** Problems of one code. `rows` are their sheet rows (from 1), ascending, each once. */
export interface ProblemGroup {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly problems: readonly Problem[];
  readonly rows: readonly number[];
  /** The sheet that the rows belong to. */
  readonly on: 'report' | 'setup';
}

/** Problems of what the user typed in AR Setup; their rows are that sheet's. */
const SETUP_CODES = new Set(['setupRowWrong', 'setupSettingWrong', 'strategyRuleWrong', 'specificReserveUnused']);

const WEIGHT: Readonly<Record<ProblemSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** The problems grouped by code: errors, warnings, then remarks; within one severity the most frequent first. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = byCode.get(problem.code);
    if (group) group.push(problem);
    else byCode.set(problem.code, [problem]);
  }
  return [...byCode]
    .map(([code, list]) => group(code, list))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.problems.length - a.problems.length);
}

function group(code: string, problems: readonly Problem[]): ProblemGroup {
  const severity = problems.reduce<ProblemSeverity>(
    (worst, problem) => (WEIGHT[problem.severity] < WEIGHT[worst] ? problem.severity : worst),
    'info',
  );
  const rows = [...new Set(problems.flatMap((problem) => (problem.row === null ? [] : [problem.row])))].sort((a, b) => a - b);
  return { code, severity, problems, rows, on: SETUP_CODES.has(code) ? 'setup' : 'report' };
}

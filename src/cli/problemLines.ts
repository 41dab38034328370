import { type Problem, sayOnSheet } from '../kernel/words/problem';
import type { Say } from '../kernel/words/say';
import { cliText } from './cliText';

const SHOWN = 20;

/** The remarks at the end of what a command prints: how many, the first of them each on a line, and that there are more. */
export function problemLines(problems: readonly Problem[], say: Say): string[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, SHOWN).map((problem) => {
    const { severity, row, column } = problem;
    const place = row === null ? '' : column === null ? say(cliText('row', { row })) : `${column}${row}`;
    return `  ${say(cliText('remark', { severity, place, what: sayOnSheet(problem, say) }))}`;
  });
  const more = problems.length - shown.length;
  return [
    '',
    say(cliText('remarks', { count: problems.length })),
    ...shown,
    ...(more > 0 ? [`  ${say(cliText('moreRemarks', { count: more }))}`] : []),
  ];
}

import { isoFromDay, NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import { type Problem, problem } from '../../kernel/words/problem';
import type { ReadResult } from '../result/readResult';
import { readingText } from '../readingText';

const LISTED_MAX = 1000;

/** Items whose document is dated after the as-of date: they are kept as Current, and each is named (the first 1,000). */
export function futureDated({ items: tables, parts }: Pick<ReadResult, 'items' | 'parts'>, asOf: DayNumber): readonly Problem[] {
  const problems: Problem[] = [];
  for (const items of tables) {
    for (let row = 0; row < items.length && problems.length < LISTED_MAX; row++) {
      const day = items.documentDay[row]!;
      if (day === NO_DAY || day <= asOf) continue;
      const message = readingText('futureDated', { day: day as DayNumber, asOf });
      const sheet = parts && items.part ? { sheet: parts[items.part[row]!]!.sheet } : {};
      problems.push(problem(message, 'warning', { row: items.sheetRow[row]!, read: isoFromDay(day as DayNumber), ...sheet }));
    }
  }
  return problems;
}

import { isoFromDay, NO_DAY, type DayNumber } from '../../kernel/calendar/dayNumber';
import type { Problem } from '../../kernel/words/problem';
import type { ReadResult } from '../result/readResult';

const LISTED_MAX = 1000;

/** Items whose document is dated after the as-of date: they are kept as Current, and each is named (the first 1,000). */
export function futureDated({ items: tables, parts }: Pick<ReadResult, 'items' | 'parts'>, asOf: DayNumber): readonly Problem[] {
  const problems: Problem[] = [];
  for (const items of tables) {
    for (let row = 0; row < items.length && problems.length < LISTED_MAX; row++) {
      const day = items.documentDay[row]!;
      if (day === NO_DAY || day <= asOf) continue;
      const read = isoFromDay(day as DayNumber);
      const sheet = parts && items.part ? parts[items.part[row]!]!.sheet : null;
      problems.push({
        code: 'futureDated',
        severity: 'warning',
        row: items.sheetRow[row]!,
        column: null,
        read,
        message: `${sheet === null ? '' : `Sheet "${sheet}": `}The document is dated ${read}, after the as-of date ${isoFromDay(asOf)}; it was kept and counts as Current.`,
        ...(sheet === null ? {} : { sheet }),
      });
    }
  }
  return problems;
}

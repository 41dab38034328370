import { NO_DAY } from '../../kernel/calendar/dayNumber';
import type { RowDecisions } from '../evidence/openRows';
import type { TakenIn } from '../rows/takenIn';

/** Rows that tell how items were settled: paid ones with their day, and those written off, where the sheet dates payments at all. */
export function settledRows({ columns }: TakenIn, kept: Uint32Array, { reasons, lost }: RowDecisions): Uint32Array {
  const days = columns.paidDate?.days;
  if (!days) return new Uint32Array(0);
  const isLost = new Set(lost);
  return kept.filter((i) => (reasons[i] === 1 && days[i] !== NO_DAY) || isLost.has(i));
}

import { amountFromCell, type MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Currency } from '../../../../kernel/money/currency';
import type { DunningStep } from '../../../worklist/domain/dunningStep';
import type { NoticeLevel } from './decideNotice';

/** Days between two letters where the ladder says nothing else. */
const DAYS_BETWEEN_LETTERS = 10;

/** The levels of the notices in one currency: the rungs of the dunning ladder that are letters, by their number; the first rung of a number counts. */
export function noticeLevels(ladder: readonly DunningStep[], currency: Currency): readonly NoticeLevel[] {
  const levels = new Map<number, NoticeLevel>();
  for (const { letter, fromDays, fromAmount } of ladder) {
    if (letter === undefined || levels.has(letter)) continue;
    const least = fromAmount === undefined ? 0 : (amountFromCell(Number(fromAmount), currency)?.amount ?? 0);
    levels.set(letter, {
      level: letter,
      fromDays,
      fromAmount: least as MinorUnits,
      daysSinceLast: letter === 1 ? 0 : DAYS_BETWEEN_LETTERS,
    });
  }
  return [...levels.values()].sort((a, b) => a.level - b.level);
}

import { addDays, civilFromDay, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { exactTotal } from '../../../kernel/money/minorUnits';
import { byDateThenNumber } from './openItemForm';
import type { BalanceForward, Movement } from './statement';

/** The last day of the month before the as-of date's month. */
export function monthBefore(asOf: DayNumber): DayNumber {
  return addDays(asOf, -civilFromDay(asOf).day);
}

/** An account as a balance-forward statement: the balance at the end of `from`, each later movement, the balance at the as-of date. */
export function balanceForward(movements: readonly Movement[], from: DayNumber, asOf: DayNumber): BalanceForward {
  let opening = 0;
  const later: Movement[] = [];
  for (const movement of movements) {
    if (movement.day <= from) opening += movement.amount;
    else if (movement.day <= asOf) later.push(movement);
  }
  let running = opening;
  const lines = later.sort(byDateThenNumber).map((movement) => {
    running += movement.amount;
    return { ...movement, running: exactTotal(running) };
  });
  return { from, opening: exactTotal(opening), lines, closing: exactTotal(running) };
}

import type { RankedCustomer } from '../domain/rankedCustomer';
import type { PaneText } from '../../../pane/components/text';

/** How old what a customer owes is, as a person says it: days past due, due on the as-of date, or nothing past due. */
export function ageText(
  { oldestDaysPastDue, amountToCollect }: Pick<RankedCustomer, 'oldestDaysPastDue' | 'amountToCollect'>,
  { t, f }: PaneText,
): string {
  if (oldestDaysPastDue !== null) return t.worklist.daysPastDue(f.count(oldestDaysPastDue), oldestDaysPastDue);
  return amountToCollect > 0 ? t.worklist.dueNow : t.worklist.notPastDue;
}

import { deskStrings } from './desk/words.en';
import type { RankedCustomer } from '../domain/rankedCustomer';
import type { PaneText } from '../../../pane/components/text';

/** How old what a customer owes is, as a person says it: days past due, due on the as-of date, or nothing past due. */
export function ageText(
  { oldestDaysPastDue, amountToCollect }: Pick<RankedCustomer, 'oldestDaysPastDue' | 'amountToCollect'>,
  { t, f }: PaneText,
): string {
  const l = deskStrings(t).list;
  if (oldestDaysPastDue !== null) return l.daysPastDue(f.count(oldestDaysPastDue), oldestDaysPastDue);
  return amountToCollect > 0 ? l.dueNow : l.notPastDue;
}

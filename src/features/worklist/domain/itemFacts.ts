import type { AgedItems } from '../../aging/domain/agedItems';
import type { HeldAmounts } from '../../aging/domain/disputedAmounts';
import { ItemParts } from '../../aging/domain/itemParts';
import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ItemFacts } from './dunningLadder';

/** What of one item is open and held back. Its age goes by its due date. */
export function itemFactsOf(aged: Pick<AgedItems, 'items' | 'asOf' | 'received'>, row: number, held: HeldAmounts | null): ItemFacts {
  const { items, asOf } = aged;
  const open = items.openAmount[row]!;
  const due = items.dueDay[row]!;
  const daysPastDue = due === NO_DAY ? null : asOf - due;
  if (open <= 0) return { open, disputed: 0, arranged: 0, received: 0, promised: 0, promise: null, daysPastDue };
  const { disputed, arranged, received, promised, isPromisedOnSheet } = new ItemParts(aged, held).split(row);
  const promise = isPromisedOnSheet ? items.promiseDay![row]! : (held?.promiseDay[row] ?? NO_DAY);
  return { open, disputed, arranged, received, promised, promise: promise === NO_DAY ? null : (promise as DayNumber), daysPastDue };
}

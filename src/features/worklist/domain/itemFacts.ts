import type { AgedItems } from '../../aging/domain/agedItems';
import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { disputedOf, type HeldAmounts } from '../../aging/domain/disputedAmounts';
import type { ItemFacts } from './dunningLadder';

/** What of one item is open and held back, split as `collectableByCustomer` splits it: disputed, then arranged, then received, then promised. Its age goes by its due date. */
export function itemFactsOf(
  { items, asOf, received: cameIn }: Pick<AgedItems, 'items' | 'asOf' | 'received'>,
  row: number,
  held: HeldAmounts | null,
): ItemFacts {
  const open = items.openAmount[row]!;
  const due = items.dueDay[row]!;
  const daysPastDue = due === NO_DAY ? null : asOf - due;
  if (open <= 0) return { open, disputed: 0, arranged: 0, received: 0, promised: 0, promise: null, daysPastDue };
  const disputed = disputedOf(items, held, row);
  const arranged = Math.min(held?.arranged[row] ?? 0, open - disputed);
  const received = Math.min(cameIn?.byItem[row] ?? 0, open - disputed - arranged);
  const free = open - disputed - arranged - received;
  const onSheet = items.promiseDay?.[row] ?? NO_DAY;
  const isWhollyPromised = onSheet !== NO_DAY && onSheet >= asOf && free > 0;
  const logged = held?.promiseDay[row] ?? NO_DAY;
  const promise = isWhollyPromised ? onSheet : logged;
  return {
    open,
    disputed,
    arranged,
    received,
    promised: isWhollyPromised ? free : Math.min(held?.promised[row] ?? 0, free),
    promise: promise === NO_DAY ? null : (promise as DayNumber),
    daysPastDue,
  };
}

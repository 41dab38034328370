import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { cellNumber } from '../../../kernel/money/minorUnits';
import { newEntry, type ActivityEntry, type NewEntry } from '../../activity/domain/activityEntry';
import { holds } from '../domain/approvals';
import type { ApprovedOrder } from '../sheet/creditSheet';

/** An entry of the log for each approval that holds and that somebody gave, unless the log has it: the order is its document. */
export function approvalEntries(orders: readonly ApprovedOrder[], entries: readonly ActivityEntry[], when: DayNumber): readonly NewEntry[] {
  const keyOf = ({ kind, document, amount, customer, customerId }: Omit<NewEntry, 'when'>): string =>
    [kind, document, amount, customerId || customer].join('|');
  const logged = new Set(entries.map(keyOf));
  return orders
    .filter(({ order, given }) => given.by !== '' && order.order !== '' && holds(given, order))
    .map(({ order, given }) =>
      newEntry({
        kind: given.approve === 'keep' ? 'hold' : 'release',
        when,
        who: given.by,
        customer: order.facts.customer,
        customerId: order.facts.customerId,
        document: order.order,
        currency: order.currency.code,
        amount: cellNumber(given.approve === 'part' ? given.part! : order.amount, order.currency),
        reason: given.reason,
      }),
    )
    .filter((entry) => !logged.has(keyOf(entry)));
}

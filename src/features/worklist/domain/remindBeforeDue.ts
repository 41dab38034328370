import type { AgedItems } from '../../aging/domain/agedItems';
import { disputedOf, type HeldAmounts } from '../../aging/domain/disputedAmounts';
import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { exactTotal, multiplyByRate, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { UnpaidChances } from './unpaidChances';

/** An item that is unpaid so many days after its due date is paid late. */
const LATE_DAYS = 7;
/** Who is this likely to pay late, or more, is reminded before the due date. */
const LIKELY = 0.5;

/** An account that owes nothing yet and will probably pay late; minor units. */
export interface EarlyReminder {
  readonly customer: number;
  /** Not yet due, without what is in dispute. */
  readonly notYetDue: MinorUnits;
  /** The share of it that is likely unpaid a week after its due date, a fraction. */
  readonly lateChance: number;
  /** What of it is likely unpaid then. */
  readonly moneyAtRisk: MinorUnits;
  readonly nextDue: DayNumber;
  readonly itemCount: number;
}

interface Sum {
  amount: number;
  late: number;
  nextDue: number;
  count: number;
}

/**
 * The accounts to remind before their items fall due: those of whose money that is not yet due at least half is likely unpaid a week after
 * its due date, by how they and others paid. The most money at risk first. `isLeftAlone`: customers that nobody reminds.
 */
export function remindBeforeDue(
  { items, asOf }: AgedItems,
  chances: UnpaidChances,
  held: HeldAmounts | null,
  isLeftAlone: (customer: number) => boolean,
): readonly EarlyReminder[] {
  const sums = new Map<number, Sum>();
  for (let row = 0; row < items.length; row++) {
    const due = items.dueDay[row]!;
    const open = items.openAmount[row]! - disputedOf(items, held, row);
    if (due === NO_DAY || due <= asOf || open <= 0) continue;
    const customer = items.customer[row]!;
    const sum = sums.get(customer) ?? { amount: 0, late: 0, nextDue: due, count: 0 };
    sum.amount += open;
    sum.late += open * chances.between(customer, asOf - due, LATE_DAYS);
    sum.nextDue = Math.min(sum.nextDue, due);
    sum.count++;
    sums.set(customer, sum);
  }
  return [...sums]
    .filter(([customer, { amount, late }]) => late >= LIKELY * amount && !isLeftAlone(customer))
    .map(([customer, { amount, late, nextDue, count }]): EarlyReminder => {
      const notYetDue = exactTotal(amount);
      const lateChance = late / amount;
      const moneyAtRisk = multiplyByRate(notYetDue, lateChance);
      return { customer, notYetDue, lateChance, moneyAtRisk, nextDue: nextDue as DayNumber, itemCount: count };
    })
    .sort((a, b) => b.moneyAtRisk - a.moneyAtRisk || a.customer - b.customer);
}

import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';

/** An item of a family that is past due, net of what is disputed; minor units above 0. */
export interface OverdueItem {
  readonly documentNo: string;
  readonly daysPastDue: number;
  readonly amount: MinorUnits;
}

/** What a family owes in one currency, minor units. */
export interface FamilyBalance {
  /** Net of credits, disputed amounts included. */
  readonly balance: MinorUnits;
  /** Open credits, 0 or less. */
  readonly credits: MinorUnits;
  readonly overdue: readonly OverdueItem[];
}

export const NO_BALANCE: FamilyBalance = { balance: ZERO, credits: ZERO, overdue: [] };

interface Summing {
  balance: number;
  credits: number;
  overdue: OverdueItem[];
}

/** The balances of all families in the currency of the items; `familyOf` gives the customer that answers for another. */
export function familyBalances(
  items: OpenItems,
  familyOf: (customer: number) => number,
  asOf: DayNumber,
): ReadonlyMap<number, FamilyBalance> {
  const sums = new Map<number, Summing>();
  for (let row = 0; row < items.length; row++) {
    const family = familyOf(items.customer[row]!);
    const sum = sums.get(family) ?? { balance: 0, credits: 0, overdue: [] };
    sums.set(family, sum);
    const open = items.openAmount[row]!;
    sum.balance += open;
    if (open < 0) sum.credits += open;
    const due = items.dueDay[row]!;
    const days = due === NO_DAY ? 0 : asOf - due;
    const net = open - Math.max(0, items.disputedAmount?.[row] ?? 0);
    if (days > 0 && net > 0)
      sum.overdue.push({ documentNo: items.documentNo?.at(row) ?? '', daysPastDue: days, amount: net as MinorUnits });
  }
  return new Map(
    [...sums].map(([family, { balance, credits, overdue }]) => [
      family,
      { balance: balance as MinorUnits, credits: credits as MinorUnits, overdue },
    ]),
  );
}

/** Items more than so many days past due. */
export function overdueSince({ overdue }: FamilyBalance, days: number): readonly OverdueItem[] {
  return overdue.filter(({ daysPastDue }) => daysPastDue > days);
}

/** What of them counts: their sum less open credits, never below 0. */
export function overdueAmount(items: readonly OverdueItem[], { credits }: FamilyBalance): MinorUnits {
  const sum = items.reduce<number>((total, { amount }) => total + amount, 0);
  return Math.max(0, sum + credits) as MinorUnits;
}

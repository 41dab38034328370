import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { exactTotal, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import { disputedOf, type HeldAmounts } from '../../aging/domain/disputedAmounts';
import type { ReceivedAmounts } from '../../receipts/domain/receivedAmounts';

/** An item of a family that is past due, net of what is disputed; minor units above 0. */
interface OverdueItem {
  readonly documentNo: string;
  readonly daysPastDue: number;
  readonly amount: MinorUnits;
}

/** What a family owes in one currency, minor units. `received` came in and is not in the ledger yet; left out where nobody applies cash. */
export interface FamilyBalance {
  /** Net of credits, disputed amounts included. */
  readonly balance: MinorUnits;
  /** Open credits, 0 or less. */
  readonly credits: MinorUnits;
  readonly overdue: readonly OverdueItem[];
  readonly received?: MinorUnits;
  /** In dispute, by the sheet and the log. */
  readonly disputed?: MinorUnits;
}

export const NO_BALANCE: FamilyBalance = { balance: ZERO, credits: ZERO, overdue: [] };

interface Summing {
  balance: number;
  credits: number;
  received: number;
  disputed: number;
  readonly overdue: OverdueItem[];
}

/** What is known of items beside the sheet that they stand on, by their rows; `null` for nothing. */
interface BesideItems {
  readonly held: HeldAmounts | null;
  readonly received: ReceivedAmounts | null;
}

const NOTHING_BESIDE: BesideItems = { held: null, received: null };

function balanceFrom({ balance, credits, received, disputed, overdue }: Summing): FamilyBalance {
  return {
    balance: exactTotal(balance),
    credits: exactTotal(credits),
    received: exactTotal(received),
    disputed: exactTotal(disputed),
    overdue,
  };
}

/** The balances of all families in the currency of the items; `familyOf` gives the customer that answers for another. */
export function familyBalances(
  items: OpenItems,
  familyOf: (customer: number) => number,
  asOf: DayNumber,
  { held, received }: BesideItems = NOTHING_BESIDE,
): ReadonlyMap<number, FamilyBalance> {
  const sums = new Map<number, Summing>();
  const sumOf = (family: number): Summing => {
    const sum = sums.get(family) ?? { balance: 0, credits: 0, received: 0, disputed: 0, overdue: [] };
    sums.set(family, sum);
    return sum;
  };
  for (let row = 0; row < items.length; row++) {
    const sum = sumOf(familyOf(items.customer[row]!));
    const open = items.openAmount[row]!;
    sum.balance += open;
    if (open < 0) sum.credits += open;
    const due = items.dueDay[row]!;
    const days = due === NO_DAY ? 0 : asOf - due;
    const disputed = disputedOf(items, held, row);
    const paid = received?.byItem[row] ?? 0;
    sum.disputed += disputed;
    sum.received += paid;
    const net = open - disputed - Math.max(0, paid);
    if (days > 0 && net > 0)
      sum.overdue.push({ documentNo: items.documentNo?.at(row) ?? '', daysPastDue: days, amount: net as MinorUnits });
  }
  for (const [customer, amount] of received?.onAccount ?? []) sumOf(familyOf(customer)).received += amount;
  return new Map([...sums].map(([family, sum]) => [family, balanceFrom(sum)]));
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

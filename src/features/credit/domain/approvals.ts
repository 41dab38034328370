import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import type { Choice } from '../../../kernel/tables/column';
import type { Order } from './judgeOrders';

/** What a person approves in the place of what is proposed; '' for nothing. */
export type Approval = 'release' | 'keep' | 'part' | '';

export const APPROVALS: readonly Choice<Exclude<Approval, ''>>[] = [
  { value: 'release', en: 'release', es: 'liberar' },
  { value: 'keep', en: 'keep', es: 'mantener' },
  { value: 'part', en: 'part', es: 'parcial' },
];

/** What a person said of an order, and of which order: what is approved holds for its amount, currency and customer and no other. */
export interface GivenApproval {
  readonly approve: Approval;
  /** What goes out where a part is approved, minor units; `null` where none is given. */
  readonly part: MinorUnits | null;
  readonly by: string;
  readonly reason: string;
  /** The amount of the order when it was approved, `null` for nothing approved. */
  readonly approvedFor: MinorUnits | null;
  readonly isVoid: boolean;
  /** The yellow cells as they stand, so that nothing that was typed is lost. */
  readonly cells: Readonly<Partial<Record<ApprovalCell, Cell>>>;
}

export type ApprovalCell = 'approve' | 'part' | 'by' | 'reason' | 'approvedFor';

export const NO_APPROVAL: GivenApproval = { approve: '', part: null, by: '', reason: '', approvedFor: null, isVoid: false, cells: {} };

/** How an order is known again at the next run; of a number that is listed twice the first one has place 0. */
export const orderKey = (order: string, customer: string, place: number): string => `${order}|${customer}|${place}`;

/** The keys of orders in the order given. */
export function orderKeys(orders: readonly Order[]): ReadonlyMap<Order, string> {
  const seen = new Map<string, number>();
  return new Map(
    orders.map((one) => {
      const customer = one.facts.customerId || one.facts.customer;
      const first = orderKey(one.order, customer, 0);
      const place = seen.get(first) ?? 0;
      seen.set(first, place + 1);
      return [one, orderKey(one.order, customer, place)];
    }),
  );
}

/** True where an approval may be acted on: somebody gave it, for this amount; a part needs its own amount, below that of the order. */
export function holds({ approve, part, isVoid }: GivenApproval, { amount }: Order): boolean {
  if (approve === '' || isVoid) return false;
  return approve !== 'part' || (part !== null && part > 0 && part <= amount);
}

/** What goes out of an order because a person said so, `null` where nobody did. */
export function approvedAmount(given: GivenApproval, order: Order): MinorUnits | null {
  if (!holds(given, order)) return null;
  if (given.approve === 'part') return given.part;
  return given.approve === 'release' ? order.amount : (0 as MinorUnits);
}

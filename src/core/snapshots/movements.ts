import { NO_DAY, type DayNumber } from '../calendar/dayNumber';
import { ITEM_KINDS, type OpenItems } from '../ledger/openItems';
import type { MinorUnits } from '../money/minorUnits';

/** What moves a balance between two days, in the order of the roll-forward. `unexplained` is what the facts given do not account for. */
export const MOVEMENTS = ['invoices', 'debitMemos', 'receipts', 'creditMemos', 'writeOffs', 'adjustments', 'unexplained'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** A part of an item's change, minor units; what lowers the balance is below zero. */
export interface MovementPart {
  readonly movement: Movement;
  readonly amount: number;
}

/** What is known to have been settled on a document between the two days, minor units, none below zero. */
export interface Settled {
  readonly receipts: number;
  readonly creditMemos: number;
  readonly writeOffs: number;
}

/** What is known of settlements. `customer` is a code of the merged list. */
export interface SettlementFacts {
  /** `null` where nothing is known of the document. */
  settledOn(customer: number, document: string): Settled | null;
}

/** Nothing is known but the two reports: what goes down is taken for receipts, and said to be taken so. */
export const NOTHING_SETTLED: SettlementFacts = { settledOn: () => null };

/** How an item that the opening lacks came in. */
export function partsOfNewItem(items: OpenItems, row: number, openingDay: DayNumber): readonly MovementPart[] {
  const amount = items.openAmount[row]!;
  const kind = ITEM_KINDS[items.kind[row]!]!;
  const dated = items.documentDay[row]!;
  if (dated !== NO_DAY && dated <= openingDay) return [{ movement: 'adjustments', amount }];
  if (amount < 0) return [{ movement: kind === 'creditMemo' ? 'creditMemos' : 'receipts', amount }];
  const billed = kind === 'debitMemo' ? 'debitMemos' : kind === 'invoice' ? 'invoices' : 'adjustments';
  const original = items.originalAmount ? items.originalAmount[row]! : NaN;
  if (billed === 'adjustments' || Number.isNaN(original) || original <= amount) return [{ movement: billed, amount }];
  return [
    { movement: billed, amount: original },
    { movement: 'receipts', amount: amount - original },
  ];
}

/** How an item came from `before` to `after` minor units, by what is known of its settlements. A credit that shrinks was applied: it offsets the receipts. */
export function partsOfChange(before: number, after: number, settled: Settled | null): readonly MovementPart[] {
  const change = after - before;
  if (change === 0) return [];
  if (before < 0) return [{ movement: change > 0 ? 'receipts' : 'adjustments', amount: change }];
  if (change > 0) return [{ movement: 'adjustments', amount: change }];
  if (settled === null) return [{ movement: 'receipts', amount: change }];
  const parts: MovementPart[] = [];
  let left = -change;
  for (const movement of ['receipts', 'creditMemos', 'writeOffs'] as const) {
    const part = Math.min(left, settled[movement]);
    if (part <= 0) continue;
    parts.push({ movement, amount: -part });
    left -= part;
  }
  if (left > 0) parts.push({ movement: 'unexplained', amount: -left });
  return parts;
}

/** Amounts by movement, minor units. */
export type MovementSums = Readonly<Record<Movement, MinorUnits>>;

export function noMovement(): Record<Movement, number> {
  return { invoices: 0, debitMemos: 0, receipts: 0, creditMemos: 0, writeOffs: 0, adjustments: 0, unexplained: 0 };
}

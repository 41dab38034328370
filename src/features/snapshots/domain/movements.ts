import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { ITEM_KINDS, type OpenItems } from '../../../kernel/ledger/openItems';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { settledSum, type Explained, type Movement, type MovementPart, type Settled } from './settlementFacts';

/**
 * How an item that the opening lacks came in: what was billed, and what lists of payments or its own original amount say was settled of it
 * since.
 */
export function partsOfNewItem(items: OpenItems, row: number, openingDay: DayNumber, settled: Settled): readonly MovementPart[] {
  const amount = items.openAmount[row]!;
  const kind = ITEM_KINDS[items.kind[row]!]!;
  const dated = items.documentDay[row]!;
  if (dated !== NO_DAY && dated <= openingDay) return [{ movement: 'adjustments', amount }];
  if (amount < 0) return [{ movement: kind === 'creditMemo' ? 'creditMemos' : 'receipts', amount }];
  const billed = kind === 'debitMemo' ? 'debitMemos' : kind === 'invoice' ? 'invoices' : 'adjustments';
  if (billed === 'adjustments') return [{ movement: billed, amount }];
  const original = items.originalAmount ? items.originalAmount[row]! : NaN;
  const whole = Math.max(amount + settledSum(settled), Number.isNaN(original) ? 0 : original);
  const { creditMemos, writeOffs } = settled;
  return settledParts(billed, { receipts: whole - amount - creditMemos - writeOffs, creditMemos, writeOffs }, whole);
}

/** What was billed, less what was settled of it in each way; parts of zero are left out. */
export function settledParts(billed: Movement, settled: Settled, amount = settledSum(settled)): readonly MovementPart[] {
  const parts: readonly MovementPart[] = [
    { movement: billed, amount },
    { movement: 'receipts', amount: -settled.receipts },
    { movement: 'creditMemos', amount: -settled.creditMemos },
    { movement: 'writeOffs', amount: -settled.writeOffs },
  ];
  return parts.filter((part) => part.amount !== 0);
}

/** The parts of a change, and whether receipts are assumed in it because nothing is known of how the item was settled. */
interface ChangeParts {
  readonly parts: readonly MovementPart[];
  readonly isAssumed: boolean;
}

/** How an item came from `before` to `after` minor units, by what is known of it. A credit that shrinks was applied: it offsets the receipts. */
export function partsOfChange(before: number, after: number, explain: (change: number) => Explained): ChangeParts {
  const change = after - before;
  const wholly = (movement: Movement): ChangeParts => ({ parts: [{ movement, amount: change }], isAssumed: false });
  if (change === 0) return { parts: [], isAssumed: false };
  if (before < 0) return wholly(change > 0 ? 'receipts' : 'adjustments');
  const { parts, receiptsAreKnown } = explain(change);
  const left = change - parts.reduce((sum, { amount }) => sum + amount, 0);
  if (left === 0) return { parts, isAssumed: false };
  if (change > 0) return { parts: [...parts, { movement: 'adjustments', amount: left }], isAssumed: false };
  return { parts: [...parts, { movement: receiptsAreKnown ? 'unexplained' : 'receipts', amount: left }], isAssumed: !receiptsAreKnown };
}

/** Amounts by movement, minor units. */
export type MovementSums = Readonly<Record<Movement, MinorUnits>>;

export function noMovement(): Record<Movement, number> {
  return { invoices: 0, debitMemos: 0, receipts: 0, creditMemos: 0, writeOffs: 0, adjustments: 0, moved: 0, unexplained: 0 };
}

import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { AgedItems } from './agedItems';

/** What a log of activities holds back of each item beside what the sheet says; minor units by row, each unit in one column only. */
export interface HeldAmounts {
  readonly disputed: Float64Array;
  readonly arranged: Float64Array;
  readonly promised: Float64Array;
  /** Day of the earliest open promise on the row, NO_DAY for none. */
  readonly promiseDay: Int32Array;
}

/** What of an item is in dispute, by the sheet and by the log together, minor units: never more than is open of it, nothing of a credit. */
export function disputedOf({ openAmount, disputedAmount }: OpenItems, held: HeldAmounts | null, row: number): number {
  const open = openAmount[row]!;
  if (open <= 0) return 0;
  const onSheet = disputedAmount ? Math.max(disputedAmount[row]!, 0) : 0;
  return Math.min(onSheet + (held ? held.disputed[row]! : 0), open);
}

/** Aged items whose disputed sums by customer have what the log holds in dispute too, so that every sheet shows the same. */
export function withHeldDisputes(aged: AgedItems, held: HeldAmounts | null): AgedItems {
  if (held === null) return aged;
  const { items, sums } = aged;
  const disputed = new Float64Array(sums.disputed.length);
  for (let row = 0; row < items.length; row++) disputed[items.customer[row]!]! += disputedOf(items, held, row);
  return { ...aged, sums: { ...sums, disputed } };
}

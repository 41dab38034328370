import type { PrintedTotal, ReadReceipt, ReadResult, SkippedRow, SkipReason } from '../../../reading/result/readResult';

/** Rows skipped for one reason; `rows` are those that the receipt lists, `count` is all of them. */
interface SkippedGroup {
  readonly reason: SkipReason;
  readonly count: number;
  readonly rows: readonly SkippedRow[];
}

/** Whether the sheet's own grand totals agree with what was read. */
export type TieOut =
  | { readonly kind: 'noTotal' }
  | { readonly kind: 'ties'; readonly totals: readonly PrintedTotal[] }
  | { readonly kind: 'differs'; readonly totals: readonly PrintedTotal[] };

/** Reasons whose rows may hold money that was not read come first. */
const REASONS: readonly SkipReason[] = [
  'unreadable',
  'payable',
  'otherClosing',
  'paid',
  'void',
  'draft',
  'repeatedLine',
  'ignored',
  'total',
  'subtotal',
  'group',
  'header',
  'title',
  'note',
  'footer',
  'percent',
  'blank',
];

/** The skipped rows by reason, the reasons that deserve a look first; empty reasons are left out. */
export function skippedGroups(receipt: ReadReceipt): SkippedGroup[] {
  return REASONS.map((reason) => ({
    reason,
    count: receipt.skippedByReason[reason] ?? 0,
    rows: receipt.skipped.filter((row) => row.reason === reason),
  })).filter((group) => group.count > 0);
}

export function tieOut(reading: ReadResult): TieOut {
  const totals = reading.printedTotals;
  if (totals.length === 0) return { kind: 'noTotal' };
  return totals.every((total) => total.difference === 0) ? { kind: 'ties', totals } : { kind: 'differs', totals };
}

/** Subtotals that do not agree, in sheet order. */
export function differingSubtotals(reading: ReadResult): PrintedTotal[] {
  return reading.printedSubtotals.filter((total) => total.difference !== 0);
}

/** How many rows of the range were not read. */
export function skippedCount(receipt: ReadReceipt): number {
  return receipt.inRange - receipt.read;
}

import type { Proposal } from './applied';
import type { ReceiptFile } from './bankReceipt';

/** What a person has to do with a receipt: nothing but to accept it, look at it, find what it pays; `aside` for what is no receipt. */
export const GROUPS = ['ready', 'review', 'leftOver', 'aside'] as const;
export type Group = (typeof GROUPS)[number];

/** Where a proposal stands. Nothing of a file that is incomplete, or whose totals differ, is ready. */
export function groupOf({ kind, outcome, applications, review }: Proposal, { isIncomplete }: Pick<ReceiptFile, 'isIncomplete'>): Group {
  if (kind === 'notReceipt') return 'aside';
  if (kind === 'returned' || outcome === 'duplicate') return 'review';
  if (applications.length === 0) return 'leftOver';
  return review || isIncomplete ? 'review' : 'ready';
}

/** True for what may be accepted together with others unseen: the documents are named and the amount is explained to the cent. */
export function isCertain(proposal: Proposal, file: Pick<ReceiptFile, 'isIncomplete'>): boolean {
  return groupOf(proposal, file) === 'ready' && proposal.confidence === 'High';
}

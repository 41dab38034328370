import type { AmountHeading } from '../words/amountHeading';

/** A column that may hold what is open: its index, what its heading says, and how well that names what is open. */
export interface Candidate {
  readonly k: number;
  readonly says: AmountHeading;
  readonly rank: number;
}

/** How well each kind of heading names what is open. */
export const RANK: Readonly<Record<string, number>> = { open: 6, balance: 5, total: 4, plain: 3, original: 2, overdue: 1 };

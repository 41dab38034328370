import type { MinorUnits } from '../../../kernel/money/minorUnits';

/** An expected amount, and between which two it lies in 8 of 10 cases. */
export interface Ranged {
  readonly expected: MinorUnits;
  readonly low: MinorUnits;
  readonly high: MinorUnits;
}

import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import type { DeductionReason } from './deductionReasons';
import type { Positions } from './positions';

/** What a customer has agreed with us about payments. */
export interface PaymentHabits {
  readonly rule: 'none' | 'oldestFirst' | 'onAccount';
  /** Minor units; an item short by no more is closed. */
  readonly tolerance: MinorUnits;
  readonly graceDays: number;
}

/** What the rules see: the items of the receipt's currency and what is agreed. */
export interface MatchContext {
  readonly positions: Positions;
  readonly habitsOf: (family: number | null) => PaymentHabits;
  /** How many items a combination is searched among. */
  readonly combinationItems: number;
  /** Why payers take something off. */
  readonly reasons: readonly DeductionReason[];
}

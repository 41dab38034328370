import type { DunningStep, ReachedRungs } from './dunningLadder';
import type { MinorUnits } from '../../../kernel/money/minorUnits';

/** What a rule looks at; `parameter` of the rule is the threshold where it needs one. */
export type RuleCondition =
  | 'statusIn'
  | 'amountToCollectBelow'
  | 'amountToCollectAtLeast'
  | 'oldestDaysPastDueOver'
  | 'brokenPromisesAtLeast'
  | 'pastDueShareAtLeast'
  | 'creditLimitUseAtLeast'
  | 'worseSinceSnapshot'
  | 'daysSinceContactOver'
  | 'daysSinceContactBelow'
  | 'disputedShareAtLeast'
  | 'riskClassIn'
  | 'attributeIs';

/**
 * One row of the strategy table. Rules of one `group` exclude each other: the first that holds counts (SAP's amount bands). `stop`
 * takes the customer off the list when the rule holds. Amounts are typed in currency units, shares as fractions, days as whole numbers.
 */
export interface StrategyRule {
  readonly id: string;
  readonly group: string;
  readonly condition: RuleCondition;
  readonly parameter: string;
  readonly points: number;
  readonly stop: boolean;
  /** How the reason reads; `{value}` and `{parameter}` are filled in. */
  readonly reason: string;
}

/** Ordered rules and the limits of the classes. Score = Σ points of the rules that hold; percentage = score ÷ `maximumPoints`. */
export interface Strategy {
  readonly name: string;
  readonly rules: readonly StrategyRule[];
  readonly maximumPoints: number;
  /** Lowest percentage of classes A, B and C; below the last it is D. */
  readonly classLimits: readonly [number, number, number];
  /** What to do next by age; the default ladder where it is left out. */
  readonly ladder?: readonly DunningStep[];
}

export interface RuleHit {
  readonly rule: string;
  readonly points: number;
  readonly because: string;
}

export type CustomerClass = 'A' | 'B' | 'C' | 'D';

/** One customer's place in the worklist of one currency. The points of `why` add up to `score`. */
export interface RankedCustomer {
  /** Customer code in the directory of the report. */
  readonly customer: number;
  readonly rank: number;
  readonly score: number;
  readonly scorePercent: number;
  readonly class: CustomerClass;
  readonly why: readonly RuleHit[];
  /** Rule that took the customer off the list, or `null`. Such customers are ranked after all others. */
  readonly excludedBy: string | null;
  readonly amountToCollect: MinorUnits;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits;
  /** Days past due of the oldest item above zero, or `null` where nothing is past due. */
  readonly oldestDaysPastDue: number | null;
  readonly disputed: MinorUnits;
  readonly promised: MinorUnits;
  /** In payment plans that are kept so far; left out where nobody keeps a log. */
  readonly arranged?: MinorUnits;
  readonly nextAction: string;
  /** The rungs of the dunning ladder that the customer has reached; left out where nobody asked for them. */
  readonly rungs?: ReachedRungs;
}

import type { DunningStep } from './dunningStep';

/** What a rule looks at; `parameter` of the rule is the threshold where it needs one. */
export type RuleCondition =
  | 'statusIn'
  | 'amountToCollectBelow'
  | 'amountToCollectAtLeast'
  | 'riskShareWithin'
  | 'oldestToCollectOver'
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
  /** How the reason reads, `{value}` and `{parameter}` filled in; '' for the words of the condition. */
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

/** What a condition's parameter must be. */
export type ParameterKind = 'amount' | 'days' | 'count' | 'share' | 'words' | 'attribute' | 'none';

/** Headings of the AR_Strategy table, in the order in which its rows are read by a function. */
export const STRATEGY_COLUMNS = ['Rule', 'Group', 'Condition', 'Parameter', 'Points', 'Stop', 'Reason'] as const;

import type { RuleCondition } from './strategy';

/** How the AR_Strategy table names each condition of a rule: all together under 255 letters, the most that Excel takes as a cell's list. */
export const CONDITION_WORDS: Readonly<Record<RuleCondition, string>> = {
  statusIn: 'status in',
  amountToCollectBelow: 'to collect below',
  amountToCollectAtLeast: 'to collect at least',
  oldestDaysPastDueOver: 'oldest days past due over',
  brokenPromisesAtLeast: 'broken promises at least',
  pastDueShareAtLeast: 'past-due share at least',
  creditLimitUseAtLeast: 'limit use at least',
  worseSinceSnapshot: 'worse than last time',
  daysSinceContactOver: 'days since contact over',
  daysSinceContactBelow: 'quiet days',
  disputedShareAtLeast: 'disputed share at least',
  riskClassIn: 'risk class in',
  attributeIs: 'attribute is',
};

const BY_WORDS = new Map<string, RuleCondition>(
  (Object.entries(CONDITION_WORDS) as [RuleCondition, string][]).flatMap(([condition, words]) => [
    [words.toLowerCase(), condition],
    [condition.toLowerCase(), condition],
  ]),
);

/** The condition that a cell of the strategy table names, or `null`. */
export function conditionFromWords(words: string): RuleCondition | null {
  return BY_WORDS.get(words.trim().toLowerCase()) ?? null;
}

/** Conditions whose parameter is a text; every other one but 'worse than last time' needs a number. */
export const TEXT_CONDITIONS: ReadonlySet<RuleCondition> = new Set(['statusIn', 'riskClassIn', 'attributeIs']);

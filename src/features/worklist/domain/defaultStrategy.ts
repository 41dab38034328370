import type { RuleCondition, Strategy, StrategyRule } from './strategy';

const SIZE = 'Amount to collect {value} is at least {parameter}';
const AGE = 'The oldest item is {value} days past due, more than {parameter}';
const SHARE = '{value} of the balance is past due, at least {parameter}';
const LIMIT = '{value} of the credit limit is used, at least {parameter}';

function rule(id: string, group: string, condition: RuleCondition, parameter: string, points: number, reason: string): StrategyRule {
  return { id, group, condition, parameter, points, stop: false, reason };
}

/**
 * The strategy that a new workbook starts with: SAP Collections Management's shape (ordered rules, points added up, share of the maximum),
 * bands instead of raw amounts so that size never drowns age. The best a customer can collect is 100 points. Class A from 70 %, B from 45 %, C from 20 %.
 */
export const DEFAULT_STRATEGY: Strategy = {
  name: 'Default',
  rules: [
    { ...rule('status', '', 'statusIn', 'legal, agency, insolvent', 0, 'Status is {value}: not on the call list'), stop: true },
    { ...rule('nothing-to-collect', '', 'amountToCollectBelow', '1', 0, 'Amount to collect {value} is below {parameter}'), stop: true },
    rule('size-50k', 'size', 'amountToCollectAtLeast', '50000', 30, SIZE),
    rule('size-25k', 'size', 'amountToCollectAtLeast', '25000', 22, SIZE),
    rule('size-10k', 'size', 'amountToCollectAtLeast', '10000', 14, SIZE),
    rule('size-1k', 'size', 'amountToCollectAtLeast', '1000', 6, SIZE),
    rule('age-90', 'age', 'oldestDaysPastDueOver', '90', 20, AGE),
    rule('age-60', 'age', 'oldestDaysPastDueOver', '60', 14, AGE),
    rule('age-30', 'age', 'oldestDaysPastDueOver', '30', 8, AGE),
    rule('age-0', 'age', 'oldestDaysPastDueOver', '0', 3, 'The oldest item is past due by {value} days'),
    rule('broken-2', 'promises', 'brokenPromisesAtLeast', '2', 20, '{value} promises to pay were broken'),
    rule('broken-1', 'promises', 'brokenPromisesAtLeast', '1', 10, 'A promise to pay was broken'),
    rule('past-due-75', 'share', 'pastDueShareAtLeast', '0.75', 10, SHARE),
    rule('past-due-50', 'share', 'pastDueShareAtLeast', '0.5', 5, SHARE),
    rule('limit-100', 'limit', 'creditLimitUseAtLeast', '1', 10, LIMIT),
    rule('limit-90', 'limit', 'creditLimitUseAtLeast', '0.9', 5, LIMIT),
    rule('worse', '', 'worseSinceSnapshot', '', 5, 'An item moved to an older bucket since the last snapshot'),
    rule('no-contact', '', 'daysSinceContactOver', '14', 5, 'No contact for {value} days, more than {parameter}'),
  ],
  maximumPoints: 100,
  classLimits: [0.7, 0.45, 0.2],
};

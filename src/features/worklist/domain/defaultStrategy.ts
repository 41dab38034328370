import type { RuleCondition, Strategy, StrategyRule } from './strategy';

function rule(id: string, group: string, condition: RuleCondition, parameter: string, points: number): StrategyRule {
  return { id, group, condition, parameter, points, stop: false, reason: '' };
}

/**
 * The strategy that a new workbook starts with: SAP Collections Management's shape (ordered rules, points added up, share of the maximum),
 * bands instead of raw amounts so that size never drowns age. The best a customer can collect is 100 points. Class A from 70 %, B from 45 %, C from 20 %.
 */
export const DEFAULT_STRATEGY: Strategy = {
  name: 'Default',
  rules: [
    { ...rule('status', '', 'statusIn', 'legal, agency, insolvent', 0), stop: true },
    { ...rule('nothing-to-collect', '', 'amountToCollectBelow', '1', 0), stop: true },
    rule('size-50k', 'size', 'amountToCollectAtLeast', '50000', 30),
    rule('size-25k', 'size', 'amountToCollectAtLeast', '25000', 22),
    rule('size-10k', 'size', 'amountToCollectAtLeast', '10000', 14),
    rule('size-1k', 'size', 'amountToCollectAtLeast', '1000', 6),
    rule('age-90', 'age', 'oldestDaysPastDueOver', '90', 20),
    rule('age-60', 'age', 'oldestDaysPastDueOver', '60', 14),
    rule('age-30', 'age', 'oldestDaysPastDueOver', '30', 8),
    rule('age-0', 'age', 'oldestDaysPastDueOver', '0', 3),
    rule('broken-2', 'promises', 'brokenPromisesAtLeast', '2', 20),
    rule('broken-1', 'promises', 'brokenPromisesAtLeast', '1', 10),
    rule('past-due-75', 'share', 'pastDueShareAtLeast', '0.75', 10),
    rule('past-due-50', 'share', 'pastDueShareAtLeast', '0.5', 5),
    rule('limit-100', 'limit', 'creditLimitUseAtLeast', '1', 10),
    rule('limit-90', 'limit', 'creditLimitUseAtLeast', '0.9', 5),
    rule('worse', '', 'worseSinceSnapshot', '', 5),
    rule('no-contact', '', 'daysSinceContactOver', '14', 5),
  ],
  maximumPoints: 100,
  classLimits: [0.7, 0.45, 0.2],
};

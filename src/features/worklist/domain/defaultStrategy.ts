import type { RuleCondition, Strategy, StrategyRule } from './strategy';

function rule(id: string, group: string, condition: RuleCondition, parameter: string, points: number): StrategyRule {
  return { id, group, condition, parameter, points, stop: false, reason: '' };
}

/**
 * The strategy that a new workbook starts with: SAP Collections Management's shape (ordered rules, points added up, share of the maximum).
 * Money at risk comes first, by the share of the list that an account is in, so that no limit is an amount of one currency; the age of what
 * may be asked for, promises and the credit limit follow. The best a customer can collect is 100 points. Class A from 50 %, B from 30 %, C from 15 %.
 */
export const DEFAULT_STRATEGY: Strategy = {
  name: 'Default',
  rules: [
    { ...rule('status', '', 'statusIn', 'legal, agency, insolvent', 0), stop: true },
    { ...rule('nothing-to-collect', '', 'amountToCollectBelow', '1', 0), stop: true },
    rule('risk-50', 'risk', 'riskShareWithin', '0.5', 50),
    rule('risk-80', 'risk', 'riskShareWithin', '0.8', 30),
    rule('risk-95', 'risk', 'riskShareWithin', '0.95', 15),
    rule('risk-rest', 'risk', 'riskShareWithin', '1', 0),
    rule('age-90', 'age', 'oldestToCollectOver', '90', 15),
    rule('age-60', 'age', 'oldestToCollectOver', '60', 10),
    rule('age-30', 'age', 'oldestToCollectOver', '30', 6),
    rule('age-0', 'age', 'oldestToCollectOver', '0', 2),
    rule('broken-2', 'promises', 'brokenPromisesAtLeast', '2', 15),
    rule('broken-1', 'promises', 'brokenPromisesAtLeast', '1', 8),
    rule('limit-100', 'limit', 'creditLimitUseAtLeast', '1', 10),
    rule('limit-90', 'limit', 'creditLimitUseAtLeast', '0.9', 5),
    rule('worse', '', 'worseSinceSnapshot', '', 5),
    rule('no-contact', '', 'daysSinceContactOver', '14', 5),
  ],
  maximumPoints: 100,
  classLimits: [0.5, 0.3, 0.15],
};

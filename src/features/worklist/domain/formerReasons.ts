import type { StrategyRule } from './strategy';

/** Reasons that earlier versions wrote into AR_Strategy for rules of their own. */
const FORMER: ReadonlySet<string> = new Set([
  'Status is {value}: not on the call list',
  'Amount to collect {value} is below {parameter}',
  'Amount to collect {value} is at least {parameter}',
  'The oldest item is {value} days past due, more than {parameter}',
  'The oldest item is past due by {value} days',
  '{value} promises to pay were broken',
  'A promise to pay was broken',
  '{value} of the balance is past due, at least {parameter}',
  '{value} of the credit limit is used, at least {parameter}',
  'An item moved to an older bucket since the last snapshot',
  'No contact for {value} days, more than {parameter}',
]);

/** True where nobody has worded the reason of a rule, so that it is said in the words of its condition. */
export function isStandard({ reason }: StrategyRule): boolean {
  return reason.trim() === '' || FORMER.has(reason.trim());
}

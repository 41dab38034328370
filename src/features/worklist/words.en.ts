import type { DayNumber } from '../../kernel/calendar/dayNumber';
import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';
import { conditionWords } from './domain/conditionWords';
import { ownReason, type ReasonValue } from './domain/reasonValue';
import { STRATEGY_COLUMNS, type ParameterKind, type RuleCondition } from './domain/strategy';

const WANTED: Readonly<Record<ParameterKind, string>> = {
  amount: 'an amount of 0 or more, such as 25000',
  days: 'a whole number of days, 0 or more',
  count: 'a whole number, 1 or more',
  share: 'a share between 0 and 10, such as 0.75 for 75%',
  words: 'one or more words, separated by commas',
  attribute: 'a name and a value, such as Segment=Retail',
  none: 'nothing',
};

/** How many are on the call list and why others are not. */
export interface CallCounts {
  readonly currency: string;
  readonly toCall: number;
  readonly nothing: number;
  readonly excluded: number;
  /** True where the report lists customers and buckets, no items. */
  readonly byBucket: boolean;
}

/** What the worklist says, in English. */
export const en = {
  // Why an account has its points.
  why: ({ reasons }: { reasons: readonly Message[] }, say: Say) => reasons.map(say).join(' · '),
  withPoints: ({ because, points }: { because: Message; points: number }, say: Say) =>
    points === 0 ? say(because) : `${say(because)} (${points > 0 ? '+' : '\u2212'}${Math.abs(points)})`,
  statusIn: ({ value, stop }: { value: string; stop: boolean }) => (stop ? `Status ${value}: not on the call list` : `Status ${value}`),
  amountToCollectBelow: ({ value }: { value: Money }, say: Say) => {
    const whole = say.whole(value);
    return value.amount <= 0 || whole === '0' ? 'Nothing to collect' : `Only ${whole} to collect`;
  },
  amountToCollectAtLeast: ({ value }: { value: Money }, say: Say) => `${say.whole(value)} to collect`,
  moneyAtRisk: ({ value, chance }: { value: Money; chance: number | null }, say: Say) =>
    `${say.whole(value)} to collect${chance === null ? '' : `, ${say.share(chance)} likely unpaid in two weeks`}`,
  oldestDaysPastDueOver: ({ value }: { value: number }, say: Say) => `${say.count(value, 'day', 'days')} past due`,
  brokenPromisesAtLeast: ({ value }: { value: number }, say: Say) => say.count(value, 'broken promise', 'broken promises'),
  pastDueShareAtLeast: ({ value }: { value: number }, say: Say) => `${say.share(value)} past due`,
  creditLimitUseAtLeast: ({ value }: { value: number }, say: Say) => `${say.share(value)} of credit limit used`,
  disputedShareAtLeast: ({ value }: { value: number }, say: Say) => `${say.share(value)} disputed`,
  worseSinceSnapshot: 'An item moved to an older bucket',
  daysSinceContactOver: ({ value, isLogged }: { value: number; isLogged: boolean }, say: Say) =>
    isLogged ? `No contact for ${say.count(value, 'day', 'days')}` : `No contact logged for ${say.count(value, 'day', 'days')}`,
  daysSinceContactBelow: ({ value }: { value: number }, say: Say) => `Contacted ${say.count(value, 'day', 'days')} ago`,
  neverContacted: 'No contact logged',
  riskClassIn: ({ value }: { value: string }) => `Risk class ${value}`,
  attributeIs: ({ name, value }: { name: string; value: string }) => `${name}: ${value}`,
  ownReason: ({ template, value, parameter }: { template: string; value: ReasonValue; parameter: ReasonValue }, say: Say) =>
    ownReason(template, value, parameter, say),
  dueToday: 'Due on the as-of date',

  // What to do next.
  condition: ({ condition }: { condition: RuleCondition }) => conditionWords(condition, 'en'),
  action: ({ action }: { action: string }) => action,
  nothing: 'None',
  applyCredit: 'Apply the credit',
  waitForPromise: ({ day }: { day: DayNumber }, say: Say) => `Wait for promise of ${say.day(day)}`,
  paidNotBooked: ({ amount, day }: { amount: Money; day: DayNumber | null }, say: Say) =>
    `Paid ${say.money(amount)}${day === null ? '' : ` on ${say.day(day)}`}, not booked yet`,
  paidItemNotBooked: 'Paid, not booked yet',
  followPlan: 'Follow the payment plan',
  resolveDispute: ({ amount }: { amount: Money }, say: Say) => `Resolve dispute of ${say.money(amount)}`,

  // Remind before due.
  remindTitle: 'Remind Before Due',
  remindNote: 'Nothing is due yet. By how they paid, half of it or more is likely unpaid a week after its due date.',

  // What is wrong with a rule.
  ruleUnreachable: ({ rule, before, first }: { rule: string; before: string; first: 'lower' | 'higher' }) =>
    `Rule "${rule}" never counts because "${before}" of the same group comes first. Put the ${first} number first.`,
  conditionUnknown: ({ rule, condition }: { rule: string; condition: string }) =>
    `Rule "${rule}" has the unknown condition "${condition}". Choose one from the list.`,
  ruleUnnamed: 'A rule has no name. Give each rule its own name.',
  ruleTwice: ({ rule }: { rule: string }) => `Two rules are called "${rule}". Give each rule its own name.`,
  pointsWrong: ({ rule, points }: { rule: string; points: number }) =>
    `Rule "${rule}" has ${points} points. Points are whole numbers between -1000 and 1000.`,
  parameterWrong: ({
    rule,
    parameter,
    condition,
    kind,
  }: {
    rule: string;
    parameter: string;
    condition: RuleCondition;
    kind: ParameterKind;
  }) => `Rule "${rule}" has the parameter "${parameter}", but "${conditionWords(condition, 'en')}" needs ${WANTED[kind]}.`,
  noRules: 'The strategy has no rules.',
  noPoints: 'No rule gives points. At least one must.',
  limitsWrong: 'The limits of classes A, B and C must fall and be between 0 and 1.',

  // The function.
  PRIORITY:
    'Customers in the order in which to call them: customer, score, class, amount to collect, oldest days past due, and why, with points.',
  'of.customers': 'Customer of each item.',
  'of.dueDates': 'Due date of each item.',
  'of.amounts': 'Open amount of each item, credits negative.',
  'of.asOf': 'As-of date.',
  'of.strategy': `Rules as the rows of the AR_Strategy table (${STRATEGY_COLUMNS.join(', ')}); the default strategy if left out.`,
  strategyWrong: `strategy must be the rows of the AR_Strategy table: ${STRATEGY_COLUMNS.join(', ')}.`,
  noItems: 'There are no items to rank.',
  nothingLogged: 'The log on AR Activity is empty.',
  logFirst: 'Log a call or a promise first.',

  // AR Worklist.
  toCall: ({ currency, toCall, nothing, excluded, byBucket }: CallCounts, say: Say) =>
    `${currency === '' ? '' : `Amounts in ${currency}. `}${say.count(toCall, 'customer', 'customers')} to call${nothing > 0 ? `, ${say.number(nothing)} with nothing to collect` : ''}${
      excluded > 0 ? `, ${say.number(excluded)} excluded` : ''
    }${byBucket ? '. The report lists no items: days past due are the least of each bucket' : ''}`,
  shown: 'Shown by the filter',
  total: ({ currency }: { currency: string }) => `Total ${currency}`.trim(),

  noteKept: 'No open items in this report. The note is kept.',

  // The brief of an account.
  briefTitle: ({ name }: { name: string }) => `Escalation brief: ${name}`,
  briefFacts: (
    { day, facts, class: letter, points, age }: { day: DayNumber; facts: readonly string[]; class: string; points: number; age: Message },
    say: Say,
  ) => [`As of ${say.day(day)}`, ...facts, `class ${letter}, ${say.count(points, 'point', 'points')}`, say(age)].join(' · '),
  dueNow: 'due on the as-of date',
  nothingPastDue: 'nothing past due',
  pastDue: ({ days, isLeast }: { days: number; isLeast: boolean }, say: Say) =>
    `${isLeast ? 'at least ' : ''}${say.count(days, 'day', 'days')} past due`,
  brokenWords: ({ count }: { count: number }, say: Say) => say.count(count, 'broken promise', 'broken promises'),
  recommendation: 'Recommendation',
  resolveFirst: 'Resolve the dispute first. Nothing undisputed is due.',
  keepPlan: 'Keep to the payment plan while its instalments come in.',
  nothingNow: 'Nothing to do now.',
  next: ({ action }: { action: Message }, say: Say) => `${say(action)}.`,
  legalAction: ({ why }: { why: readonly Message[] }, say: Say) => `Legal action or an agency: ${say.list(why.map(say))}.`,
  creditHold: ({ why }: { why: Message }, say: Say) => `Credit hold until paid: ${say(why)}.`,
  balanceByAge: ({ currency }: { currency: string }) => `Balance by age ${currency}`.trim(),
  balance: 'Balance',
  toCollect: 'To collect',
  disputed: 'Disputed',
  inPlan: 'In a payment plan',
  promised: 'Promised',
  promisesAndPlans: 'Promises and plans',
  nonePromised: 'There are none.',
  promiseFor: ({ amount, day, state }: { amount: Money; day: DayNumber; state: Message }, say: Say) =>
    `${`${say.money(amount)} ${amount.currency.code}`.trim()} for ${say.day(day)}: ${say(state)}`,
  planFrom: ({ amount, day, state }: { amount: Money; day: DayNumber; state: Message }, say: Say) =>
    `Plan of ${`${say.money(amount)} ${amount.currency.code}`.trim()} from ${say.day(day)}: ${say(state)}`,
  disputes: 'Disputes',
  noneDisputed: 'There are none.',
  disputeOf: (
    { amount, state, days, reason, owner }: { amount: Money; state: Message; days: number | null; reason: string; owner: string },
    say: Say,
  ) =>
    [
      `${`${say.money(amount)} ${amount.currency.code}`.trim()} ${say(state)}`,
      days === null ? '' : say.count(days, 'day', 'days'),
      reason,
      owner === '' ? '' : `owner ${owner}`,
    ]
      .filter((text) => text !== '')
      .join(', '),
  whyRank: 'Why it has this rank',
  noRuleApplies: 'No priority rule applies.',
  timeline: ({ shown, all }: { shown: number; all: number }, say: Say) =>
    shown < all ? `Timeline: the last ${say.number(shown)} of ${say.count(all, 'entry', 'entries')}` : 'Timeline',
  'timeline.when': 'When',
  'timeline.what': 'What',
  'timeline.who': 'Who',
  'timeline.document': 'Document',
  'timeline.amount': 'Amount',
  'timeline.said': 'Said',
  noEntries: 'The log has no entries for this account.',
} satisfies Words;

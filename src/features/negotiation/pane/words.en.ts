import { featureWords } from '../../../pane/strings/featureWords';

const en = {
  title: 'Negotiate',
  defaults: 'The figures below are defaults. Replace them with your own.',
  annualPercent: 'Cost of money, % a year',
  expectedDays: 'Days until they pay otherwise',
  discountPercent: 'Discount for paying now, %',
  least: 'Least instalment',
  every: 'Instalments',
  frequencies: { weekly: 'weekly', biweekly: 'every two weeks', monthly: 'monthly' },
  limitDays: 'Last instalment within, days',
  planRecovery: 'A plan is paid, %',
  agencyRecovery: 'An agency recovers, %',
  feePercent: 'Fee of the agency, %',
  waiting: (cost: string, days: string): string => `Waiting ${days} days costs ${cost}.`,
  breakEven: (percent: string): string => `A discount for paying now pays up to ${percent}%.`,
  discountGood: (discount: string, net: string): string => `The discount of ${discount} is worth it: you get ${net} now.`,
  discountBad: (discount: string): string => `The discount of ${discount} costs more than waiting.`,
  fits: (count: string, each: string, last: string): string => `${count} instalments fit: ${each} each, the last ${last}.`,
  fitsNone: 'No plan fits within these limits.',
  better: (plan: string, agency: string): string => `A plan lets you expect ${plan}, an agency ${agency}.`,
  walkAway: (amount: string): string => `Settle for ${amount} or more.`,
  logPlan: 'Log this plan',
  whoFirst: 'Log one call first, so that your name is known.',
};

export type NegotiationStrings = typeof en;

/** The texts of the negotiation aid in the language of the pane. */
export const negotiationStrings = featureWords('negotiation', en);

/** The figures of AR Metrics. */
export type FigureId =
  | 'dsoSimple'
  | 'dsoCountBack'
  | 'dsoBest'
  | 'delinquentDays'
  | 'dsoAverage'
  | 'cei'
  | 'ceiDivided'
  | 'turnover'
  | 'daysToPay'
  | 'daysBeyondTerms'
  | 'promisesKept'
  | 'currentShare'
  | 'noDateShare'
  | 'pastDueShare'
  | 'over90Share'
  | 'disputedShare'
  | 'largestShare'
  | 'hhi'
  | 'workInProgress';

/** Limits of the rules that findings go by; shares are fractions of the balance. */
export const RULE_LIMITS = { concentratedShare: 0.25, worsenedShare: 0.01, lateDays: 15, latePayments: 3 } as const;

import type { Words } from '../../kernel/words/words';

/** What expected credit loss says, in English. */
export const en = {
  rateWrong: ({ rate }: { rate: number }) => `A loss rate is ${rate}. Rates are fractions between 0 and 1: 3% is 0.03.`,
  salesWrong: ({ sales }: { sales: number }) => `Sales are ${sales}. Loss rates need sales above zero.`,
  paidMissing: 'paidByAge must have what was paid in each age class.',
  paidBelowZero: 'What was paid in an age class must not be below zero.',
  paidTooMuch: 'More was paid than was sold.',
  classesMissing: 'Roll rates need at least two age classes.',
  nothingToRoll: 'This bucket and all later ones were empty, so nothing could roll on.',
  ECL: 'Expected credit loss: sum of balance × loss rate, each rounded half away from zero. A balance below zero counts 0.',
  'of.balances': 'Balance of each age class or customer.',
  'of.rates': 'Loss rate of each, a fraction: 3% is 0.03.',
  'of.decimals': 'Decimals to which each loss is rounded; 2 if left out.',
  LOSSRATES:
    'Loss rate of each age class and of the rest, from how one set of sales was paid: never paid / balance that reached the class.',
  'of.sales': 'Sales that were followed until paid or lost.',
  'of.paidByAge': 'What was paid while in each age class, the youngest first.',
  ROLLRATES:
    'Roll rates between two agings: balance of a class now / balance of the class before it then. The last, open-ended class keeps its own.',
  'of.priorBalances': 'Balance of each age class at the earlier date.',
  'of.currentBalances': 'Balance of each age class now, one period later.',
  ALLOWANCE: 'Expense that brings the allowance to its required ending: required ending − (beginning − write-offs + recoveries).',
  'of.beginning': 'Allowance at the beginning.',
  'of.writeOffs': 'Written off in the period.',
  'of.recoveries': 'Recovered of earlier write-offs.',
  'of.requiredEnding': 'Allowance that is needed at the end.',
} satisfies Words;

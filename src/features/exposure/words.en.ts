import type { Message, Money } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';
import { METHOD_CHOICES, NO_SEGMENTS, SEGMENT_CHOICES } from './domain/lossChoices';
import type { ExposureSegment, LossMethod, RateSource, SegmentBy } from './domain/exposurePart';

const RATES_FROM: Readonly<Record<LossMethod['method'], string>> = {
  typed: 'Loss rates from table AR_Buckets of AR Setup.',
  'roll rates': 'Loss rates: roll rates between month ends of AR Snapshots × the rate of the last bucket.',
  history: 'Loss rates from paid invoices: the part of two years that was never paid or was written off.',
};
const METHODS = METHOD_CHOICES.map(({ en }) => en);
const SEGMENTS_BY = SEGMENT_CHOICES.map(({ en }) => en);

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
  // How the rates came about.
  sentences: ({ told }: { told: readonly Message[] }, say: Say) => told.map(say).join(' '),
  defaultRates: 'Default loss rates. Replace them with your own in table AR_Buckets of AR Setup before you book.',
  ratesFrom: ({ method }: { method: LossMethod['method'] }) => RATES_FROM[method],
  rateFrom: (source: RateSource, say: Say) =>
    source.kind === 'learned' ? `learned from ${say.count(source.items, 'item', 'items')}` : source.kind,
  rateOfSegment: ({ from }: { from: 'typed' | 'learned' }) => (from === 'typed' ? 'typed for the segment' : 'learned from the segment'),
  learnedBuckets: ({ items, buckets }: { items: number; buckets: readonly Message[] }, say: Say) =>
    `Learned from ${say.count(items, 'item', 'items')}: ${buckets.map(say).join(', ')}.`,
  typedBuckets: ({ buckets }: { buckets: readonly Message[] }, say: Say) => `Typed: ${buckets.map(say).join(', ')}.`,
  defaultBuckets: ({ buckets }: { buckets: readonly Message[] }, say: Say) => `Defaults, not your own: ${buckets.map(say).join(', ')}.`,
  adjusted: ({ forward }: { forward: number }, say: Say) => `Adjusted by ${say.share(forward, 1)} for what is expected.`,
  segmented: ({ by, typed, learned, count }: { by: SegmentBy; typed: number; learned: number; count: number }, say: Say) =>
    `${say.count(count, 'segment', 'segments')} by ${by}: ${typed} with typed rates, ${learned} with learned rates, ${count - typed - learned} with the common ones.`,
  learnedOf: ({ currencies }: { currencies: readonly string[] }, say: Say) =>
    currencies.length === 1
      ? `Learned from ${currencies[0] || 'the currency without a code'}, which has enough history. Used for every currency.`
      : `Learned from ${say.list(currencies.map((code) => code || 'the currency without a code'))}. Shares are averaged by number of items; no amounts are added.`,
  rollRatesMissing: 'Roll rates need snapshots of two neighboring month ends.',
  lastBucket: 'Nothing rolls on from the last bucket.',
  historyTooShort: ({ least }: { least: number }) => `Fewer than ${least} paid invoices were due long enough ago to learn from.`,
  noItems: 'The report lists no single items.',
  nothingLearned: 'No bucket has enough history to learn its rate from.',
  methodUnknown: ({ text }: { text: string }, say: Say) =>
    `"${text}" is not a source of loss rates. Choose ${say.list(METHODS)}. The typed rates were used.`,
  forwardWrong: 'Enter a forward-looking adjustment from -100% to 100%, such as 10% or 0.1. It was not used.',
  segmentByUnknown: ({ text }: { text: string }) =>
    `"${text}" is not a way to segment. Choose ${SEGMENTS_BY.join(', ')} or ${NO_SEGMENTS.en}. No segments were used.`,
  segmentRatesUnused: 'The rates of AR_SegmentRates were not used. Choose on AR Exposure what to segment by.',
  segmentUnknown: ({ by, segment }: { by: SegmentBy; segment: string }) =>
    `No customer of the report has the ${by} "${segment}" of AR_SegmentRates. Its loss rates were not used.`,
  tooManySegments: ({ count, by, most }: { count: number; by: SegmentBy; most: number }) =>
    `The report has ${count} different values of ${by}, more than ${most}. No segments were used.`,
  specificReserveUnused: ({ name, isTwice }: { name: string; isTwice: boolean }) =>
    isTwice
      ? `${name} has two specific reserves in AR_Customers. The first one counts.`
      : `The specific reserve of ${name} in AR_Customers was not used: the report has no open items of that customer.`,

  // Proposals to write off.
  proposedInLog: 'Proposed in AR Activity',
  customerLost: ({ status }: { status: string }) => `Customer is ${status}`,
  longPastDue: ({ days }: { days: number }) => `More than ${days} days past due`,
  notOpen: 'No longer proposed or open',
  heldBack: ({ why, told }: { why: Message; told: readonly Message[] }, say: Say) => [why, ...told].map(say).join('; '),
  inDispute: ({ amount }: { amount: Money }, say: Say) => `in dispute ${say.money(amount)}`,
  inPlan: ({ amount }: { amount: Money }, say: Say) => `in a payment plan ${say.money(amount)}`,
  promised: ({ amount }: { amount: Money }, say: Say) => `promised ${say.money(amount)}`,

  // The sheet.
  title: 'Bad-debt exposure',
  lossRates: 'Loss rates',
  forward: 'Forward-looking adjustment',
  segmentBy: 'Segment by',
  methodHint: 'typed (default), roll rates or history',
  forwardHint: 'such as 10%: every rate × 1.10',
  segmentHint: 'Rates of segments: table AR_SegmentRates of AR Setup',
  enterOpening: 'Enter the opening allowance',
  journal: 'Journal entry (proposed, not posted)',
  account: 'Account',
  debit: 'Debit',
  credit: 'Credit',
  lossExpense: 'Expected credit loss expense',
  lossAllowance: 'Allowance for expected credit losses',
  chartByBucket: 'Expected loss by bucket',
  chartBySegment: 'Expected loss by bucket and segment',
  chartLargest: ({ count }: { count: number }) => `Expected loss by bucket, the ${count} segments with the largest loss`,
  expectedLoss: 'Expected loss',
  totalByBucket: 'Total by bucket',
  specificReserves: 'Specific reserves',
  balance: 'Balance',
  reserve: 'Reserve',
  totalWithReserves: 'Total with specific reserves',
  tieOut: 'Balance = AR Summary',
  total: 'Total',
  segment: ({ name }: { name: string }) => name,
  riskClass: 'Risk class',
  status: 'Status',
  entity: 'Entity',
  disputed: 'Disputed',
  member: ({ kind, name }: { kind: ExposureSegment['kind']; name: string }) =>
    kind === 'disputed' ? 'disputed amounts' : name || 'none named',
} satisfies Words;

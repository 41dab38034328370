import type { Message } from '../../kernel/words/message';
import type { Say } from '../../kernel/words/say';
import type { Words } from '../../kernel/words/words';
import type { Heading } from '../../kernel/tables/heading';

/** What AR Setup says, in English. */
export const en = {
  title: 'Settings',
  subtitle: 'Type in the yellow cells, then refresh. The Check columns say what cannot be used.',
  salesReadFrom: ({ from }: { from: Message }, say: Say) => `Empty: sales are read from ${say(from)}`,
  // Labels of the settings.
  AR_Scheme: 'Aging scheme',
  AR_Basis: 'Age from',
  AR_MaximumPoints: 'Maximum score',
  AR_ClassA: 'Class A from',
  AR_ClassB: 'Class B from',
  AR_ClassC: 'Class C from',
  AR_KeepSnapshots: 'Month end at each refresh',
  AR_Language: 'Language of the AR sheets',
  AR_TrialPoints: 'Maximum score',
  AR_TrialClassA: 'Class A from',
  AR_TrialClassB: 'Class B from',
  AR_TrialClassC: 'Class C from',

  // What is wrong with a row.
  monthWrong: "This isn't a month. Enter a date in it, or 2026-01.",
  salesWrong: "This isn't an amount. Enter the credit sales of the month as a number.",
  monthTwice: 'This month is listed twice. The first row counts.',
  segmentMissing: 'Enter a segment: a risk class, a status or what AR Exposure segments by.',
  bucketUnknown: 'The aging scheme has no such bucket. Enter one of AR_Buckets, or leave it blank for all.',
  segmentRateWrong: 'Enter a loss rate between 0% and 100%, such as 3%. Until then the common rate is used.',
  segmentTwice: 'This segment and bucket are listed twice. The first row counts.',
  reasonMissing: 'Enter a reason as on AR Activity, or Any other.',
  resolveDaysWrong: ({ most }: { most: number }, say: Say) => `Enter the days to resolve as a whole number from 0 to ${say.number(most)}.`,
  reasonTwice: 'This reason is listed twice. The first row counts.',
  amountWrong: ({ heading }: { heading: Heading }) => `${heading.en} must be an amount of 0 or more. It is not used until then.`,
  dayWrong: ({ heading }: { heading: Heading }) => `${heading.en} must be a date. It is not used until then.`,
  daysWrong: ({ heading }: { heading: Heading }) => `${heading.en} must be a whole number of days, 0 or more. It is not used until then.`,
  wordWrong: ({ heading, choices }: { heading: Heading; choices: readonly Heading[] }) =>
    `${heading.en} must be ${choices.map(({ en: word }) => word).join(' or ')}, or blank. It is not used until then.`,
  customerMissing: 'Enter the name or number of a customer.',
  rateWrong: 'Enter a loss rate between 0% and 100%, such as 3%. Until then the default rate is used.',
  boundMissing: 'Only the last bucket may have no upper limit. The row is not used.',
  boundsFall: ({ bound, last }: { bound: number; last: number }) => `Limits must rise: ${bound} comes after ${last}. The row is not used.`,
  bucketUnused: ({ scheme }: { scheme: string }) => `The scheme ${scheme} has no such bucket. The row is kept and not used.`,
  boundFixed: ({ scheme, bound }: { scheme: string; bound: number | null }) =>
    `The scheme ${scheme} ${bound === null ? 'has no upper limit here' : `ends this bucket at ${bound}`}. Choose "own bounds" above to change it.`,
  bucketUnnamed: 'Enter a name for the bucket, such as 1-30 days.',
  boundWrong: 'Enter the upper limit as a whole number of days.',
  conditionWrong: 'This condition is not known. Choose one from the list.',
  parameterMissing: 'The condition needs a parameter: a number, or words separated by commas.',
  pointsWrong: 'Points must be a whole number.',
  stopWrong: 'Enter yes or no under Stop.',
  fromDaysWrong: 'From days past due must be a whole number, 0 or more.',
  actionMissing: 'Enter what to do.',
  letterWrong: 'Letter must be blank, or the number of the letter: 1, 2, 3 …',
  fromAmountWrong: 'From amount must be blank, or an amount of 0 or more.',
  figureMissing: 'Enter a figure as AR Metrics names it.',
  targetWrong: 'A target is a number of 0 or more.',
  targetShareWrong: 'This figure is a share. Enter 80% or 0.8.',
  fromWrong: 'From must be a currency code of three letters, such as EUR.',
  toWrong: 'To must be another currency code of three letters.',
  exchangeRateWrong: ({ from, to }: { from: string; to: string }) => `Rate must be a number above zero: 1 ${from} = Rate × ${to}.`,
  rateDateWrong: 'Date must be the day of the rate.',

  // What is wrong with a setting.
  schemeUnknown: ({ name, used }: { name: string; used: string }) => `The aging scheme "${name}" is not known. ${used} was used.`,
  boundsMissing: ({ used }: { used: string }) => `AR_Buckets has no rising limits for "own bounds". The scheme ${used} was used.`,
  basisUnknown: ({ text }: { text: string }) => `"${text}" is not a date to age from. The due date was used.`,
  languageUnknown: ({ text }: { text: string }) => `"${text}" is not a language of the sheets. Choose English or Español.`,
  limitWrong: ({ setting, used }: { setting: Message; used: number }, say: Say) =>
    `"${say(setting)}" in AR Setup can't be used. ${used} was used.`,
  limitsFall: ({ used }: { used: readonly number[] }, say: Say) =>
    `The limits of classes A, B and C must fall. ${used.map((limit) => say.share(limit)).join(', ')} were used.`,
} satisfies Words;

import type { Cell } from '../../../../kernel/sheet/cells';

/** Why an answer is not right: the wrong method that gives it, or what is missing in it. */
export const DIAGNOSES = [
  'notAnswered',
  'oneCentOff',
  'noUsualMethod',
  'typedNotFormula',
  'fromDocumentDate',
  'dueTodayCountsAsPastDue',
  'day30InNextBucket',
  'creditsLeftOut',
  'creditsAdded',
  'creditsAllCurrent',
  'oneDayLater',
  'notDueIncluded',
  'signReversed',
  'discountDayForDueDay',
  'termsAsOneMonth',
  'monthEndForgotten',
  'disputedIncluded',
  'currenciesAdded',
  'parentAlone',
  'largestBalanceFirst',
  'alphabetical',
  'otherOrder',
  'accountMissing',
  'cashSalesIncluded',
  'wrongDays365',
  'wrongDays360',
  'wrongDays30',
  'averageReceivables',
  'openingReceivables',
  'turnoverInsteadOfDays',
  'roundedAway',
  'amountBeforeRemittance',
  'oldestFirstDespiteRemittance',
  'discountForgotten',
  'moreThanPaid',
  'creditMemosForgotten',
  'writeOffsForgotten',
  'salesForgotten',
  'currentLeftOut',
  'levelSkipped',
  'cardNumber',
  'healthDetail',
  'noteIncomplete',
  'faultsMissed',
  'falseAlarms',
  'kindMissing',
] as const;
export type Diagnosis = (typeof DIAGNOSES)[number];

/** What a learner put in a cell: its value, and its formula, '' where it was typed. */
export interface Answer {
  readonly value: Cell;
  readonly formula: string;
}

/** Answers by the id of their cell; a cell that is gone is not among them. */
export type Answers = ReadonlyMap<string, Answer>;

/** Marks of a task in hundredths of a mark, and why they are not all; `null` where all is right. */
export interface Graded {
  readonly marks: number;
  readonly of: number;
  readonly diagnosis: Diagnosis | null;
  /** Ids of the cells that are right, and of those that are not; cells without an answer are in neither. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** One mark. */
export const MARK = 100;

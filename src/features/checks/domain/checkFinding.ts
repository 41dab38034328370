import type { Message } from '../../../kernel/words/message';
import type { MasterKind } from './master/masterKinds';

export const FINDING_KINDS = [
  'duplicateDocument',
  'duplicateOtherSpelling',
  'amountAsText',
  'trailingMinus',
  'creditWithoutMinus',
  'dateAsText',
  'dayMonthSwapped',
  'dueBeforeDocument',
  'dueDateMissing',
  'dueNotByTerms',
  'futureDocument',
  'customerTwoSpellings',
  'customerTwoNumbers',
  'zeroOpen',
  'paymentHidesOverdue',
  'transposedDigits',
  'hardTotal',
  'rangeMissesLastRow',
  'subtotalInside',
  'hiddenRow',
  'wrongCurrency',
  'formulaOverwritten',
  'noteOnWrongRow',
  'oneColumnSorted',
  'salesTaxLeftOut',
  'paidStillOpen',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something that is wrong in a list, with the rows (from 1) and the letter of the column, `null` for whole rows; and what to do about it. */
export interface CheckFinding {
  readonly kind: FindingKind | MasterKind;
  /** The sheet with the rows; left out for the list of open items. */
  readonly sheet?: string;
  /** The document or customer that it is about, '' for totals and columns: a decision on it is found again by it. */
  readonly about: string;
  readonly rows: readonly number[];
  readonly column: string | null;
  readonly finding: Message;
  readonly proposal: Message;
}

/** A finding before it is known what it is about. */
export interface BareFinding extends Omit<CheckFinding, 'about' | 'kind'> {
  readonly kind: FindingKind;
}

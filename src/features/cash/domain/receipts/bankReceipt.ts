import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../../kernel/money/currency';
import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Problem, Question } from '../../../../kernel/words/problem';

/** One line of a remittance: what the payer says it pays, minor units of the receipt's currency. `null` where the file does not say. */
export interface RemittanceLine {
  /** As the payer writes it. */
  readonly documentNo: string;
  /** Negative for a credit memo that is taken off. */
  readonly paid: MinorUnits | null;
  readonly gross: MinorUnits | null;
  readonly discount: MinorUnits;
  /** What was taken off beside a discount, negative, or added. */
  readonly adjustment: MinorUnits;
  /** Reason of the adjustment as the file has it: a code of X12 element 426, or words; '' for none. */
  readonly reason: string;
}

/**
 * What the file itself says that a line is. `pending` is not booked yet, `deposit` the total of items that follow, `returned` a payment
 * that came back, `payout` a transfer of a processor to the bank, `refund` money that a processor gave back to a payer, `own` a movement between own
 * accounts or interest.
 */
export type LineNature = 'movement' | 'pending' | 'deposit' | 'returned' | 'payout' | 'refund' | 'fee' | 'own';

/** One line of a bank file or list, as it was read; nothing is decided about it. Texts are '' where the file has none. */
export interface BankLine {
  /** Its name in the answer: its place among the lines from the oldest on, as text; items of one deposit follow their total, which is 0. */
  readonly id: string;
  /** The bank's day, or the day on which a typed receipt came. */
  readonly day: DayNumber | null;
  /** Negative for money out. */
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly nature: LineNature;
  /** Who pays, as the file says it in a field of its own. */
  readonly payer: string;
  /** Our number of the customer, where a list that people keep has it. */
  readonly customerId: string;
  /** Routing number and account with `/` between them, or an IBAN without blanks. */
  readonly payerAccount: string;
  readonly text: string;
  /** Reference by which the bank knows the movement, so that it is known again. */
  readonly bankReference: string;
  readonly checkNo: string;
  /** Creditor reference or QR reference. */
  readonly creditorReference: string;
  readonly remittance: readonly RemittanceLine[];
  /** Charges that were taken off on the way, minor units; they explain a difference. */
  readonly charges: MinorUnits;
  /** What a processor kept, minor units; the amount is before it. */
  readonly fee: MinorUnits;
  /** What the payer ordered, where it was in another currency. */
  readonly instructed: { readonly amount: string; readonly currency: string } | null;
  /** True for a list that people typed, in which a repeated line is a mistake and not a second movement. */
  readonly isTyped: boolean;
  /** Line of the file or row of the sheet, from 1. */
  readonly place: number;
}

export type ReceiptFormat =
  | 'bai2'
  | 'lockbox'
  | 'mt940'
  | 'camt053'
  | 'camt054'
  | 'nacha'
  | 'x12-820'
  | 'x12-823'
  | 'ofx'
  | 'norma43'
  | 'coda'
  | 'csv'
  | 'sheet'
  | 'text';

/** A total or count that the file prints and what its lines give; `difference` = printed − read, as decimal text or a whole number. */
export interface PrintedCheck {
  readonly what: string;
  readonly printed: string;
  readonly read: string;
  readonly difference: string;
}

/** A file of receipts, read: its lines from the oldest on, and what its own totals say about the reading. */
export interface ReceiptFile {
  readonly format: ReceiptFormat;
  readonly lines: readonly BankLine[];
  readonly printed: readonly PrintedCheck[];
  /** True where a record that must end the file, or a line that a total counts, is missing: nothing of it may be taken over unseen. */
  readonly isIncomplete: boolean;
  /** True where neither the file nor its headings name a currency; left out where they do. */
  readonly isCurrencyGuessed?: boolean;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
}

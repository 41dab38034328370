import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { ItemKind } from '../../../kernel/ledger/openItems';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';

/** An open item of an account; amounts in minor units with their sign. `bucket` is `null` where it has no due date that is known. */
export interface AccountItem {
  readonly party: number;
  readonly day: DayNumber | null;
  readonly documentNo: string;
  readonly kind: ItemKind;
  readonly dueDay: DayNumber | null;
  readonly bucket: number | null;
  /** `null` where the sheet has none. */
  readonly original: MinorUnits | null;
  readonly open: MinorUnits;
  readonly disputed: MinorUnits;
  /** In a payment plan that is kept so far. */
  readonly arranged: MinorUnits;
  /** Came in and is not in the ledger yet; of a credit, what of it was used up, below 0. */
  readonly received: MinorUnits;
  /** Openly promised, and on which day. */
  readonly promised: MinorUnits;
  readonly promisedDay: DayNumber | null;
}

/** One line of an open-item statement. `running` is the balance after it; `daysPastDue` is `null` for what is not past due, and for credits. */
export interface StatementLine extends AccountItem {
  readonly running: MinorUnits;
  readonly daysPastDue: number | null;
}

/** What is open of an account, line by line, with its foot: `buckets` + `noDate` = `total`. */
export interface OpenItemForm {
  readonly lines: readonly StatementLine[];
  readonly total: MinorUnits;
  /** By the buckets of the aging scheme; credits by their own date. */
  readonly buckets: readonly MinorUnits[];
  readonly noDate: MinorUnits;
  readonly pastDueInvoices: MinorUnits;
  /** Never above 0. */
  readonly creditsNotApplied: MinorUnits;
  /** Of what is past due. */
  readonly inDispute: MinorUnits;
  /** Came in for what is past due and on account, less the credits that it used up, and is not in the ledger yet. */
  readonly received: MinorUnits;
  /** Past due with the credits taken off, without what is in dispute and what came in, never below 0. */
  readonly payNow: MinorUnits;
}

/** An invoice, credit or payment that was booked; the amount with its sign, minor units. */
export interface Movement {
  readonly party: number;
  readonly day: DayNumber;
  readonly documentNo: string;
  readonly kind: ItemKind;
  readonly amount: MinorUnits;
}

interface MovementLine extends Movement {
  readonly running: MinorUnits;
}

/** What happened on an account since `from`: `opening` is the balance at the end of that day, `closing` the one at the as-of date. */
export interface BalanceForward {
  readonly from: DayNumber;
  readonly opening: MinorUnits;
  readonly lines: readonly MovementLine[];
  readonly closing: MinorUnits;
}

export type StatementForm = 'openItem' | 'balanceForward';

/** The statement of one account, its branches included, in one currency. */
export interface Statement {
  /** The party that gets it. */
  readonly party: number;
  readonly members: readonly number[];
  readonly currency: Currency;
  /** As the list of customers says, normalised: `en`, `es`, `es-MX`; `null` where it says nothing. */
  readonly language: string | null;
  /** `null`: the customer wants none. */
  readonly form: StatementForm | null;
  readonly openItem: OpenItemForm;
  /** `null` where the workbook has no list of transactions. */
  readonly balanceForward: BalanceForward | null;
  /** Open items dated after the as-of date: on no line and in no sum. */
  readonly leftOut: readonly AccountItem[];
}

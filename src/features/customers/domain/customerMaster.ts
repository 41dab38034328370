import type { DayNumber } from '../../../kernel/calendar/dayNumber';

/**
 * What the workbook says of one customer: a row of AR_Customers, or of the sheet of customers that the user keeps. Texts are as typed, ''
 * where empty; amounts are in currency units as decimal text, '' where the cell is empty, so that blank and 0 stay apart.
 */
export interface CustomerMaster {
  readonly customer: string;
  readonly customerId: string;
  /** Row of its sheet, from 1. */
  readonly row: number;
  readonly parent: string;
  readonly terms: string;
  readonly currency: string;
  readonly status: string;
  readonly riskClass: string;
  readonly collector: string;
  readonly salesperson: string;
  readonly language: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly referenceAtCustomer: string;
  /** `yes`, `no`, `statement only` as typed. */
  readonly letters: string;
  /** `open item`, `balance forward`, `none` as typed. */
  readonly statementForm: string;
  /** Number or name of the customer that gets the statement. */
  readonly statementTo: string;
  /** Other names, with semicolons between them. */
  readonly alsoKnownAs: string;
  readonly bankAccounts: string;
  readonly applicationRule: string;
  readonly tolerance: string;
  readonly discountGraceDays: string;
  readonly creditLimit: string;
  readonly temporaryLimit: string;
  /** Last day on which the temporary limit holds. */
  readonly temporaryUntil: DayNumber | null;
  readonly creditGroup: string;
  readonly nextReview: DayNumber | null;
  readonly lastReview: DayNumber | null;
  readonly bureauScore: string;
  readonly paydex: string;
  readonly bureauLimit: string;
  readonly scoreDate: DayNumber | null;
  readonly insuredUpTo: string;
  readonly brokenPromises: string;
  readonly lastReturnedPayment: DayNumber | null;
  /** Released by an order and not invoiced yet. */
  readonly releasedNotInvoiced: string;
  readonly exemptionExpires: DayNumber | null;
  readonly note: string;
}

/** A customer of whom nothing is known. */
export const NO_MASTER: CustomerMaster = {
  customer: '',
  customerId: '',
  row: 0,
  parent: '',
  terms: '',
  currency: '',
  status: '',
  riskClass: '',
  collector: '',
  salesperson: '',
  language: '',
  contact: '',
  email: '',
  phone: '',
  address: '',
  referenceAtCustomer: '',
  letters: '',
  statementForm: '',
  statementTo: '',
  alsoKnownAs: '',
  bankAccounts: '',
  applicationRule: '',
  tolerance: '',
  discountGraceDays: '',
  creditLimit: '',
  temporaryLimit: '',
  temporaryUntil: null,
  creditGroup: '',
  nextReview: null,
  lastReview: null,
  bureauScore: '',
  paydex: '',
  bureauLimit: '',
  scoreDate: null,
  insuredUpTo: '',
  brokenPromises: '',
  lastReturnedPayment: null,
  releasedNotInvoiced: '',
  exemptionExpires: null,
  note: '',
};

/** The texts between semicolons of a cell, trimmed; none for an empty one. */
export function severalTexts(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

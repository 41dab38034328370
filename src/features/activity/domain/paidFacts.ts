import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Subject } from './activityEntry';

/** What settled a document: money that came in, a credit memo or a write-off. */
export interface Settlement {
  readonly day: DayNumber;
  /** Minor units above zero. */
  readonly amount: number;
  readonly cause: 'paid' | 'credited' | 'writtenOff';
}

/** What the lists of paid invoices know, dated up to the as-of date. Amounts are minor units of the list's currency. */
export interface PaidFacts {
  /** Announces documents that will be asked for, all at once, so that each list is gone through once. */
  alsoIndex(documents: Iterable<string>): void;
  /** What settled a document of a customer, or `null` where no list has it settled. */
  ofDocument(subject: Subject, document: string): readonly Settlement[] | null;
  /** What settled a customer's documents that are dated up to `upTo` (and those without a date), in no order. */
  ofAccount(subject: Subject, upTo: DayNumber | null): readonly Settlement[];
}

/** A workbook without paid history. */
export const NOTHING_PAID: PaidFacts = { alsoIndex: () => undefined, ofDocument: () => null, ofAccount: () => [] };

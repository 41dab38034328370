/**
 * What moves a balance between two days, in the order of the roll-forward. `moved` nets to zero: documents that went from one customer to
 * another. `unexplained` is what the facts given do not account for.
 */
export const MOVEMENTS = ['invoices', 'debitMemos', 'receipts', 'creditMemos', 'writeOffs', 'adjustments', 'moved', 'unexplained'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** A part of an item's change, minor units; what lowers the balance is below zero. `from` names the log entry that it is known from. */
export interface MovementPart {
  readonly movement: Movement;
  readonly amount: number;
  readonly from?: string;
}

/** What is known of an item's change. What `parts` leave over was a receipt if receipts are not known, else nobody knows. */
export interface Explained {
  readonly parts: readonly MovementPart[];
  readonly receiptsAreKnown: boolean;
}

/** What lowers a balance for a cause that somebody logged. Amounts are minor units above zero; Infinity stands for all that is open. */
export interface LoggedCause {
  /** Code of the merged list. */
  readonly customer: number;
  /** Documents that it is about; none means the whole account. */
  readonly documents: readonly string[];
  readonly movement: Extract<Movement, 'creditMemos' | 'writeOffs' | 'adjustments'>;
  readonly amount: number;
  /** Where it is logged: the entry's id. */
  readonly from: string;
}

/** What of a logged cause no item shows, minor units. */
export interface UnseenCause {
  readonly cause: LoggedCause;
  readonly left: number;
}

/** What paid lists settled of a document, minor units above zero. */
export interface Settled {
  readonly receipts: number;
  readonly creditMemos: number;
  readonly writeOffs: number;
}

export const NOTHING_SETTLED: Settled = { receipts: 0, creditMemos: 0, writeOffs: 0 };

/** All that was settled of a document. */
export const settledSum = ({ receipts, creditMemos, writeOffs }: Settled): number => receipts + creditMemos + writeOffs;

/** A document that was billed and settled between the two reports, so that neither has it. */
export interface BilledBetween extends Settled {
  readonly customer: number;
  readonly document: string;
}

/** What is known of settlements. `customer` is a code of the merged list. */
export interface SettlementFacts {
  /** Explains a change of a document, minor units, below zero for what was settled, and uses up what explains it. */
  explain(customer: number, document: string, change: number): Explained;
  /** What was settled of a document that came in since the opening; uses it up. */
  settledOfNew(customer: number, document: string): Settled;
  /** What was billed since the opening and settled too, of documents that were not asked for. */
  billedBetween(): readonly BilledBetween[];
  /** True where lists of payments cover the period, so that both sides of it can be shown whole. */
  knowsReceipts(): boolean;
  /** All cash that lists of payments have in the period, minor units, also of documents and customers that neither report knows; `null` without such lists. */
  receiptsListed(): number | null;
  /** What was logged and explained nothing so far. */
  unseen(): readonly UnseenCause[];
}

/** What moves a balance between two days, in the order of the roll-forward. `unexplained` is what the facts given do not account for. */
export const MOVEMENTS = ['invoices', 'debitMemos', 'receipts', 'creditMemos', 'writeOffs', 'adjustments', 'unexplained'] as const;
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

/** What is known of settlements. `customer` is a code of the merged list. */
export interface SettlementFacts {
  /** Explains a change of a document, minor units, below zero for what was settled, and uses up what explains it. */
  explain(customer: number, document: string, change: number): Explained;
  /** What was logged and explained nothing so far. */
  unseen(): readonly UnseenCause[];
}

/** Nothing is known but the two reports: what goes down is taken for receipts, and said to be taken so. */
export const NOTHING_SETTLED: SettlementFacts = { explain: () => ({ parts: [], receiptsAreKnown: false }), unseen: () => [] };

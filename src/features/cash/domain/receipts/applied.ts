import type { MinorUnits } from '../../../../kernel/money/minorUnits';
import type { Confidence, FoundBy, Outcome } from '../../../receipts/domain/registerWords';
import type { Message } from '../../../../kernel/words/message';

/** What one receipt does to one open item, minor units. `applied` is negative for a credit memo. Applied + discount + tolerance + charge close the item; a deduction stays open. */
export interface Application {
  /** Place of the item among those that were read. */
  readonly item: number;
  readonly documentNo: string;
  readonly applied: MinorUnits;
  readonly discount: MinorUnits;
  readonly deduction: MinorUnits;
  /** A code of AR_DeductionReasons, `null` where nothing is deducted. */
  readonly deductionReason: string | null;
  readonly toleranceWrittenOff: MinorUnits;
  readonly bankCharge: MinorUnits;
  readonly remainingOpen: MinorUnits;
}

/** What is proposed for one line of a file. */
export interface Proposal {
  readonly id: string;
  readonly kind: 'receipt' | 'notReceipt' | 'returned';
  readonly outcome: Outcome;
  /** Code of the customer among those that were read, `null` where it is not known. */
  readonly customer: number | null;
  readonly customerBy: FoundBy | null;
  readonly confidence: Confidence;
  /** True where a person has to look before anything is taken over. */
  readonly review: boolean;
  readonly applications: readonly Application[];
  /** Amount − applied; `null` for what is no receipt. */
  readonly unapplied: MinorUnits | null;
  /** Documents of each other way that fits as well. */
  readonly candidates: readonly (readonly string[])[];
  readonly why: Message;
}

import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { ReachedRungs } from './dunningStep';
import type { Message } from '../../../kernel/words/message';

export interface RuleHit {
  readonly rule: string;
  readonly points: number;
  readonly because: Message;
}

export type CustomerClass = 'A' | 'B' | 'C' | 'D';

/** One customer's place in the worklist of one currency. The points of `why` add up to `score`. */
export interface RankedCustomer {
  /** Customer code in the directory of the report. */
  readonly customer: number;
  readonly rank: number;
  readonly score: number;
  readonly scorePercent: number;
  readonly class: CustomerClass;
  readonly why: readonly RuleHit[];
  /** Rule that took the customer off the list, or `null`. Such customers are ranked after all others. */
  readonly excludedBy: string | null;
  readonly amountToCollect: MinorUnits;
  /** What of it is likely still unpaid in 14 days; `null` where nothing is known of how customers pay. */
  readonly moneyAtRisk: MinorUnits | null;
  readonly balance: MinorUnits;
  readonly pastDue: MinorUnits;
  /** Days past due of the oldest item above zero, or `null` where nothing is past due. */
  readonly oldestDaysPastDue: number | null;
  readonly disputed: MinorUnits;
  readonly promised: MinorUnits;
  /** In payment plans that are kept so far; left out where nobody keeps a log. */
  readonly arranged?: MinorUnits;
  /** Came in and is not in the ledger yet; left out where nobody applies receipts. */
  readonly received?: MinorUnits;
  readonly nextAction: Message;
  /** The rungs of the dunning ladder that the customer has reached; left out where nobody asked for them. */
  readonly rungs?: ReachedRungs;
}

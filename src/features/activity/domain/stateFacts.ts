import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { LedgerIndex } from './ledgerIndex';
import type { PaidFacts } from './paidFacts';

/** What states are derived from, beside the log itself. */
export interface StateFacts {
  readonly index: LedgerIndex;
  readonly asOf: DayNumber;
  readonly toleranceDays: number;
  readonly paid: PaidFacts;
}

import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { ActivityEntry } from './activityEntry';
import type { PlanInstalment } from './arrangedPlan';
import type { GoneCause } from './goneCause';
import type { FoundSubject } from './ledgerIndex';
import type { PromiseStatus } from './promiseState';

/** A promise as it stands at the as-of date; amounts in minor units of `currency`. */
export interface StandingPromise {
  readonly entry: ActivityEntry;
  readonly found: FoundSubject;
  readonly currency: Currency;
  readonly promised: MinorUnits;
  readonly paid: MinorUnits;
  readonly day: DayNumber;
  readonly status: PromiseStatus;
  readonly byCredit: boolean;
  /** 1 for a first promise on the item, 2 after one was broken, and so on. */
  readonly level: number;
}

/** A payment plan as it stands. */
export interface StandingPlan {
  readonly entry: ActivityEntry;
  readonly found: FoundSubject;
  readonly currency: Currency;
  readonly total: MinorUnits;
  readonly paid: MinorUnits;
  readonly behind: MinorUnits;
  readonly instalments: readonly PlanInstalment[];
  readonly instalmentsPaid: number;
  readonly status: 'open' | 'kept' | 'broken' | 'cleared' | 'withdrawn';
}

/** A dispute as it stands; `amount` is the part that is still open. */
export interface StandingDispute {
  readonly entry: ActivityEntry;
  readonly found: FoundSubject;
  readonly currency: Currency;
  readonly amount: MinorUnits;
  readonly daysOpen: number | null;
  readonly isOpen: boolean;
  /** What the log says that ended it, '' where it says nothing. */
  readonly outcome: string;
  /** Why what it is about has left the report, `null` where the log ended it or it is open. */
  readonly cause: GoneCause | null;
}

/** Everything that the log says of one account, in the order in which it happened. */
export interface AccountWork {
  readonly entries: readonly ActivityEntry[];
  readonly lastContact: ActivityEntry | null;
  /** Letters sent while anything of now was open; a call does not raise it. */
  readonly lettersSent: number;
  readonly promises: readonly StandingPromise[];
  readonly plans: readonly StandingPlan[];
  readonly disputes: readonly StandingDispute[];
  /** Promises and plans that were broken. */
  readonly brokenCount: number;
  readonly isOnHold: boolean;
  readonly snoozedUntil: DayNumber | null;
  /** The last entry that names a next action, and no later contact has done with. */
  readonly nextStep: ActivityEntry | null;
}

/** The work on an account of the report; `customer` is its code there. */
export interface AccountState extends AccountWork {
  readonly customer: number;
}

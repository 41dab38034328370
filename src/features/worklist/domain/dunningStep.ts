/** One rung: what is due once at least `fromAmount` is to be collected that is `fromDays` days past due or more. */
export interface DunningStep {
  readonly fromDays: number;
  readonly action: string;
  /** Number of a letter, from 1: each is sent after the one before it. Left out for anything else. */
  readonly letter?: number;
  /** Currency units as typed; left out for any amount. */
  readonly fromAmount?: string;
}

/** The rungs that an account has reached, and its letters so far; `null` where no log is kept. */
export interface ReachedRungs {
  readonly steps: readonly DunningStep[];
  readonly lettersSent: number | null;
}

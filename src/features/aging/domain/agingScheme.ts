/** What the age is counted from; an item without a due date falls back as its `dueDateFrom` says. */
export type AgingBasis = 'due' | 'document';

/**
 * An ordered set of aging buckets. `labels[b]` names bucket b; the bucket after the last is "no date", which every scheme has and
 * `labels` leaves out. `firstPastDueBucket` is the first bucket whose items are past due (1 in every preset).
 */
export interface AgingScheme {
  readonly name: string;
  readonly labels: readonly string[];
  readonly firstPastDueBucket: number;
  /** Inclusive upper bounds in days past due of all buckets but the last; `null` for the calendar-month scheme, which counts months. */
  readonly upperBoundsDays: readonly number[] | null;
}

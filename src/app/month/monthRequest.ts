import type { DayNumber } from '../../core/calendar/dayNumber';

/** What the roll-forward starts from: the latest snapshot before the month (or before the as-of date), the snapshot of a day, or a sheet. */
export type OpeningChoice = { readonly from: 'latest' } | { readonly from: 'snapshot'; readonly day: DayNumber } | { readonly from: 'sheet'; readonly sheet: string; readonly asOf: DayNumber | null };

/** What the user asked of a month end. */
export interface MonthRequest {
  readonly opening: OpeningChoice;
  readonly keepSnapshot: boolean;
}

export const DEFAULT_MONTH: MonthRequest = { opening: { from: 'latest' }, keepSnapshot: true };

import type { Report } from '../../report';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';

export const MANAGEMENT_SHEET = 'AR Management Summary';

/** Weeks of AR Forecast as they stand in the workbook; amounts in currency units, as its cells show them. */
export interface StandingForecast {
  /** The day that the sheet says it is of. */
  readonly asOf: DayNumber | null;
  readonly weeks: readonly { readonly label: string; readonly expected: number; readonly low: number; readonly high: number }[];
}

/** What the management summary shows: the first currency of the report in full, the others by their key figures. */
export interface ManagementContent {
  readonly report: Report;
  /** As-of date of the opening that the close is rolled forward from, `null` where there is none. */
  readonly opening: DayNumber | null;
  /** `null` where no forecast of the currency stands in the workbook. */
  readonly forecast: StandingForecast | null;
}

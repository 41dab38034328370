import type { Report } from '../../report';
import type { Message } from '../../../kernel/words/message';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';

export const MANAGEMENT_SHEET = 'AR Management Summary';

/** Weeks of AR Forecast; amounts in currency units, as its cells show them. */
export interface ShownForecast {
  /** The day that it is of; `null` where the sheet of an earlier run does not say. */
  readonly asOf: DayNumber | null;
  readonly weeks: readonly { readonly label: string | Message; readonly expected: number; readonly low: number; readonly high: number }[];
}

/** What the management summary shows: the first currency of the report in full, the others by their key figures. */
export interface ManagementContent {
  readonly report: Report;
  /** As-of date of the opening that the close is rolled forward from, `null` where there is none. */
  readonly opening: DayNumber | null;
  /** `null` where none could be made, and none of the currency stands in the workbook. */
  readonly forecast: ShownForecast | null;
}

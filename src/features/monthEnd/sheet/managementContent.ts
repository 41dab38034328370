import type { Ranged } from '../../forecast/domain/ranged';
import type { MonthEndFigure } from '../../forecast/sheet/monthEndFigures';
import type { Report } from '../../report';
import type { Message } from '../../../kernel/words/message';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { PlanBuilder } from '../../../kernel/sheet/planBuilder';
import { spanAt } from '../../../kernel/sheet/planBuilder';
import type { CurrencyReconciliation, Reconciliation } from './reconciliationContent';

export const MANAGEMENT_SHEET = 'AR Management Summary';

/** Weeks of AR Forecast; amounts in currency units, as its cells show them. */
export interface ShownForecast {
  /** The day that it is of; `null` where the sheet of an earlier run does not say. */
  readonly asOf: DayNumber | null;
  readonly weeks: readonly { readonly label: string | Message; readonly expected: number; readonly low: number; readonly high: number }[];
  /** What is expected in all thirteen weeks, minor units; `null` where only the sheet of an earlier run is there. */
  readonly total: Ranged | null;
  /** What is likely at the next month end, of the same forecast; `null` where that was not made now. */
  readonly nextMonthEnd: { readonly day: DayNumber; readonly figures: readonly MonthEndFigure[] } | null;
}

/** Names and days of the sign-off as they stand in its named cells, '' where nobody signed. */
export interface SignedNames {
  readonly preparedBy: string;
  readonly preparedOn: DayNumber | '';
  readonly approvedBy: string;
  readonly approvedOn: DayNumber | '';
}

/** What the management summary shows: the first currency of the report in full, the others by their key figures. */
export interface ManagementContent {
  readonly report: Report;
  /** As-of date of the opening that the close is rolled forward from, `null` where there is none. */
  readonly opening: DayNumber | null;
  /** The month end of the first currency; `null` where nothing is open. */
  readonly reconciled: CurrencyReconciliation | null;
  /** `null` where none could be made, and none of the currency stands in the workbook. */
  readonly forecast: ShownForecast | null;
  readonly signed: SignedNames;
  readonly fingerprint: Reconciliation['fingerprint'];
}

/** The right half of the page begins here; what the charts show stands to the right of the page. */
export const RIGHT = 5;
export const BEHIND = 10;
/** Columns of each half. */
export const HALF = 4;

/** Labels above figures: the first column left, the others right. */
export function writeLabels(builder: PlanBuilder, row: number, column: number, count: number): void {
  builder.style(spanAt(row, column, 1, 1), 'columnLabel').style(spanAt(row, column + 1, 1, count - 1), 'columnLabelRight');
}

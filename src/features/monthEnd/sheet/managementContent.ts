import type { Report } from '../../report';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';

export const MANAGEMENT_SHEET = 'AR Management Summary';

/** Weeks of AR Forecast as they stand in the workbook; amounts in currency units, as its cells show them. */
export interface StandingForecast {
  /** Whom the figures are of: `As of 2026-01-31`, as the sheet says. */
  readonly asOf: string;
  /** Sheet row of the first week and column of the week's name, from 0; Expected, Low and High stand three, four and five columns on. */
  readonly firstRow: number;
  readonly column: number;
  readonly weeks: readonly { readonly label: string; readonly expected: number; readonly low: number; readonly high: number }[];
}

/** What the management summary shows: the first currency of the report in full, the others by their key figures. */
export interface ManagementContent {
  readonly report: Report;
  /** The plan of AR Metrics, so that formulas can point at its cells. */
  readonly metrics: SheetPlan;
  /** `null` where no forecast of the currency stands in the workbook. */
  readonly forecast: StandingForecast | null;
}

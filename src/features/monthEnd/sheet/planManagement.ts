import { BEHIND, MANAGEMENT_SHEET, type ManagementContent } from './managementContent';
import { writeManagementAging } from './managementAging';
import { writeManagementFigures } from './managementFigures';
import { writeManagementChecks, writeManagementSignOff } from './managementFoot';
import { writeManagementForecast } from './managementForecast';
import { writeLargestExposures, writeManagementMiddle } from './managementMiddle';
import { writeManagementResult } from './managementResult';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { amountWidth } from '../../../kernel/sheet/amountWidth';
import { layOutSummary } from '../../aging/sheet/summaryLayout';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { monthEndText } from '../monthEndText';
import type { Say } from '../../../kernel/words/say';

/** Least widths of the page's columns, and of those beside it that the charts draw from. */
const WIDTHS = [26, 15, 14, 14, 2, 25, 15, 14, 14, 2, 24, 15, 12, 12, 12, 12];

/**
 * AR Management Summary: one printed page with the result in a sentence, key figures, aging, the bridge of the month, the largest exposures,
 * receipts to come, what to check, and who signed. It is a document: values of the day of the close, which no later refresh changes;
 * sums, shares and changes are live.
 */
export function planManagement(content: ManagementContent, say: Say): SheetPlan {
  const { report, forecast, opening } = content;
  const builder = new PlanBuilder(MANAGEMENT_SHEET, say);
  writeTitle(builder, monthEndText('management'), report, null);
  const [one] = report.currencies;
  let row = 3;
  let widths = WIDTHS;
  if (one) {
    row = writeManagementResult(builder, content, one, row);
    row = writeManagementFigures(builder, report, one, opening, row);
    row = writeManagementAging(builder, content, one, row);
    row = writeManagementMiddle(builder, content, one, row);
    row = writeLargestExposures(builder, content, one, row);
    row = writeManagementForecast(builder, one, forecast, row);
    row = writeManagementChecks(builder, content, row);
    const { totals } = layOutSummary(report).currencies[0]!.table;
    const amounts = amountWidth([totals.balance, ...totals.buckets], one.currency, 0);
    widths = WIDTHS.map((least, column) => ([1, 2, 3, 6, 7, 8].includes(column) ? Math.max(least, amounts) : least));
  }
  row = writeManagementSignOff(builder, content, row);
  return builder.plan(
    widths,
    { rows: 2, columns: 0 },
    { landscape: false, titleRows: null, area: spanAt(0, 0, row, BEHIND - 1), isOnePage: true },
  );
}

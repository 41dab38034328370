import { MANAGEMENT_SHEET, type ManagementContent } from './managementContent';
import { writeManagementFigures } from './managementFigures';
import { BEHIND, writeManagementAging, writeManagementFindings, writeManagementForecast, writeManagementMiddle } from './managementPage';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/sheetTitle';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';
import { monthEndText } from '../monthEndText';
import type { Say } from '../../../kernel/words/say';

const WIDTHS = [26, 15, 14, 14, 2, 25, 15, 14, 14, 2, 14, 16];

/**
 * AR Management Summary: one printed page with the key figures against their targets and the opening of the close, aging, DSO, the largest accounts,
 * the forecast and the findings. It is a document: values of the day of the close, which no later refresh changes; sums and shares are live.
 */
export function planManagement(content: ManagementContent, say: Say): SheetPlan {
  const { report, forecast, opening } = content;
  const builder = new PlanBuilder(MANAGEMENT_SHEET, say);
  writeTitle(builder, monthEndText('management'), report, null);
  const [one] = report.currencies;
  let row = 3;
  if (one) {
    row = writeManagementFigures(builder, report, one, opening, row);
    row = writeManagementAging(builder, report, one, row);
    row = writeManagementMiddle(builder, report, one, row);
    row = writeManagementForecast(builder, one, forecast, row);
    row = writeManagementFindings(builder, content, row);
  }
  return builder.plan(
    WIDTHS,
    { rows: 2, columns: 0 },
    { landscape: false, titleRows: null, area: spanAt(0, 0, row, BEHIND - 1), isOnePage: true },
  );
}

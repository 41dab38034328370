import { MANAGEMENT_SHEET, type ManagementContent } from './managementContent';
import { writeManagementFigures } from './managementFigures';
import { metricsPlaces } from './managementLinks';
import { BEHIND, writeManagementAging, writeManagementFindings, writeManagementForecast, writeManagementMiddle } from './managementPage';
import { PlanBuilder, spanAt } from '../../../kernel/sheet/planBuilder';
import { writeTitle } from '../../aging/sheet/planSummary';
import type { SheetPlan } from '../../../kernel/sheet/sheetPlan';

const WIDTHS = [27, 15, 14, 15, 2, 27, 15, 14, 15, 2, 14, 16];

/**
 * AR Management Summary: one printed page with the key figures against their targets and the last snapshot, aging, DSO, the largest accounts,
 * the forecast and the findings. Every figure is a live link to the sheet that it comes from.
 */
export function planManagement(content: ManagementContent): SheetPlan {
  const { report, metrics, forecast } = content;
  const builder = new PlanBuilder(MANAGEMENT_SHEET);
  writeTitle(builder, 'Management summary', report, null);
  const [one] = report.currencies;
  let row = 3;
  if (one) {
    const places = metricsPlaces(metrics, report);
    row = writeManagementFigures(builder, report, one, places, row);
    row = writeManagementAging(builder, report, one, row);
    row = writeManagementMiddle(builder, report, one, places, row);
    row = writeManagementForecast(builder, one, forecast, row);
    row = writeManagementFindings(builder, content, places, row);
  }
  return builder.plan(
    WIDTHS,
    { rows: 2, columns: 0 },
    { landscape: false, titleRows: null, area: spanAt(0, 0, row, BEHIND - 1), isOnePage: true },
  );
}

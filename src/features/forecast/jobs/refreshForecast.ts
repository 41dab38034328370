import { applyTables } from '../../../kernel/tables/tableMemory';
import { FORECAST_SHEET } from '../sheet/forecastSheet';
import { planForecast } from '../sheet/forecastPlan';
import { planForecastItems } from '../sheet/forecastItemsSheet';
import { stopIfCancelled } from '../../../kernel/run/cancelling';
import type { ReportOptions } from '../../reportFace';
import type { ReportRequest } from '../../../reading/run/request';
import type { ChangeReceipt, Workbook } from '../../../kernel/run/workbook';
import { computeForecast, type ForecastOutcome } from './computeForecast';
import { DEFAULT_FORECAST, type ForecastSettings } from '../run/forecastOfReport';
import { sheetSay } from '../../speak';

/** The forecast and what was written; `receipt` is `null` where a question stood in the way. */
type ForecastRefresh = ForecastOutcome & { readonly receipt: ChangeReceipt | null };

/**
 * Reads, forecasts and writes AR Forecast in place, and shows it. What was set by hand and what earlier runs expected is read first and
 * kept; running it twice writes the same. Without settings it is thirteen calendar weeks by the method that the history chooses.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled; then nothing stays half written.
 */
export async function refreshForecast(
  workbook: Workbook,
  request: ReportRequest,
  settings: ForecastSettings | null,
  options: ReportOptions,
): Promise<ForecastRefresh> {
  const outcome = await computeForecast(workbook, request, settings ?? DEFAULT_FORECAST, options);
  if (outcome.kind === 'questions') return { ...outcome, receipt: null };
  const say = await sheetSay(outcome.forecast.report.setup.language, options);
  const isOfItems = outcome.forecast.report.reading.level === 'item';
  const sheets = [planForecast(outcome.forecast, say), ...(isOfItems ? [planForecastItems(outcome.forecast, say)] : [])];
  stopIfCancelled(options);
  const receipt = await applyTables(workbook, { sheets, sideColumns: [], activate: FORECAST_SHEET }, options);
  return { ...outcome, receipt };
}

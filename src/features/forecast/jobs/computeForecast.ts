import type { Question } from '../../../kernel/words/problem';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ForecastReport } from '../sheet/forecastContent';
import { withoutPassing } from '../../../report/computeParts';
import { computeAll } from '../../../report/computeReport';
import type { ReportRequest } from '../../../reading/run/request';
import type { ReportOptions, ReportRun } from '../../reportFace';
import { startRun } from '../../../reading/run/startRun';
import type { Workbook } from '../../../kernel/run/workbook';
import { forecastOfReport, type ForecastSettings } from '../run/forecastOfReport';

/** Either a forecast with the report that it stands on, or the questions that only the user can answer. */
export type ForecastOutcome =
  | { readonly kind: 'forecast'; readonly forecast: ForecastReport }
  | { readonly kind: 'questions'; readonly questions: readonly Question[]; readonly reading: ReadResult | null };

/**
 * Reads the open items, the paid history and the activity log of a workbook and forecasts the receipts of each currency by week; writes
 * nothing. Only what was paid on or before the as-of date is looked at. Open plans and promises of the log are expected on their days.
 *
 * @throws WorkbookError where the workbook refuses or the run is cancelled.
 */
export async function computeForecast(
  workbook: Workbook,
  request: ReportRequest,
  settings: ForecastSettings,
  options: ReportOptions,
): Promise<ForecastOutcome> {
  return forecastOf(await startRun(workbook, request, options), settings);
}

async function forecastOf(run: ReportRun, settings: ForecastSettings): Promise<ForecastOutcome> {
  const outcome = await computeAll(run);
  if (outcome.kind === 'questions') return outcome;
  const { report } = outcome;
  const forecast = await forecastOfReport(run, report, settings);
  if (!('currencies' in forecast)) return { kind: 'questions', questions: forecast, reading: report.reading };
  return { kind: 'forecast', forecast: { ...forecast, report: await withoutPassing(run, report) } };
}

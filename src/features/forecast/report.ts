import type { ReportCode } from '../reportFace';
import { FORECAST_LOG } from './sheet/forecastLogTable';
import { OVERRIDES } from './sheet/overridesTable';

/** The forecast is made when it is asked for; its tables stand in the workbook all the same. */
export const REPORT: ReportCode = { tables: [{ table: OVERRIDES }, { table: FORECAST_LOG }] };

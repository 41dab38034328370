import type { ReportCode } from '../reportFace';
import { FORECAST_CUSTOMERS } from './sheet/forecastByCustomer';
import { FORECAST_ITEMS } from './sheet/forecastItemsSheet';
import { FORECAST_LOG } from './sheet/forecastLogTable';
import { FORECAST_WEEKS } from './sheet/forecastWeeks';
import { MONTH_OUTLOOK } from './sheet/outlookTable';
import { OVERRIDES } from './sheet/overridesTable';

/** The forecast is made when it is asked for; its tables stand in the workbook all the same. */
export const REPORT: ReportCode = {
  tables: [
    { table: FORECAST_WEEKS },
    { table: FORECAST_CUSTOMERS },
    { table: FORECAST_ITEMS },
    { table: MONTH_OUTLOOK },
    { table: OVERRIDES },
    { table: FORECAST_LOG },
  ],
};

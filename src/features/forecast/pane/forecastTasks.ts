import type { KeptKey } from '../../../pane/state/kept';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { Task } from '../../../pane/state/task';
import { writtenText } from '../../../pane/view/writtenText';
import type { ForecastReport } from '../sheet/forecastContent';

const code = () => import(/* webpackChunkName: "forecast" */ '../jobs/refreshForecast');

/** The forecast of the last run that made one. */
export const FORECAST: KeptKey<ForecastReport> = { id: 'forecast', isOfSheets: false };

/** Reads, forecasts and writes AR Forecast. */
export function refreshForecast(session: PaneSession): Promise<void> {
  const task: Task = {
    id: 'forecast',
    doing: { en: 'Forecasting', es: 'Calculando la previsión' },
    stopped: { en: 'The forecast stopped', es: 'La previsión se detuvo' },
    again: () => refreshForecast(session),
  };
  return session.run(task, code, async ({ refreshForecast: run }, { workbook }, options) => {
    const outcome = await run(workbook, session.current().request, null, options);
    if (outcome.kind === 'forecast') {
      session.tell({ type: 'computed', report: outcome.forecast.report });
      session.tell({ type: 'kept', key: FORECAST, value: outcome.forecast });
    } else session.tell({ type: 'answered', outcome });
    if (outcome.receipt) session.notice(writtenText(outcome.receipt));
  });
}

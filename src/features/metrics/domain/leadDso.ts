import type { FigureId } from './figureId';
import type { MetricFigure } from './metricsPart';

/** The figure that is "the DSO" wherever one stands alone; the other methods are on AR Metrics. Count-back does not swing with one month's sales. */
const LEAD_DSO: FigureId = 'dsoCountBack';

/** The DSO that leads among a currency's figures, `null` where they have none. */
export function leadDso(figures: readonly MetricFigure[]): MetricFigure | null {
  return figures.find(({ id }) => id === LEAD_DSO) ?? null;
}

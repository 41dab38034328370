import type { Figure } from '../../../kernel/words/figure';

/** The figure that is "the DSO" wherever one stands alone; the other methods are on AR Metrics. Count-back does not swing with one month's sales. */
export const LEAD_DSO = 'DSO, count-back';

/** The DSO that leads among a currency's figures, `null` where they have none. */
export function leadDso(figures: readonly Figure[]): Figure | null {
  return figures.find(({ name }) => name === LEAD_DSO) ?? null;
}

import { isBlank } from './headingText';
import { totalLabel } from './rowLabels';
import type { SampleRow } from '../survey/sheetSample';

/** The word behind a number of days: "10 Days", "12 d". */
export const DAYS_UNIT = /\s*(days?|tage?|jours?|dias?|días?|giorni|dagen|d)\.?\s*$/i;

const DAYS = /^-?\d{1,5}\s*(days?|tage?|jours?|dias?|días?|giorni|dagen|d)\.?$/i;

/** True for a column whose filled cells are mostly numbers of days with the word behind them. */
export function holdsDays(body: readonly SampleRow[], k: number): boolean {
  let [filled, days] = [0, 0];
  for (const { values } of body) {
    const cell = values[k];
    if (isBlank(cell) || totalLabel(String(cell)) !== null) continue;
    filled++;
    if (typeof cell === 'string' && DAYS.test(cell.trim())) days++;
  }
  return days >= 1 && days >= 0.5 * filled;
}

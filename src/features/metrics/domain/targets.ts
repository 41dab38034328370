import type { FigureId } from './figureId';

/** A figure's target as the user set it: shares are fractions, days are days. */
export interface MetricTarget {
  readonly figure: FigureId;
  readonly target: number;
  /** The entity, risk class, collector or parent account that it is set for; left out for the whole. */
  readonly of?: string;
}

/** Figures of which more is better; of all others less is. */
const MORE_IS_BETTER: ReadonlySet<FigureId> = new Set(['cei', 'ceiDivided', 'currentShare', 'turnover', 'promisesKept']);

/** True for a figure that should be high. */
export function moreIsBetter(figure: FigureId): boolean {
  return MORE_IS_BETTER.has(figure);
}

/** True where a value reaches its target; a value equal to it does. */
export function reachesTarget(figure: FigureId, value: number, target: number): boolean {
  return moreIsBetter(figure) ? value >= target : value <= target;
}

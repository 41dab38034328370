/** A figure's target as the user set it: shares are fractions, days are days. */
export interface MetricTarget {
  readonly figure: string;
  readonly target: number;
  /** The entity, risk class, collector or parent account that it is set for; left out for the whole. */
  readonly of?: string;
}

/** Figures of which more is better; of all others less is. */
const MORE_IS_BETTER = /^(collection effectiveness|cei|current share|receivables turnover|promises kept)/i;

/** True for a figure that should be high. */
export function moreIsBetter(figure: string): boolean {
  return MORE_IS_BETTER.test(figure.trim());
}

/** True where a value reaches its target; a value equal to it does. */
export function reachesTarget(figure: string, value: number, target: number): boolean {
  return moreIsBetter(figure) ? value >= target : value <= target;
}

import type { Outcome } from '../kernel/words/outcome';
import { notAvailable } from './cellError';
import type { ResultCell } from './definition';

/** The figure, or #N/A with its reason. */
export function figureOf(outcome: Outcome): number {
  if (!outcome.ok) throw notAvailable(outcome.reason);
  return outcome.value;
}

/** A column of figures, with #N/A in the cells that have none. */
export function columnOf(outcomes: readonly Outcome[]): ResultCell[][] {
  return outcomes.map((outcome) => [outcome.ok ? outcome.value : notAvailable(outcome.reason)]);
}

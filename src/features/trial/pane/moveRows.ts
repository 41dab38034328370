import type { StrategyMove } from '../domain/compareStrategies';
import type { CustomerClass, RankedCustomer } from '../../worklist/domain/rankedCustomer';

export const MOVE_FILTERS = ['all', 'up', 'down', 'class', 'list'] as const;
export type MoveFilter = (typeof MOVE_FILTERS)[number];

const PASSES: Readonly<Record<MoveFilter, (move: StrategyMove) => boolean>> = {
  all: () => true,
  up: ({ before, after }) => after.rank < before.rank,
  down: ({ before, after }) => after.rank > before.rank,
  class: ({ before, after }) => before.class !== after.class,
  list: ({ joins, leaves }) => joins || leaves,
};

/** The moves of a kind, in their order. */
export function movesOf(moves: readonly StrategyMove[], filter: MoveFilter): readonly StrategyMove[] {
  return filter === 'all' ? moves : moves.filter(PASSES[filter]);
}

/** One line of the classes: how many accounts are in it under each strategy; `null` is off the list. */
interface ClassLine {
  readonly class: CustomerClass | null;
  readonly before: number;
  readonly after: number;
}

const CLASSES: readonly (CustomerClass | null)[] = ['A', 'B', 'C', 'D', null];

/** Accounts by class under both strategies; those off the list stand apart from class D. */
export function classLines(before: readonly RankedCustomer[], after: readonly RankedCustomer[]): readonly ClassLine[] {
  const count = (ranked: readonly RankedCustomer[], wanted: CustomerClass | null): number =>
    ranked.filter((one) => (one.excludedBy === null ? one.class : null) === wanted).length;
  return CLASSES.map((one) => ({ class: one, before: count(before, one), after: count(after, one) }));
}

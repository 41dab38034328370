import type { CustomerClass, RankedCustomer } from '../priority/strategy';

/** Where one customer stands under two strategies; `rankThen − rankNow` > 0 means that it moves up. */
export interface StrategyMove {
  readonly customer: number;
  readonly rankThen: number;
  readonly rankNow: number;
  readonly classThen: CustomerClass;
  readonly classNow: CustomerClass;
  readonly scoreThen: number;
  readonly scoreNow: number;
  /** On the list under one strategy and off it under the other. */
  readonly joins: boolean;
  readonly leaves: boolean;
}

/** Who moves between two rankings of the same customers: those that change rank, class or score, the largest change of rank first. */
export function compareRankings(then: readonly RankedCustomer[], now: readonly RankedCustomer[]): readonly StrategyMove[] {
  const before = new Map(then.map((one) => [one.customer, one]));
  const moves = now.flatMap((one): StrategyMove[] => {
    const other = before.get(one.customer);
    if (!other) return [];
    const joins = other.excludedBy !== null && one.excludedBy === null;
    const leaves = other.excludedBy === null && one.excludedBy !== null;
    if (other.rank === one.rank && other.class === one.class && other.score === one.score && !joins && !leaves) return [];
    return [{ customer: one.customer, rankThen: other.rank, rankNow: one.rank, classThen: other.class, classNow: one.class, scoreThen: other.score, scoreNow: one.score, joins, leaves }];
  });
  return moves.sort((a, b) => Math.abs(b.rankThen - b.rankNow) - Math.abs(a.rankThen - a.rankNow) || a.rankNow - b.rankNow);
}

import type { RankedCustomer } from '../../worklist/domain/rankedCustomer';
import type { Message } from '../../../kernel/words/message';

/** Where one customer stands under two strategies. */
export interface StrategyMove {
  readonly customer: number;
  readonly before: RankedCustomer;
  readonly after: RankedCustomer;
  /** On the list under the second strategy and off it under the first. */
  readonly joins: boolean;
  readonly leaves: boolean;
}

/** A rule that gives a customer other points under the second strategy; `because` is its reason, the second strategy's where it holds there. */
interface RuleChange {
  readonly rule: string;
  readonly because: Message;
  /** 0 where the rule does not hold. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
}

/** Who moves between two rankings of the same customers: those that change rank, class, score or standing on the list, the largest change of rank first. */
export function compareRankings(before: readonly RankedCustomer[], after: readonly RankedCustomer[]): readonly StrategyMove[] {
  const earlier = new Map(before.map((one) => [one.customer, one]));
  const moves = after.flatMap((now): StrategyMove[] => {
    const then = earlier.get(now.customer);
    if (!then) return [];
    const joins = then.excludedBy !== null && now.excludedBy === null;
    const leaves = then.excludedBy === null && now.excludedBy !== null;
    if (then.rank === now.rank && then.class === now.class && then.score === now.score && !joins && !leaves) return [];
    return [{ customer: now.customer, before: then, after: now, joins, leaves }];
  });
  return moves.sort(
    (a, b) => Math.abs(b.before.rank - b.after.rank) - Math.abs(a.before.rank - a.after.rank) || a.after.rank - b.after.rank,
  );
}

/** The rules whose points differ, in the order in which they fired; the differences add up to the difference of the scores. */
export function ruleChanges({ before, after }: StrategyMove): readonly RuleChange[] {
  const changes = new Map<string, RuleChange>();
  for (const { rule, points, because } of before.why) changes.set(rule, { rule, because, pointsBefore: points, pointsAfter: 0 });
  for (const { rule, points, because } of after.why)
    changes.set(rule, { rule, because, pointsBefore: changes.get(rule)?.pointsBefore ?? 0, pointsAfter: points });
  return [...changes.values()].filter(({ pointsBefore, pointsAfter }) => pointsBefore !== pointsAfter);
}

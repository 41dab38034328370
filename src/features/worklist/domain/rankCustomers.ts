import type { AgedItems } from '../../aging/domain/agedItems';
import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { customerKey, type Customer } from '../../../kernel/ledger/customers';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { collectableByCustomer, type Collectable } from '../../aging/domain/collectable';
import type { HeldAmounts } from '../../aging/domain/disputedAmounts';
import type { CustomerFactsOf } from '../../aging/domain/customerStanding';
import { DUNNING_LADDER, compileLadder, nextActionFor } from './dunningLadder';
import { compileRule, type CompiledRule, type CustomerFigures } from './ruleConditions';
import type { CustomerClass, RankedCustomer, RuleHit } from './rankedCustomer';
import type { Strategy, StrategyRule } from './strategy';
import { worklistText } from '../worklistText';
import type { Message } from '../../../kernel/words/message';

interface ReadyRule {
  readonly rule: StrategyRule;
  readonly holds: CompiledRule;
}

interface Verdict {
  readonly why: readonly RuleHit[];
  readonly score: number;
  readonly excludedBy: string | null;
}

/** Goes down the rules in their order: in a group only the first that holds counts, and a stop rule that holds ends the list. */
function judge(rules: readonly ReadyRule[], figures: CustomerFigures): Verdict {
  const why: RuleHit[] = [];
  const groupsDone: string[] = [];
  let score = 0;
  for (const { rule, holds } of rules) {
    if (rule.group !== '' && groupsDone.includes(rule.group)) continue;
    const because = holds(figures);
    if (because === null) continue;
    why.push({ rule: rule.id, points: rule.points, because });
    score += rule.points;
    if (rule.stop) return { why, score, excludedBy: rule.id };
    if (rule.group !== '') groupsDone.push(rule.group);
  }
  return { why, score, excludedBy: null };
}

/** A from the first limit on, B and C from theirs, D below; a customer off the list is D. */
function classOf(share: number, limits: Strategy['classLimits'], excluded: boolean): CustomerClass {
  if (excluded) return 'D';
  return share >= limits[0] ? 'A' : share >= limits[1] ? 'B' : share >= limits[2] ? 'C' : 'D';
}

function figuresOf(code: number, aged: AgedItems, sums: Collectable, facts: CustomerFactsOf): CustomerFigures {
  const oldest = sums.oldestDue[code]!;
  return {
    currency: aged.items.currency,
    toCollect: sums.toCollect[code]! as MinorUnits,
    disputed: sums.disputed[code]! as MinorUnits,
    balance: sums.balance[code]! as MinorUnits,
    pastDue: sums.pastDue[code]! as MinorUnits,
    oldestDaysPastDue: oldest === NO_DAY ? null : aged.asOf - oldest,
    standing: facts(code),
  };
}

/** Text that puts customers of equal standing in a fixed order. */
function orderKey(customer: Customer): string {
  return `${customerKey(customer.entity)}\u0000${customerKey(customer.name)}\u0000${customerKey(customer.id)}`;
}

/** A customer whose rank is not known before all are sorted. */
type Unranked = Omit<RankedCustomer, 'rank'> & { rank: number };

/** On the list before off it, then score, amount to collect, oldest due first, and the customer's key. */
function byPriority(keyOf: (code: number) => string): (a: Unranked, b: Unranked) => number {
  return (a, b) => {
    const off = Number(a.excludedBy !== null) - Number(b.excludedBy !== null);
    const order =
      off || b.score - a.score || b.amountToCollect - a.amountToCollect || (b.oldestDaysPastDue ?? -1) - (a.oldestDaysPastDue ?? -1);
    if (order !== 0) return order;
    const [left, right] = [keyOf(a.customer), keyOf(b.customer)];
    return left < right ? -1 : left > right ? 1 : a.customer - b.customer;
  };
}

/**
 * Ranks the customers of one currency by a strategy (which must have passed checkStrategy). Every customer with an item is there once;
 * those that a stop rule takes off the list come last. The points of `why` add up to `score`; `scorePercent` is rounded to a whole number.
 *
 * @param held what a log of activities holds back of each item, or `null` for no log.
 */
export function rankCustomers(
  aged: AgedItems,
  strategy: Strategy,
  facts: CustomerFactsOf,
  held: HeldAmounts | null = null,
): RankedCustomer[] {
  const { customers, currency } = aged.items;
  const rules = strategy.rules.map((rule) => ({ rule, holds: compileRule(rule, currency) }));
  const ladder = strategy.ladder ?? DUNNING_LADDER;
  const rungsOf = compileLadder(ladder, currency);
  const sums = collectableByCustomer(
    aged,
    held,
    ladder.map(({ fromDays }) => fromDays),
  );
  const unranked = Array.from(aged.customerCodes, (code): Unranked => {
    const figures = figuresOf(code, aged, sums, facts);
    const { why, score, excludedBy } = judge(rules, figures);
    const share = score / strategy.maximumPoints;
    const promise = sums.nextPromise[code]!;
    const nextPromise = promise === NO_DAY ? null : (promise as DayNumber);
    const { toCollect, balance, pastDue, disputed, oldestDaysPastDue } = figures;
    const arranged = sums.arranged[code]! as MinorUnits;
    const beforeCredits = sums.beforeCredits[code]! as MinorUnits;
    const received = sums.received[code]! as MinorUnits;
    const rungs = rungsOf((rung) => sums.atLeastAged[code * ladder.length + rung]!, toCollect, figures.standing.lettersSent ?? null);
    return {
      rank: 0,
      customer: code,
      score,
      scorePercent: Math.round(share * 100),
      class: classOf(share, strategy.classLimits, excludedBy !== null),
      why,
      excludedBy,
      amountToCollect: toCollect,
      balance,
      pastDue,
      oldestDaysPastDue,
      disputed,
      promised: sums.promised[code]! as MinorUnits,
      arranged,
      received,
      nextAction: nextActionFor({
        toCollect,
        beforeCredits,
        disputed,
        arranged,
        received: received > 0 ? (aged.received?.latest.get(code) ?? null) : null,
        nextPromise,
        currency,
        rungs,
        offTheList: excludedBy !== null,
      }),
      rungs,
    };
  });
  const keys = new Map<number, string>();
  const keyOf = (code: number): string => {
    const known = keys.get(code) ?? orderKey(customers.at(code));
    keys.set(code, known);
    return known;
  };
  unranked.sort(byPriority(keyOf));
  unranked.forEach((ranked, index) => (ranked.rank = index + 1));
  return unranked;
}

/**
 * The reasons of an account with their points: `41,200 to collect (+22) · 199 days past due (+20)`. Whoever is on the list only because of
 * what falls due on the as-of date has that said, as days past due tell nothing of it.
 */
export function whyMessage({ why, oldestDaysPastDue, amountToCollect }: RankedCustomer): Message {
  const reasons = why.map(({ because, points }) => worklistText('withPoints', { because, points }));
  return worklistText('why', {
    reasons: oldestDaysPastDue === null && amountToCollect > 0 ? [worklistText('dueToday'), ...reasons] : reasons,
  });
}

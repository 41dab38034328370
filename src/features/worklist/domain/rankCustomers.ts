import type { AgedItems } from '../../aging/domain/agedItems';
import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import { customerKey, type Customer } from '../../../kernel/ledger/customers';
import { multiplyByRate, type MinorUnits } from '../../../kernel/money/minorUnits';
import { collectableByCustomer, type Collectable } from '../../aging/domain/collectable';
import type { HeldAmounts } from '../../aging/domain/disputedAmounts';
import type { CustomerFactsOf } from '../../aging/domain/customerStanding';
import { DUNNING_LADDER, compileLadder, nextActionFor, type RungsOf } from './dunningLadder';
import { DEFAULT_STRATEGY } from './defaultStrategy';
import { riskByCustomer, sharesBefore, type RiskByCustomer } from './moneyAtRisk';
import type { UnpaidChances } from './unpaidChances';
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

/** What is known of all accounts before one is judged. */
interface Known {
  readonly aged: AgedItems;
  readonly sums: Collectable;
  readonly risk: RiskByCustomer;
  readonly facts: CustomerFactsOf;
}

/** What an account is judged by, before anything is known of the accounts before it. */
function figuresOf(code: number, { aged, sums, risk, facts }: Known): CustomerFigures {
  const oldest = sums.oldestDue[code]!;
  const chance = risk.chance[code]!;
  return {
    currency: aged.items.currency,
    toCollect: sums.toCollect[code]! as MinorUnits,
    disputed: sums.disputed[code]! as MinorUnits,
    balance: sums.balance[code]! as MinorUnits,
    pastDue: sums.pastDue[code]! as MinorUnits,
    oldestDaysPastDue: oldest === NO_DAY ? null : aged.asOf - oldest,
    oldestToCollect: risk.oldestAsked[code]! < 0 ? null : risk.oldestAsked[code]!,
    riskBefore: 0,
    unpaidChance: Number.isNaN(chance) ? null : chance,
    standing: facts(code),
  };
}

/** Text that puts customers of equal standing in a fixed order. */
function orderKey(customer: Customer): string {
  return `${customerKey(customer.entity)}\u0000${customerKey(customer.name)}\u0000${customerKey(customer.id)}`;
}

/** A customer whose rank and class are not known before all are sorted. */
type Unranked = Omit<RankedCustomer, 'rank' | 'class'> & { rank: number; class: CustomerClass };

/** On the list before off it, then score, money at risk, amount to collect, oldest due first, and the customer's key. */
function byPriority(weight: Float64Array, keyOf: (code: number) => string): (a: Unranked, b: Unranked) => number {
  return (a, b) => {
    const off = Number(a.excludedBy !== null) - Number(b.excludedBy !== null);
    const order =
      off ||
      b.score - a.score ||
      weight[b.customer]! - weight[a.customer]! ||
      b.amountToCollect - a.amountToCollect ||
      (b.oldestDaysPastDue ?? -1) - (a.oldestDaysPastDue ?? -1);
    if (order !== 0) return order;
    const [left, right] = [keyOf(a.customer), keyOf(b.customer)];
    return left < right ? -1 : left > right ? 1 : a.customer - b.customer;
  };
}

/** Share of the calls that class A holds at least and at most where a strategy goes by shares of the list. */
const LEAST_A = 0.02;
const MOST_A = 0.25;

/** Where a strategy goes by shares of the list, its classes do too: the first accounts are A, and no more than a quarter of the calls. */
function classesByShare(ranked: readonly Unranked[]): void {
  const calls = ranked.filter(({ excludedBy }) => excludedBy === null);
  const [least, most] = [Math.ceil(calls.length * LEAST_A), Math.max(1, Math.floor(calls.length * MOST_A))];
  calls.forEach((account, place) => {
    if (place < least) account.class = 'A';
    else if (place >= most && account.class === 'A') account.class = 'B';
  });
}

/** True where somebody typed class limits: these then hold as they are. */
const hasOwnLimits = ({ classLimits }: Strategy): boolean =>
  classLimits.some((limit, place) => limit !== DEFAULT_STRATEGY.classLimits[place]);

const goesByShare = ({ condition }: StrategyRule): boolean => condition === 'riskShareWithin';

/**
 * The figures of each account, with the share of all money at risk that is before it where a rule asks for it; those that a stop rule takes
 * off the list have no part in it.
 */
function figuresOfAll(rules: readonly ReadyRule[], known: Known): ReadonlyMap<number, CustomerFigures> {
  const all = new Map(Array.from(known.aged.customerCodes, (code) => [code, figuresOf(code, known)]));
  if (!rules.some(({ rule }) => goesByShare(rule))) return all;
  const stops = rules.filter(({ rule }) => rule.stop && !goesByShare(rule));
  const onTheList = [...all].filter(([, figures]) => stops.every(({ holds }) => holds(figures) === null)).map(([code]) => code);
  const before = sharesBefore(known.risk.weight, onTheList);
  return new Map([...all].map(([code, figures]) => [code, { ...figures, riskBefore: before[code]! }]));
}

/**
 * Ranks the customers of one currency by a strategy (which must have passed checkStrategy). Every customer with an item is there once;
 * those that a stop rule takes off the list come last. The points of `why` add up to `score`; `scorePercent` is rounded to a whole number.
 *
 * @param held what a log of activities holds back of each item, or `null` for no log.
 * @param chances how likely items stay unpaid, or `null` where nothing is known of how customers pay.
 */
export function rankCustomers(
  aged: AgedItems,
  strategy: Strategy,
  facts: CustomerFactsOf,
  held: HeldAmounts | null = null,
  chances: UnpaidChances | null = null,
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
  const known: Known = { aged, sums, risk: riskByCustomer(aged, sums, chances), facts };
  const unranked = Array.from(figuresOfAll(rules, known), ([code, figures]) => accountOf(code, figures, known, strategy, rules, rungsOf));
  const keys = new Map<number, string>();
  const keyOf = (code: number): string => {
    const found = keys.get(code) ?? orderKey(customers.at(code));
    keys.set(code, found);
    return found;
  };
  unranked.sort(byPriority(known.risk.weight, keyOf));
  unranked.forEach((ranked, index) => (ranked.rank = index + 1));
  if (strategy.rules.some(goesByShare) && !hasOwnLimits(strategy)) classesByShare(unranked);
  return unranked;
}

/** One account as the strategy sees it, before all are sorted. */
function accountOf(
  code: number,
  figures: CustomerFigures,
  { aged, sums }: Known,
  strategy: Strategy,
  rules: readonly ReadyRule[],
  rungsOf: RungsOf,
): Unranked {
  const { currency } = aged.items;
  const ages = (strategy.ladder ?? DUNNING_LADDER).length;
  const { why, score, excludedBy } = judge(rules, figures);
  const share = score / strategy.maximumPoints;
  const promise = sums.nextPromise[code]!;
  const nextPromise = promise === NO_DAY ? null : (promise as DayNumber);
  const { toCollect, balance, pastDue, disputed, oldestDaysPastDue, unpaidChance } = figures;
  const arranged = sums.arranged[code]! as MinorUnits;
  const beforeCredits = sums.beforeCredits[code]! as MinorUnits;
  const received = sums.received[code]! as MinorUnits;
  const rungs = rungsOf((rung) => sums.atLeastAged[code * ages + rung]!, toCollect, figures.standing.lettersSent ?? null);
  return {
    rank: 0,
    customer: code,
    score,
    scorePercent: Math.round(share * 100),
    class: classOf(share, strategy.classLimits, excludedBy !== null),
    why,
    excludedBy,
    amountToCollect: toCollect,
    moneyAtRisk: unpaidChance === null ? null : multiplyByRate(toCollect, unpaidChance),
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

import { NOTHING_KNOWN } from '../../aging/domain/customerStanding';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import { riskByCustomer } from './moneyAtRisk';
import { collectableByCustomer } from '../../aging/domain/collectable';
import type { PastDay } from './pastCalls';
import { rankCustomers } from './rankCustomers';
import type { Strategy } from './strategy';

/** Orders that accounts may be called in: by the strategy, the largest amount, the oldest item, the greatest chance that it stays unpaid. */
export const CALL_ORDERS = ['strategy', 'size', 'age', 'chance'] as const;
export type CallOrder = (typeof CALL_ORDERS)[number];

/** What an order of calls was worth on past days: of the money that was due and unpaid two weeks later, the share that the first calls are about. */
export interface RankingWorth {
  readonly days: number;
  /** All calls and all late money of those days. */
  readonly calls: number;
  readonly late: MinorUnits;
  readonly caught: Readonly<Record<CallOrder, number>>;
}

/** The first calls that are looked at, as a share of all. */
const FIRST_CALLS = 0.2;
/** Fewer calls than this on a day say nothing of their order. */
const CALLS_MIN = 5;

interface Sum {
  calls: number;
  late: number;
  readonly caught: Record<CallOrder, number>;
}

function addDay({ aged, chances, late }: PastDay, strategy: Strategy, sum: Sum): boolean {
  const ranked = rankCustomers(aged, strategy, () => NOTHING_KNOWN, null, chances).filter(({ amountToCollect }) => amountToCollect > 0);
  if (ranked.length < CALLS_MIN) return false;
  const { chance } = riskByCustomer(aged, collectableByCustomer(aged), chances);
  const first = Math.ceil(ranked.length * FIRST_CALLS);
  const codes = ranked.map(({ customer }) => customer);
  const byCode = new Map(ranked.map((one) => [one.customer, one]));
  const size = (code: number): number => byCode.get(code)!.amountToCollect;
  const age = (code: number): number => byCode.get(code)!.oldestDaysPastDue ?? 0;
  const by = (value: (code: number) => number): number[] => [...codes].sort((a, b) => value(b) - value(a) || size(b) - size(a) || a - b);
  const caughtBy = (order: readonly number[]): number => order.slice(0, first).reduce((total, code) => total + late[code]!, 0);
  sum.calls += codes.length;
  sum.late += codes.reduce((total, code) => total + late[code]!, 0);
  sum.caught.strategy += caughtBy(codes);
  sum.caught.size += caughtBy(by(size));
  sum.caught.age += caughtBy(by(age));
  sum.caught.chance += caughtBy(by((code) => chance[code]!));
  return true;
}

/** What a strategy is worth beside plain orders, over all past days together; `null` where no day has calls enough or nothing was late. */
export function rankingWorth(pastDays: readonly PastDay[], strategy: Strategy): RankingWorth | null {
  const sum: Sum = { calls: 0, late: 0, caught: { strategy: 0, size: 0, age: 0, chance: 0 } };
  const days = pastDays.filter((day) => addDay(day, strategy, sum)).length;
  if (sum.late <= 0) return null;
  const { strategy: own, size, age, chance } = sum.caught;
  const share = (caught: number): number => caught / sum.late;
  const caught = { strategy: share(own), size: share(size), age: share(age), chance: share(chance) };
  return { days, calls: sum.calls, late: exactTotal(sum.late), caught };
}

import type { AgedItems } from '../../aging/domain/agedItems';
import { NO_DAY } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { Collectable } from '../../aging/domain/collectable';
import type { UnpaidChances } from './unpaidChances';

/** Without a history an item weighs its amount times its days past due and so many more. */
const DAYS_BESIDE = 7;
/** An item is too small to count for the age of its account below this share of what is asked for, and below half the mean item. */
const SMALL_SHARE = 0.01;
const SMALL_OF_MEAN = 0.5;

/** What the accounts of one currency have at risk, by customer code. */
export interface RiskByCustomer {
  /** What accounts are compared by: money at risk in minor units, else amount × days where nothing is known of how customers pay. */
  readonly weight: Float64Array;
  /** The chance that what is asked for is still unpaid in 14 days, a fraction; NaN where nothing is known. */
  readonly chance: Float64Array;
  /** Days past due of the oldest item that is asked for and not too small to count; -1 for none. */
  readonly oldestAsked: Int32Array;
}

function smallestCounted({ asked }: Collectable, { customer, customers: { size: count } }: OpenItems): Float64Array {
  const sums = new Float64Array(count);
  const counts = new Uint32Array(count);
  for (let row = 0; row < asked.length; row++) {
    if (asked[row]! <= 0) continue;
    sums[customer[row]!]! += asked[row]!;
    counts[customer[row]!]!++;
  }
  return sums.map((sum, code) => Math.min(sum * SMALL_SHARE, (sum / Math.max(1, counts[code]!)) * SMALL_OF_MEAN));
}

/**
 * Money at risk: of each item what may be asked for × the chance that it is still unpaid in 14 days; what credits and receipts on account
 * take off an account lowers all its items alike. `chances` is `null` where nothing is known of how customers pay.
 */
export function riskByCustomer({ items, asOf }: AgedItems, sums: Collectable, chances: UnpaidChances | null): RiskByCustomer {
  const { customer, dueDay, length } = items;
  const count = items.customers.size;
  const weight = new Float64Array(count);
  const chance = new Float64Array(count).fill(NaN);
  const oldestAsked = new Int32Array(count).fill(-1);
  const smallest = smallestCounted(sums, items);
  for (let row = 0; row < length; row++) {
    const asked = sums.asked[row]!;
    if (asked <= 0 || dueDay[row] === NO_DAY) continue;
    const code = customer[row]!;
    const days = asOf - dueDay[row]!;
    weight[code]! += asked * (chances ? chances.of(code, days) : days + DAYS_BESIDE);
    if (asked >= smallest[code]! && days > oldestAsked[code]!) oldestAsked[code] = days;
  }
  for (let code = 0; code < count; code++) {
    const before = sums.beforeCredits[code]!;
    if (before <= 0) continue;
    if (chances) chance[code] = weight[code]! / before;
    weight[code]! *= sums.toCollect[code]! / before;
  }
  return { weight, chance, oldestAsked };
}

/** Of each account the share of all weight that heavier accounts hold; 1 for an account without weight. */
export function sharesBefore(weight: Float64Array, codes: Iterable<number>): Float64Array {
  const shares = new Float64Array(weight.length).fill(1);
  const order = [...codes].filter((code) => weight[code]! > 0).sort((a, b) => weight[b]! - weight[a]!);
  const whole = order.reduce((sum, code) => sum + weight[code]!, 0);
  let [before, heavier] = [0, 0];
  order.forEach((code, place) => {
    // Accounts of the same weight have the same accounts before them.
    if (place === 0 || weight[code] !== weight[order[place - 1]!]) heavier = before;
    shares[code] = heavier / whole;
    before += weight[code]!;
  });
  return shares;
}

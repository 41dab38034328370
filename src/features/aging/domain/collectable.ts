import type { AgedItems } from './agedItems';
import type { HeldAmounts } from './disputedAmounts';
import { ItemParts } from './itemParts';
import { NO_DAY } from '../../../kernel/calendar/dayNumber';

/** Sums by customer code that ranking needs; minor units. Days are NO_DAY where there are none. */
export interface Collectable {
  /**
   * Past due or due on the as-of date, less disputed, arranged and promised, less the customer's credits and what came in that the ledger
   * does not have yet; never below 0.
   */
  readonly toCollect: Float64Array;
  /** Disputed parts of items above zero, each no more than its item. */
  readonly disputed: Float64Array;
  /** Openly promised and not disputed: the promise's day has not passed at the as-of date. */
  readonly promised: Float64Array;
  /** In a payment plan that is kept so far, and not disputed. */
  readonly arranged: Float64Array;
  readonly balance: Float64Array;
  /** Sum of the scheme's past-due buckets, credits inside. */
  readonly pastDue: Float64Array;
  /** Earliest due day of an item above zero that is past due. */
  readonly oldestDue: Int32Array;
  /** Earliest day of an open promise. */
  readonly nextPromise: Int32Array;
  /** As `toCollect`, before the customer's credits are taken off. */
  readonly beforeCredits: Float64Array;
  /** By row of the items: what of it may be asked for, before credits; 0 for none. */
  readonly asked: Float64Array;
  /** What of items above zero receipts pay that the ledger does not have yet, and what they leave on account. */
  readonly received: Float64Array;
  /** What of it is at least so many days past due: customer × number of `ages`, each age's amounts side by side for a customer. */
  readonly atLeastAged: Float64Array;
}

function earlier(days: Int32Array, index: number, day: number): void {
  if (days[index] === NO_DAY || day < days[index]!) days[index] = day;
}

/** A year and a half. */
const DAYS_LOOKED_UP = 550;

/** Parts amounts by age: each is added once, under the greatest age that it reaches, and comes under the lesser ages at the end. */
class AgeParts {
  /** Places of `ages` from the least age to the greatest. */
  private readonly order: readonly number[];
  /** How many ages so many days reach, for the days that most items have; the others are counted one by one. */
  private readonly reached: Uint8Array;
  private readonly sums: Float64Array;

  constructor(
    private readonly ages: readonly number[],
    private readonly customerCount: number,
  ) {
    this.order = ages.map((_, place) => place).sort((a, b) => ages[a]! - ages[b]!);
    this.reached = Uint8Array.from({ length: DAYS_LOOKED_UP }, (_, days) => this.reachedBy(days));
    this.sums = new Float64Array(customerCount * ages.length);
  }

  /** Adds an amount that is `days` past due, 0 for due on the day. */
  add(customer: number, days: number, amount: number): void {
    const { reached, ages } = this;
    const count = days < reached.length ? reached[days]! : this.reachedBy(days);
    if (count > 0) this.sums[customer * ages.length + this.order[count - 1]!]! += amount;
  }

  private reachedBy(days: number): number {
    return this.ages.filter((age) => age <= days).length;
  }

  /** Customer × number of ages: what is at least so old. */
  atLeast(): Float64Array {
    const { ages, order, sums } = this;
    for (let customer = 0; customer < this.customerCount; customer++) {
      for (let at = order.length - 2; at >= 0; at--)
        sums[customer * ages.length + order[at]!]! += sums[customer * ages.length + order[at + 1]!]!;
    }
    return sums;
  }
}

/** Balance and past due by customer, from the aged matrix. */
function addBuckets(aged: AgedItems, balance: Float64Array, pastDue: Float64Array): void {
  const noDate = aged.scheme.labels.length;
  const { firstPastDueBucket } = aged.scheme;
  for (const code of aged.customerCodes) {
    const start = code * (noDate + 1);
    for (let bucket = 0; bucket <= noDate; bucket++) {
      const amount = aged.byCustomer[start + bucket]!;
      balance[code]! += amount;
      if (bucket >= firstPastDueBucket && bucket < noDate) pastDue[code]! += amount;
    }
  }
}

/**
 * What may be asked for, customer by customer. Per item that is past due or due on the as-of date: what `ItemParts` leaves of it; then the
 * customer's credits, and what receipts leave on account, are set against the sum.
 *
 * Whether an item is due goes by its due date even where the aging goes by document date: nobody is called for what is not due.
 *
 * @param held what a log of activities holds back, or `null` for no log.
 * @param ages days past due by which `atLeastAged` parts the amounts.
 */
export function collectableByCustomer(aged: AgedItems, held: HeldAmounts | null = null, ages: readonly number[] = []): Collectable {
  const { items, asOf, sums, received } = aged;
  const count = items.customers.size;
  const toCollect = new Float64Array(count);
  const disputed = new Float64Array(count);
  const promised = new Float64Array(count);
  const arranged = new Float64Array(count);
  const balance = new Float64Array(count);
  const pastDue = new Float64Array(count);
  const oldestDue = new Int32Array(count).fill(NO_DAY);
  const nextPromise = new Int32Array(count).fill(NO_DAY);
  const cameIn = new Float64Array(count);
  // Of each customer's credits those that no receipt has used up, and what receipts leave on account, as an amount below zero.
  const credits = sums.credits.slice();
  for (const [code, amount] of received?.onAccount ?? []) {
    credits[code]! -= amount;
    cameIn[code]! += amount;
  }
  const parts = new AgeParts(ages, count);
  const itsParts = new ItemParts(aged, held);
  const { customer, dueDay, openAmount, promiseDay, length } = items;
  const askedOf = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const code = customer[row]!;
    const open = openAmount[row]!;
    const itsReceived = received ? received.byItem[row]! : 0;
    if (open <= 0) {
      credits[code]! -= itsReceived;
      continue;
    }
    const its = itsParts.split(row);
    cameIn[code]! += itsReceived;
    if (its.disputed > 0) disputed[code]! += its.disputed;
    if (its.arranged > 0) arranged[code]! += its.arranged;
    if (its.promised > 0) promised[code]! += its.promised;
    if (its.isPromisedOnSheet) earlier(nextPromise, code, promiseDay![row]!);
    if (held && held.promiseDay[row] !== NO_DAY) earlier(nextPromise, code, held.promiseDay[row]!);
    const due = dueDay[row]!;
    if (due === NO_DAY || due > asOf) continue;
    const asked = its.free - its.promised;
    toCollect[code]! += asked;
    askedOf[row] = asked;
    if (asked > 0) parts.add(code, asOf - due, asked);
    if (due < asOf) earlier(oldestDue, code, due);
  }
  const beforeCredits = toCollect.slice();
  for (let code = 0; code < count; code++) toCollect[code] = Math.max(0, toCollect[code]! + credits[code]!);
  addBuckets(aged, balance, pastDue);
  return {
    toCollect,
    disputed,
    promised,
    arranged,
    balance,
    pastDue,
    oldestDue,
    nextPromise,
    beforeCredits,
    asked: askedOf,
    received: cameIn,
    atLeastAged: parts.atLeast(),
  };
}

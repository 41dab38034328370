import { ANCHORS } from '../anchors';
import { knownUntil } from '../paymentsByCustomer';
import type { LearningBase } from '../learningBase';

/** Payments' worth of all customers' spread in a customer's own. */
const SPREAD_SHRINK_COUNT = 3;
const SPREAD_MIN = 0.4;
const SHRINK_MIN = 0.3;
const SHRINK_MAX = 30;
/** A day other than the due date must make a customer's payments scatter less by this factor to be counted from. */
const OTHER_ANCHOR_FACTOR = 0.92;

/** From which of its items' days each customer is counted, how late it usually is after that day, and how widely it scatters, in receipt days. */
export interface OwnDayHabits {
  /** Newest payments looked at, by customer code. */
  readonly count: Uint16Array;
  /** Index into ANCHORS. */
  readonly anchor: Uint8Array;
  readonly usual: Float64Array;
  readonly spread: Float64Array;
  /** Lateness of the payments looked at, ascending, from `starts[c]` to `starts[c + 1]`. */
  readonly starts: Uint32Array;
  readonly values: Int16Array;
  /** Payments' worth of all customers' usual lateness in a customer's own, by anchor. */
  readonly shrinkCount: Float64Array;
  /** The usual lateness of all customers, by anchor. */
  readonly pooledUsual: Float64Array;
}

/** The middle of ascending values from `from` up to `to`; of an even number, the mean of the middle two. */
function medianOf(values: Int16Array, from: number, to: number): number {
  const n = to - from;
  return (values[from + ((n - 1) >> 1)]! + values[from + (n >> 1)]!) / 2;
}

function meanDistance(values: Int16Array, middle: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i]! - middle);
  return sum / values.length;
}

/** Which payments of a customer its habit is learned from: its newest `count`, or all of the last `days` where those are more. */
interface Newest {
  readonly count: number;
  readonly days: number;
}

/** Payments of a customer that are looked at; of more, some spread evenly over the time. */
const LOOKED_AT_MAX = 160;

/** Payments looked at: customer c has `count[c]` of them, the i-th at from[c] + ⌊i × step[c]⌋ of the payments by customer. */
interface LookedAt {
  readonly from: Uint32Array;
  readonly count: Uint16Array;
  readonly step: Float64Array;
}

function lookedAt(base: LearningBase, asOf: number, newest: Newest): LookedAt {
  const size = base.known.customerSize;
  const [from, count, step] = [new Uint32Array(size), new Uint16Array(size), new Float64Array(size)];
  for (let c = 0; c < size; c++) {
    const to = knownUntil(base.byCustomer, base.known, c, asOf);
    from[c] = Math.max(
      base.byCustomer.starts[c]!,
      Math.min(to - newest.count, knownUntil(base.byCustomer, base.known, c, asOf - newest.days)),
    );
    const all = to - from[c]!;
    count[c] = Math.min(all, LOOKED_AT_MAX);
    step[c] = all / Math.max(1, count[c]!);
  }
  return { from, count, step };
}

/** Ascending lateness of the payments of customer `c` that are looked at, counted from one anchor. */
function sortedLateness(lateness: Int16Array, { from, count, step }: LookedAt, c: number): Int16Array {
  const values = new Int16Array(count[c]!);
  for (let i = 0; i < values.length; i++) values[i] = lateness[from[c]! + Math.floor(i * step[c]!)]!;
  return values.sort();
}

/** Middle and mean distance from it of each customer's payments, counted from one anchor, and what all customers have in common. */
interface AnchorFacts {
  readonly middle: Float64Array;
  readonly distance: Float64Array;
  readonly pooledUsual: number;
  /** Mean distance of payments from their own customers' middles, and of those from that of all. */
  readonly within: number;
  readonly between: number;
  readonly shrinkCount: number;
}

/** Spread within customers where no customer has two payments. */
const SPREAD_UNKNOWN = 5;

function anchorFacts(lateness: Int16Array, looked: LookedAt): AnchorFacts {
  const { count } = looked;
  const [middle, distance] = [new Float64Array(count.length), new Float64Array(count.length)];
  let [all, freedom, sum, middles] = [0, 0, 0, 0];
  for (let c = 0; c < count.length; c++) {
    const n = count[c]!;
    if (n === 0) continue;
    const values = sortedLateness(lateness, looked, c);
    middle[c] = medianOf(values, 0, n);
    distance[c] = meanDistance(values, middle[c]!);
    all += n;
    freedom += n - 1;
    sum += n * distance[c]!;
    middles += n * middle[c]!;
  }
  const pooledUsual = all > 0 ? middles / all : 0;
  let apart = 0;
  for (let c = 0; c < count.length; c++) apart += Math.abs(middle[c]! - pooledUsual) * count[c]!;
  const within = Math.max(SPREAD_MIN, freedom > 0 ? sum / freedom : SPREAD_UNKNOWN);
  const between = all > 0 ? apart / all : 0;
  return {
    middle,
    distance,
    pooledUsual,
    within,
    between,
    shrinkCount: between > 0 ? Math.min(SHRINK_MAX, Math.max(SHRINK_MIN, (within / between) ** 2)) : SHRINK_MAX,
  };
}

/** A customer's spread counted from one anchor: its own, pulled towards that of all and what is unknown of its usual lateness. */
function spreadFrom({ distance, within, between, shrinkCount }: AnchorFacts, c: number, n: number): number {
  const unsure = between * (shrinkCount / (n + shrinkCount));
  return (n * distance[c]! + SPREAD_SHRINK_COUNT * (within + unsure)) / (Math.max(0, n - 1) + SPREAD_SHRINK_COUNT);
}

/** Learns each customer's habit from its newest payments. Middles and mean distances are used, so that a single exception moves nothing. */
export function learnOwnDayHabits(base: LearningBase, asOf: number, newest: Newest): OwnDayHabits {
  const size = base.known.customerSize;
  const looked = lookedAt(base, asOf, newest);
  const { count } = looked;
  const facts = ANCHORS.map((_, a) => anchorFacts(base.latenessByCustomer[a]!, looked));
  const [anchor, usual, spread, starts] = [new Uint8Array(size), new Float64Array(size), new Float64Array(size), new Uint32Array(size + 1)];
  for (let c = 0; c < size; c++) starts[c + 1] = starts[c]! + count[c]!;
  const values = new Int16Array(starts[size]!);
  for (let c = 0; c < size; c++) {
    const n = count[c]!;
    let best = Infinity;
    facts.forEach((one, a) => {
      const own = spreadFrom(one, c, n);
      if (own >= (a === 0 ? best : best * OTHER_ANCHOR_FACTOR)) return;
      best = own;
      anchor[c] = a;
      spread[c] = Math.max(SPREAD_MIN, own);
      usual[c] = (n * one.middle[c]! + one.shrinkCount * one.pooledUsual) / (n + one.shrinkCount);
    });
    values.set(sortedLateness(base.latenessByCustomer[anchor[c]!]!, looked, c), starts[c]);
  }
  return {
    count,
    anchor,
    usual,
    spread,
    starts,
    values,
    shrinkCount: Float64Array.from(facts, (one) => one.shrinkCount),
    pooledUsual: Float64Array.from(facts, (one) => one.pooledUsual),
  };
}

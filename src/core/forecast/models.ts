import { customerMean, customerSpread, LATENESS_MAX, LATENESS_MIN, STEPS_PER_DAY, withinSpread, type LatenessFacts } from './latenessFacts';
import { survivalAt, survivalOfHistogram, tailShare, withTail, type LatenessModel } from './latenessModel';
import type { PaidItems } from './paidItems';

/** Steps a standard spread in the histogram of scaled residuals, and how many spreads it reaches to either side. */
const STEPS_PER_SPREAD = 16;
const SPREADS_MAX = 24;

/** Everything a model is learned from, at one as-of date. */
export interface Experience {
  readonly paid: PaidItems;
  readonly lateness: Int16Array;
  readonly facts: LatenessFacts;
  readonly asOf: number;
}

/** All customers alike: the portfolio's own distribution of lateness. */
export function portfolioModel({ facts }: Experience): LatenessModel {
  const survival = survivalOfHistogram(facts.histogram);
  const share = tailShare(facts.count);
  return { survival: (_, days) => withTail(days < LATENESS_MIN ? 1 : (survival[Math.min(days, LATENESS_MAX) - LATENESS_MIN] ?? 0), days - facts.mean, share) };
}

/** Every customer has its own usual lateness; around it all scatter alike. The mean is shrunk by `shrinkCount` payments. */
export function habitModel(experience: Experience, shrinkCount: number): LatenessModel {
  const { facts, paid, lateness, asOf } = experience;
  const means = Float64Array.from(facts.customerCount, (_, c) => customerMean(facts, c, shrinkCount));
  const reach = LATENESS_MAX - LATENESS_MIN;
  const histogram = new Float64Array(2 * reach * STEPS_PER_DAY + 1);
  for (let r = 0; r < paid.length; r++) {
    if (paid.paidDay[r]! > asOf) continue;
    const place = Math.round((lateness[r]! - means[paid.customer[r]!]! + reach) * STEPS_PER_DAY);
    histogram[place] = histogram[place]! + 1;
  }
  const survival = survivalOfHistogram(histogram);
  const share = tailShare(facts.count);
  return {
    survival: (customer, days) => {
      const residual = days + 0.5 - means[customer]!;
      return withTail(survivalAt(survival, (residual + reach) * STEPS_PER_DAY), residual, share);
    },
  };
}

/** As habitModel, but punctual customers scatter less than erratic ones: residuals are counted in the customer's own spread. */
export function scaledHabitModel(experience: Experience, shrinkCount: number): LatenessModel {
  const { facts, paid, lateness, asOf } = experience;
  const within = withinSpread(facts);
  const means = Float64Array.from(facts.customerCount, (_, c) => customerMean(facts, c, shrinkCount));
  const spreads = Float64Array.from(facts.customerCount, (_, c) => customerSpread(facts, c, within));
  const histogram = new Float64Array(2 * SPREADS_MAX * STEPS_PER_SPREAD + 1);
  for (let r = 0; r < paid.length; r++) {
    if (paid.paidDay[r]! > asOf) continue;
    const c = paid.customer[r]!;
    const scaled = Math.max(-SPREADS_MAX, Math.min(SPREADS_MAX, (lateness[r]! - means[c]!) / spreads[c]!));
    const place = Math.round((scaled + SPREADS_MAX) * STEPS_PER_SPREAD);
    histogram[place] = histogram[place]! + 1;
  }
  const survival = survivalOfHistogram(histogram);
  const share = tailShare(facts.count);
  return {
    survival: (customer, days) => {
      const residual = days + 0.5 - means[customer]!;
      return withTail(survivalAt(survival, (residual / spreads[customer]! + SPREADS_MAX) * STEPS_PER_SPREAD), residual, share);
    },
  };
}

/** The customer's own distribution, mixed with `priorCount` payments of another model. */
export function ownHistoryModel(experience: Experience, priorCount: number, prior: LatenessModel): LatenessModel {
  const { facts, paid, lateness, asOf } = experience;
  const starts = new Uint32Array(facts.customerCount.length + 1);
  for (let r = 0; r < paid.length; r++) if (paid.paidDay[r]! <= asOf) starts[paid.customer[r]! + 1] = starts[paid.customer[r]! + 1]! + 1;
  for (let c = 0; c < facts.customerCount.length; c++) starts[c + 1] = starts[c + 1]! + starts[c]!;
  const next = starts.slice();
  const values = new Int16Array(starts[starts.length - 1]!);
  for (let r = 0; r < paid.length; r++) {
    if (paid.paidDay[r]! > asOf) continue;
    const c = paid.customer[r]!;
    values[next[c]!] = lateness[r]!;
    next[c] = next[c]! + 1;
  }
  for (let c = 0; c + 1 < starts.length; c++) values.subarray(starts[c], starts[c + 1]).sort();
  return {
    survival: (customer, days) => {
      const n = starts[customer + 1]! - starts[customer]!;
      return (countAbove(values, starts[customer]!, starts[customer + 1]!, days) + priorCount * prior.survival(customer, days)) / (n + priorCount);
    },
  };
}

/** How many of the ascending values from `from` up to `to` lie above `limit`. */
function countAbove(values: Int16Array, from: number, to: number, limit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return to - low;
}

/** Half of one model and half of another. */
export function blendedModel(one: LatenessModel, other: LatenessModel): LatenessModel {
  return { survival: (customer, days) => (one.survival(customer, days) + other.survival(customer, days)) / 2 };
}

/** Paid on the very day: `daysLate` receipt days after due, or at once where that is past. A point, not a distribution. */
export function pointModel(daysLate: (customer: number) => number): LatenessModel {
  return { survival: (customer, days) => (days < daysLate(customer) ? 1 : 0) };
}

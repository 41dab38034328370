import { stateAt, type Experience } from '../knownItems';
import {
  customerMean,
  customerSpread,
  LATENESS_MAX,
  LATENESS_MIN,
  latenessOf,
  learnLateness,
  weightOf,
  weightsByAge,
  type LatenessFacts,
} from '../latenessFacts';
import type { ReceiptModel } from './receiptModel';
import { countAbove, survivalAt, survivalCurve, tailShare, withTail } from './survivalCurve';

/** Steps a day, or a customer's spread, in the histograms of what is left once a habit is known; they reach RESIDUAL_MAX to either side. */
const RESIDUAL_STEPS = 4;
const RESIDUAL_MAX = 650;
const SCALED_STEPS = 16;
const SCALED_MAX = 40;

/** A model by lateness: how likely an item is later than `days` receipt days after the day that lateness is counted from. */
function byLateness({ calendar, from }: Experience, later: (customer: number, days: number) => number): ReceiptModel {
  return {
    unpaid: ({ customer, dueDay, documentDay }, day) =>
      later(customer, calendar.lastIndex(day) - calendar.index(from === 'due' ? dueDay : documentDay)),
  };
}

/** Calls back for every row that was paid by the experience's as-of date or open at it, with its lateness or its age in receipt days. */
function eachKnown(experience: Experience, visit: (customer: number, days: number, isPaid: boolean, row: number) => void): void {
  const { known, lateness, asOf, calendar, from } = experience;
  const counted = from === 'due' ? known.dueDay : known.documentDay;
  for (let r = 0; r < known.length; r++) {
    const state = stateAt(known, r, asOf);
    if (state === 'paid') visit(known.customer[r]!, lateness[r]!, true, r);
    else if (state === 'open') visit(known.customer[r]!, latenessOf(calendar, counted[r]!, asOf), false, r);
  }
}

/** All customers alike: the portfolio's own distribution of lateness. */
export function portfolioModel(experience: Experience, facts: LatenessFacts): ReceiptModel {
  const paid = new Float64Array(LATENESS_MAX - LATENESS_MIN + 1);
  const open = new Float64Array(paid.length);
  eachKnown(experience, (_, days, isPaid) => {
    const histogram = isPaid ? paid : open;
    histogram[days - LATENESS_MIN] = histogram[days - LATENESS_MIN]! + 1;
  });
  const survival = survivalCurve(paid, open);
  const share = tailShare(facts.count);
  return byLateness(experience, (_, days) =>
    withTail(days < LATENESS_MIN ? 1 : survival[Math.min(days, LATENESS_MAX) - LATENESS_MIN]!, days - facts.mean, share),
  );
}

/** How a habit is learned: with old payments counting less, and with the scatter of each customer apart or of all together. */
interface HabitKind {
  readonly halfLifeDays: number;
  readonly ownScatter: boolean;
}

/**
 * Every customer has its own usual lateness, pulled towards the portfolio's by how much history it has; around it payments scatter. The
 * scatter is that of each payment around what its customer's other payments would have let expect, so that it also holds how little is
 * known of a customer with few payments.
 */
export function habitModel(experience: Experience, facts: LatenessFacts, { halfLifeDays, ownScatter }: HabitKind): ReceiptModel {
  const { known, asOf } = experience;
  const { shrinkCount } = facts;
  const weights = weightsByAge(halfLifeDays);
  const means = Float64Array.from(facts.customerCount, (_, c) => customerMean(facts, c, shrinkCount));
  const spreads = ownScatter ? Float64Array.from(facts.customerCount, (_, c) => customerSpread(facts, c)) : null;
  const [steps, reach] = ownScatter ? [SCALED_STEPS, SCALED_MAX] : [RESIDUAL_STEPS, RESIDUAL_MAX];
  const paid = new Float64Array(2 * reach * steps + 1);
  const open = new Float64Array(paid.length);
  eachKnown(experience, (customer, days, isPaid, row) => {
    const weight = isPaid ? weightOf(weights, known.paidDay[row]!, asOf) : 1;
    const others = facts.customerCount[customer]! + shrinkCount - weight;
    const expected =
      isPaid && others > 0 ? (facts.customerSum[customer]! + shrinkCount * facts.mean - weight * days) / others : means[customer]!;
    const residual = (days - expected) / (spreads ? spreads[customer]! : 1);
    const place = Math.round((Math.max(-reach, Math.min(reach, residual)) + reach) * steps);
    const histogram = isPaid ? paid : open;
    histogram[place] = histogram[place]! + 1;
  });
  const survival = survivalCurve(paid, open);
  const share = tailShare(facts.count);
  return byLateness(experience, (customer, days) => {
    const residual = days + 0.5 - means[customer]!;
    return withTail(survivalAt(survival, (residual / (spreads ? spreads[customer]! : 1) + reach) * steps), residual, share);
  });
}

/** The customer's own distribution, filled up with `priorCount` payments of another model. Its payments are sorted once and then looked up. */
export function ownHistoryModel(experience: Experience, priorCount: number, prior: ReceiptModel): ReceiptModel {
  const { known, lateness, asOf } = experience;
  const starts = new Uint32Array(known.customerSize + 1);
  for (let r = 0; r < known.length; r++)
    if (known.paidDay[r]! <= asOf) starts[known.customer[r]! + 1] = starts[known.customer[r]! + 1]! + 1;
  for (let c = 0; c < known.customerSize; c++) starts[c + 1] = starts[c + 1]! + starts[c]!;
  const next = starts.slice();
  const values = new Int16Array(starts[known.customerSize]!);
  for (let r = 0; r < known.length; r++) {
    if (known.paidDay[r]! > asOf) continue;
    const c = known.customer[r]!;
    values[next[c]!] = lateness[r]!;
    next[c] = next[c]! + 1;
  }
  for (let c = 0; c < known.customerSize; c++) values.subarray(starts[c], starts[c + 1]).sort();
  const later = byLateness(experience, (customer, days) => countAbove(values, starts[customer]!, starts[customer + 1]!, days));
  return {
    unpaid: (item, day) => {
      const n = starts[item.customer + 1]! - starts[item.customer]!;
      return (later.unpaid(item, day) + priorCount * prior.unpaid(item, day)) / (n + priorCount);
    },
  };
}

/** Half of one model and half of another. */
export function blendedModel(one: ReceiptModel, other: ReceiptModel): ReceiptModel {
  return { unpaid: (item, day) => (one.unpaid(item, day) + other.unpaid(item, day)) / 2 };
}

/** Paid on the very day: `daysLate` receipt days after due, or at once where that is past. A point, not a distribution. */
export function pointModel(experience: Experience, daysLate: (customer: number) => number): ReceiptModel {
  return byLateness(experience, (customer, days) => (days < daysLate(customer) ? 1 : 0));
}

/** Each customer's average lateness in whole receipt days, half up; a customer without payments has the portfolio's. */
export function averageLateness(experience: Experience): Int16Array {
  const facts = learnLateness(experience, 0);
  return Int16Array.from(facts.customerCount, (n, c) => Math.floor(customerMean(facts, c, n === 0 ? 1 : 0) + 0.5));
}

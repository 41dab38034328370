import { ALL_SEGMENTS, type PastDueTrial, type Trial } from './backTest';
import type { ChosenMethod } from './chooseMethods';

/** How far the truth lies from what is expected in 8 of 10 cases, in standard deviations of the methods' own distributions. */
export interface Deviations {
  /** Not above 0. */
  readonly below: number;
  /** Not below 0. */
  readonly above: number;
}

/** What the chosen methods expected of one trial in all, by week, and what came. */
interface Tried {
  readonly expected: Float64Array;
  readonly received: Float64Array;
  readonly variance: Float64Array;
}

/** Quantiles of a normal distribution that hold 8 of 10. */
const NORMAL = 1.2816;
const TENTH = 0.1;
/** The methods were chosen by the same trials, which makes these look better in the next weeks, where most money is, than they are; later weeks hold single items. */
const TAIL_NEAR = 0.085;
const TAIL_FAR = 0.115;
const NEAR_WEEKS = 7;
/** Fewer past weeks say nothing of their own. */
const SCORES_MIN = 20;
/** Weeks to either side whose trials count too. */
const NEIGHBOURS = 2;

function triedIn(trial: Trial, chosen: readonly ChosenMethod[]): Tried {
  const { weeks } = trial;
  const expected = new Float64Array(weeks);
  const variance = new Float64Array(weeks);
  chosen.forEach(({ weights }, segment) => {
    for (let week = 0; week < weeks; week++) {
      const at = segment * weeks + week;
      for (const [method, weight] of weights) {
        expected[week]! += weight * trial.expected[method][at]!;
        variance[week]! += weight * trial.variance[method][at]!;
      }
    }
  });
  return { expected, variance, received: trial.received.subarray(ALL_SEGMENTS * weeks, (ALL_SEGMENTS + 1) * weeks) };
}

interface TriedPastDue {
  readonly expected: number;
  readonly received: number;
  readonly variance: number;
  readonly open: number;
}

function triedPastDue({ expected, variance, received, open }: PastDueTrial, chosen: readonly ChosenMethod[]): TriedPastDue {
  const mixed = (of: PastDueTrial['expected']): number =>
    chosen.reduce(
      (sum, { weights }, segment) => [...weights].reduce((total, [method, weight]) => total + weight * of[method][segment]!, sum),
      0,
    );
  return { expected: mixed(expected), variance: mixed(variance), received, open };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}

/** Where 8 of 10 scores lie; of few scores as wide as a normal distribution of their scatter. */
function deviationsOf(scores: readonly number[], tail: number): Deviations {
  if (scores.length < SCORES_MIN) {
    const scatter = scores.length === 0 ? 1 : Math.max(1, Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0) / scores.length));
    return { below: -NORMAL * scatter, above: NORMAL * scatter };
  }
  const sorted = [...scores].sort((a, b) => a - b);
  return { below: Math.min(0, quantile(sorted, tail)), above: Math.max(0, quantile(sorted, 1 - tail)) };
}

/** How far off the forecast was in the past: by week ahead, and for the sum of the first weeks. */
export class PastDeviations {
  private readonly tried: readonly Tried[];
  /** Of what was past due at a month end as far ahead as the next one: how much of it was expected to come before, and came. */
  private readonly pastDue: readonly TriedPastDue[];

  constructor(trials: readonly Trial[], chosen: readonly ChosenMethod[]) {
    this.tried = trials.map((trial) => triedIn(trial, chosen));
    this.pastDue = trials.flatMap(({ pastDue }) => (pastDue ? [triedPastDue(pastDue, chosen)] : []));
  }

  /** For what is past due at the next month end. */
  ofPastDue(): Deviations {
    const scores = this.pastDue.flatMap(({ expected, received, variance }) =>
      variance > 0 ? [(expected - received) / Math.sqrt(variance)] : [],
    );
    return deviationsOf(scores, TENTH);
  }

  /** Σ|expected − true| / Σ true of what was past due then; `null` where nothing was. */
  pastDueError(): { readonly wape: number | null; readonly trials: number } {
    const left = this.pastDue.reduce((sum, { open, received }) => sum + open - received, 0);
    const off = this.pastDue.reduce((sum, { expected, received }) => sum + Math.abs(expected - received), 0);
    return { wape: left > 0 ? off / left : null, trials: this.pastDue.length };
  }

  /** For a week ahead, from 1 on; low and high apart, from the trials of that week and of those beside it. */
  ofWeek(week: number): Deviations {
    const scores = this.tried.flatMap(({ expected, received, variance }) => {
      const own: number[] = [];
      for (let k = Math.max(0, week - 1 - NEIGHBOURS); k <= Math.min(expected.length - 1, week - 1 + NEIGHBOURS); k++)
        if (variance[k]! > 0) own.push((received[k]! - expected[k]!) / Math.sqrt(variance[k]!));
      return own;
    });
    return deviationsOf(scores, week <= NEAR_WEEKS ? TAIL_NEAR : TAIL_FAR);
  }

  /** For the sum of so many weeks. */
  ofSum(weeks: number): Deviations {
    const scores = this.tried.flatMap(({ expected, received, variance }) => {
      if (expected.length < weeks) return [];
      const sum = (list: Float64Array): number => list.subarray(0, weeks).reduce((total, one) => total + one, 0);
      const own = sum(variance);
      return own > 0 ? [(sum(received) - sum(expected)) / Math.sqrt(own)] : [];
    });
    return deviationsOf(scores, TENTH);
  }

  /** Σ|expected − received| / Σ received over the trials of a week ahead, from 1 on; `null` where nothing was received. */
  errorOf(week: number): { readonly wape: number | null; readonly trials: number } {
    const known = this.tried.filter(({ expected }) => expected.length >= week);
    const received = known.reduce((sum, one) => sum + one.received[week - 1]!, 0);
    const off = known.reduce((sum, one) => sum + Math.abs(one.expected[week - 1]! - one.received[week - 1]!), 0);
    return { wape: received > 0 ? off / received : null, trials: known.length };
  }
}

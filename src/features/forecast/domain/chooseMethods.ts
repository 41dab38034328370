import { ALL_SEGMENTS, type Trial } from './backTest';
import { FORECAST_METHODS, TRIED_METHODS, type ForecastMethod, type TriedMethod } from './models/methods';
import { SEGMENTS, type Segment } from './segments';
import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';

/** How much each tried method counts; adds up to 1. */
type MethodWeights = ReadonlyMap<TriedMethod, number>;

/** The method taken for one segment, and why, with its error in the past (share of what was received; `null` where nothing could be tried). */
export interface ChosenMethod {
  readonly segment: Segment;
  readonly method: ForecastMethod;
  readonly weights: MethodWeights;
  /** A sentence each, the one on how the method works first. */
  readonly why: readonly Message[];
  readonly wape: number | null;
}

/** A segment's own choice needs this share of the money tried; below it the choice for all items stands. */
const OWN_CHOICE_SHARE_MIN = 0.1;
/** A single method must beat the combination by this share of its error, so that noise does not choose. */
const MARGIN = 0.03;
/** The combination weighs a method by its error to this power, and leaves out those that are worse than the best by this factor. */
const WEIGHT_POWER = 8;
const LEFT_OUT_FACTOR = 1.4;
/** Of the combination, what suits each customer counts for this share. */
const SUITED_SHARE = 0.3;
/** And the one weekly model of all customers for this: few payments tell methods apart badly, and it needs no choice. */
const POOLED_SHARE = 0.25;

/** The error of a weighted mean of methods in one group of items over all trials: Σ|received − expected| / Σ received, `null` where nothing was received. */
function pastError(trials: readonly Trial[], weights: MethodWeights, group: number): number | null {
  let [absolute, received] = [0, 0];
  for (const trial of trials) {
    for (let at = group * trial.weeks; at < (group + 1) * trial.weeks; at++) {
      let expected = 0;
      for (const [method, weight] of weights) expected += weight * trial.expected[method][at]!;
      absolute += Math.abs(trial.received[at]! - expected);
      received += trial.received[at]!;
    }
  }
  return received > 0 ? absolute / received : null;
}

/** Methods that are chosen by themselves; those that name one day for each item know no range and are only held against the others. */
const CHOOSABLE: readonly TriedMethod[] = TRIED_METHODS.filter((method) => method !== 'terms' && method !== 'customerMean');

const alone = (method: TriedMethod): MethodWeights => new Map([[method, 1]]);

/** Share of what was received by which two methods must differ to count as two. */
const SAME_MAX = 0.005;

/** True where two methods expected the same of a group all along, as habits counted from either day do where all terms are equal. */
function isSame(trials: readonly Trial[], one: TriedMethod, other: TriedMethod, group: number): boolean {
  let [apart, received] = [0, 0];
  for (const trial of trials) {
    for (let at = group * trial.weeks; at < (group + 1) * trial.weeks; at++) {
      apart += Math.abs(trial.expected[one][at]! - trial.expected[other][at]!);
      received += trial.received[at]!;
    }
  }
  return apart <= SAME_MAX * received;
}

/** Weights by inverse error to a power, of all methods that are not much worse than the best; of methods that are the same only the first counts. */
function combinedWeights(trials: readonly Trial[], group: number): MethodWeights {
  const different = CHOOSABLE.filter((method, m) => !CHOOSABLE.slice(0, m).some((earlier) => isSame(trials, earlier, method, group)));
  const errors = different.map((method) => [method, pastError(trials, alone(method), group) ?? 1] as const);
  const best = Math.min(...errors.map(([, wape]) => wape));
  const kept = errors
    .filter(([, wape]) => wape <= LEFT_OUT_FACTOR * best)
    .map(([method, wape]) => [method, wape > 0 ? (best / wape) ** WEIGHT_POWER : 1] as const);
  const sum = kept.reduce((total, [, weight]) => total + weight, 0);
  // Few payments tell methods apart badly. So two shares are set: that of what suits each customer, which has been weighed already, and that
  // of the one model of all customers.
  const shareOf = (method: TriedMethod, share: number): number => (kept.length > 1 && kept.some(([other]) => other === method) ? share : 0);
  const set = new Map<TriedMethod, number>([
    ['byCustomer', shareOf('byCustomer', SUITED_SHARE)],
    ['hazard', shareOf('hazard', POOLED_SHARE)],
  ]);
  const free = [...set.values()].reduce((rest, share) => rest - share, 1);
  return new Map(kept.map(([method, weight]) => [method, free * (weight / sum) + (set.get(method) ?? 0)]));
}

interface Choice {
  readonly method: ForecastMethod;
  readonly weights: MethodWeights;
}

/** The combination, unless a single method was clearly less off; `null` without anything to compare. */
function bestChoice(trials: readonly Trial[], group: number): Choice | null {
  const weights = combinedWeights(trials, group);
  const combined = pastError(trials, weights, group);
  if (combined === null) return null;
  const [first] = weights.keys();
  let best: Choice = { method: weights.size === 1 && first ? first : 'combined', weights };
  let bestWape = combined * (1 - MARGIN);
  for (const method of CHOOSABLE) {
    const wape = pastError(trials, alone(method), group);
    if (wape !== null && wape < bestWape) [best, bestWape] = [{ method, weights: alone(method) }, wape];
  }
  return best;
}

function reason(trials: readonly Trial[], { method, weights }: Choice, group: number, wape: number | null): Message[] {
  const terms = pastError(trials, alone('terms'), group);
  const [first] = [...weights].sort((a, b) => b[1] - a[1]);
  return [
    forecastText('how', { method }),
    ...(method === 'combined' && first ? [forecastText('mostly', { method: first[0], weight: first[1] })] : []),
    ...(wape === null || terms === null ? [] : [forecastText('tested', { methods: FORECAST_METHODS.length, dates: trials.length, terms })]),
  ];
}

/** One method for each segment, in the order of SEGMENTS; `forced` takes one method for all. */
export function chooseMethods(trials: readonly Trial[], forced: ForecastMethod | null): ChosenMethod[] {
  const receivedIn = (group: number): number =>
    trials.reduce(
      (sum, trial) => sum + trial.received.subarray(group * trial.weeks, (group + 1) * trial.weeks).reduce((a, b) => a + b, 0),
      0,
    );
  const total = receivedIn(ALL_SEGMENTS);
  const byHand: Choice | null = forced === null ? null : forced === 'combined' ? null : { method: forced, weights: alone(forced) };
  return SEGMENTS.map((segment, s) => {
    const group = total > 0 && receivedIn(s) >= OWN_CHOICE_SHARE_MIN * total ? s : ALL_SEGMENTS;
    const free =
      forced === 'combined'
        ? total > 0
          ? { method: 'combined' as const, weights: combinedWeights(trials, group) }
          : null
        : bestChoice(trials, group);
    const choice = byHand ?? free ?? { method: 'terms' as const, weights: alone('terms') };
    const wape = pastError(trials, choice.weights, group);
    const why = byHand
      ? [forecastText('how', { method: byHand.method }), forecastText('byHand')]
      : free === null
        ? [forecastText('how', { method: 'terms' }), forecastText('nothingToLearn')]
        : reason(trials, choice, group, wape);
    return { segment, method: choice.method, weights: choice.weights, why, wape };
  });
}

import { exposureText } from '../exposureText';
import { adjustedRate } from './learnedRates';
import type { LossSegments } from './lossSegments';
import type { Problem } from '../../../kernel/words/problem';
import type { LossMethod, RateSource } from './exposurePart';
import type { LossChoice } from './lossChoice';
import { lossLearner, NOTHING_LEARNED, type LossFacts } from './lossLearner';
import { partPool } from './partPool';
import { neverFalling } from './rateSources';

/** The loss rates to use, "no date" last, those of segments where the pool is parted, and how they came about. */
interface ChosenRates {
  readonly rates: readonly string[];
  readonly segments: LossSegments | null;
  readonly lossMethod: LossMethod;
  readonly problems: readonly Problem[];
}

/**
 * The loss rates of a run: those typed in AR Setup, or learned from roll rates or paid history, then adjusted for what is expected. A bucket
 * that the method cannot tell keeps its typed rate; so does "no date". Learned rates never fall with age. A segment without rates of its own has those of all customers.
 */
export function chooseLossRates(choice: LossChoice, facts: LossFacts): ChosenRates {
  const { setup } = facts;
  const learn = lossLearner(choice.method, facts);
  const learned = learn(null);
  const { rates: outcomes, itemCount, currencies } = 'code' in learned ? NOTHING_LEARNED : learned;
  const own: RateSource = { kind: facts.typedAreDefaults ? 'default' : 'typed' };
  const sources = setup.lossRates.map((_, bucket): RateSource =>
    outcomes[bucket]?.ok && bucket < setup.scheme.labels.length ? { kind: 'learned', items: itemCount } : own,
  );
  const isLearned = sources.some(({ kind }) => kind === 'learned');
  const reason = 'code' in learned ? learned : choice.method !== 'typed' && !isLearned ? exposureText('nothingLearned') : null;
  const mixed = setup.lossRates.map((typed, bucket) => {
    const rate = outcomes[bucket];
    return sources[bucket]!.kind === 'learned' && rate?.ok ? String(rate.value) : typed;
  });
  const common = isLearned ? neverFalling(mixed) : mixed;
  const adjust = (rates: readonly string[]): readonly string[] =>
    choice.forward === 0 && choice.method === 'typed' ? rates : rates.map((rate) => String(adjustedRate(Number(rate), choice.forward)));
  const method = {
    method: reason === null ? choice.method : ('typed' as const),
    forward: choice.forward,
    reason,
    typedRates: setup.lossRates,
    sources,
    ...(isLearned && currencies.length > 0 ? { currencies } : {}),
  };
  const { segments, problems } = partPool(choice, facts, common, learn);
  if (!segments) return { rates: adjust(common), segments: null, lossMethod: method, problems };
  const adjusted = { ...segments, segments: segments.segments.map((one) => ({ ...one, rates: adjust(one.rates) })) };
  const count = (from: string): number => segments.segments.filter((one) => one.from === from).length;
  const told = { by: choice.by!, typed: count('typed'), learned: count('learned'), count: segments.segments.length };
  return { rates: adjust(common), segments: adjusted, lossMethod: { ...method, segments: told }, problems };
}

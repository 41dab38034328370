import type { LossSegment, LossSegments, RatesFrom } from './lossSegments';
import { customerKey } from '../../../kernel/ledger/customers';
import type { Outcome } from '../../../kernel/words/outcome';
import { type Problem, problem } from '../../../kernel/words/problem';
import type { SegmentRate } from '../../setupFacts';
import type { LossChoice } from './lossChoice';
import type { Learned, LossFacts, Members } from './lossLearner';
import { segmentNames } from './segmentNames';
import { chosen } from '../../../kernel/tables/typedRow';
import { exposureText } from '../exposureText';
import { OTHER_CUSTOMERS } from './lossChoices';
import { NO_DATE } from '../../aging/domain/bucketLabels';

/** More segments than that are no segments but single accounts. */
const SEGMENTS_MAX = 50;
const OTHERS = OTHER_CUSTOMERS.value;

/** The parted pool, `null` where it is one, and what is wrong with what was asked. */
interface PartedPool {
  readonly segments: LossSegments | null;
  readonly problems: readonly Problem[];
}

/** A segment as it is typed, in the one spelling that those without a name have. */
const typedKey = (segment: string): string => customerKey(chosen([OTHER_CUSTOMERS], segment) ?? segment);

/** The typed rates of a segment by bucket, `null` where none is typed. */
function typedRates(name: string, typed: readonly SegmentRate[], labels: readonly string[]): readonly (string | null)[] {
  const own = typed.filter(({ segment }) => typedKey(segment) === customerKey(name));
  const forAll = own.find(({ bucket }) => bucket === '')?.rate ?? null;
  return labels.map((label) => own.find(({ bucket }) => bucket !== '' && customerKey(bucket) === customerKey(label))?.rate ?? forAll);
}

function segmentOf(name: string, typed: readonly (string | null)[], learned: readonly Outcome[], common: readonly string[]): LossSegment {
  let from: RatesFrom = 'common';
  const rates = common.map((rate, bucket) => {
    const own = typed[bucket] ?? null;
    const outcome = learned[bucket];
    if (own !== null) from = 'typed';
    else if (outcome?.ok && from === 'common') from = 'learned';
    return own ?? (outcome?.ok ? String(outcome.value) : rate);
  });
  return { name, rates, from };
}

/** What is typed for segments that no customer is in, or although the pool is one. */
function unusedRates(choice: LossChoice, typed: readonly SegmentRate[], known: ReadonlySet<string>): readonly Problem[] {
  if (typed.length === 0) return [];
  const { by } = choice;
  if (by === null) return [problem(exposureText('segmentRatesUnused'), 'warning')];
  const unknown = [...new Set(typed.map(({ segment }) => segment))].filter((segment) => !known.has(typedKey(segment)));
  return unknown.map((segment) => problem(exposureText('segmentUnknown', { by, segment }), 'warning', { read: segment }));
}

/** Parts the pool as asked and gives each segment its typed rates, else those learned from its own customers, else the common ones. */
export function partPool(
  choice: LossChoice,
  { setup, reading }: LossFacts,
  common: readonly string[],
  learn: (members: Members) => Learned,
): PartedPool {
  const typed = setup.segmentRates ?? [];
  if (choice.by === null) return { segments: null, problems: unusedRates(choice, typed, new Set()) };
  const names = segmentNames(reading, setup.customers, choice.by).map((name) => name || OTHERS);
  const spelled = new Map(names.map((name) => [customerKey(name), name]));
  // The customers that nothing is said of come last.
  const keys = [...spelled.keys()].sort(
    (a, b) => Number(spelled.get(a) === OTHERS) - Number(spelled.get(b) === OTHERS) || (a < b ? -1 : 1),
  );
  if (keys.length > SEGMENTS_MAX)
    return {
      segments: null,
      problems: [problem(exposureText('tooManySegments', { count: keys.length, by: choice.by, most: SEGMENTS_MAX }), 'warning')],
    };
  const places = new Map(keys.map((key, place) => [key, place]));
  const ofCustomer = Uint16Array.from(names, (name) => places.get(customerKey(name))!);
  const labels = [...setup.scheme.labels, NO_DATE];
  const segments = keys.map((key, place): LossSegment => {
    const members = Uint8Array.from(ofCustomer, (own) => (own === place ? 1 : 0));
    const learned = keys.length > 1 ? learn(members) : null;
    return segmentOf(spelled.get(key)!, typedRates(key, typed, labels), learned === null || 'code' in learned ? [] : learned.rates, common);
  });
  return { segments: { segments, ofCustomer }, problems: unusedRates(choice, typed, new Set(keys)) };
}

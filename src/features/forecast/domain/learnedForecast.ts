import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { PaidItems } from '../../../kernel/ledger/paidItems';
import { backTest } from './backTest';
import type { ForecastRequest } from './cashForecast';
import { chooseMethods, type ChosenMethod } from './chooseMethods';
import { knownItems } from './knownItems';
import { learningBase } from './learningBase';
import { learnMethods, MIXABLE_METHODS, type LearnedMethods } from './models/methods';
import type { ModelMixture } from './models/receiptModel';
import { PastDeviations } from './ranges';
import { learnReceiptCalendar } from './receiptCalendar';

/** Items that the back-test looks at; of more, every n-th, so that its time stays bounded. */
const BACK_TEST_ITEMS_MAX = 40_000;
/** Disputed payments from which the history itself tells when disputed money comes. */
const DISPUTED_HISTORY_MIN = 30;

/** What the paid history teaches about the open items of a currency. */
export interface Learned {
  readonly chosen: readonly ChosenMethod[];
  readonly past: PastDeviations;
  readonly originsCount: number;
  /** What is expected of a customer's items in a segment. */
  readonly mixtureOf: (segment: number, customer: number) => ModelMixture;
  readonly segmentOf: LearnedMethods['segmentOf'];
  readonly paidCount: number;
  readonly knowsDisputes: boolean;
}

/** Weights below this are left out of a customer's mixture and shared by the others. */
const MIXED_WEIGHT_MIN = 0.01;

/** The models of each segment's chosen methods, with those that suit the customer for its share of 'byCustomer'. */
function mixturesOf(chosen: readonly ChosenMethod[], learned: LearnedMethods, customerWeights: Float64Array): Learned['mixtureOf'] {
  const common = chosen.map(({ weights }) => MIXABLE_METHODS.map((method) => weights.get(method) ?? 0));
  const suited = chosen.map(({ weights }) => weights.get('byCustomer') ?? 0);
  const points = chosen.map(({ weights }) =>
    (['terms', 'customerMean'] as const).flatMap((method) =>
      weights.has(method) ? [{ model: learned.models[method], weight: weights.get(method)! }] : [],
    ),
  );
  const known = new Map<number, ModelMixture>();
  const mixtureOf = (segment: number, customer: number): ModelMixture => {
    const own = MIXABLE_METHODS.map(
      (_, m) => common[segment]![m]! + suited[segment]! * customerWeights[customer * MIXABLE_METHODS.length + m]!,
    );
    const kept = own.reduce((sum, weight) => (weight >= MIXED_WEIGHT_MIN ? sum + weight : sum), 0);
    const all = own.reduce((sum, weight) => sum + weight, 0);
    return [
      ...points[segment]!,
      ...MIXABLE_METHODS.flatMap((method, m) =>
        own[m]! >= MIXED_WEIGHT_MIN ? [{ model: learned.models[method], weight: (own[m]! / kept) * all }] : [],
      ),
    ];
  };
  return (segment, customer) => {
    const key = customer * chosen.length + segment;
    const mixture = known.get(key) ?? mixtureOf(segment, customer);
    known.set(key, mixture);
    return mixture;
  };
}

/** Chooses methods by a back-test on at most BACK_TEST_ITEMS_MAX items, then learns them from everything. */
export function learnForecast(items: OpenItems, paid: PaidItems, request: ForecastRequest): Learned {
  const calendar = learnReceiptCalendar(paid, request.asOf);
  const base = learningBase(knownItems(paid, items, request.asOf, 1), calendar);
  const step = Math.ceil(base.known.length / BACK_TEST_ITEMS_MAX);
  const { trials, customerWeights, stepOdds } = backTest(
    step <= 1 ? base : learningBase(knownItems(paid, items, request.asOf, step), calendar),
    request.asOf,
  );
  const chosen = chooseMethods(trials, request.method);
  const learned = learnMethods(base, request.asOf, stepOdds);
  let disputedCount = 0;
  for (let r = 0; r < paid.length; r++) if (paid.paidDay[r]! <= request.asOf && paid.disputed?.[r] === 1) disputedCount++;
  return {
    chosen,
    past: new PastDeviations(trials, chosen),
    originsCount: trials.length,
    mixtureOf: mixturesOf(chosen, learned, customerWeights),
    segmentOf: learned.segmentOf,
    paidCount: learned.paidCount,
    knowsDisputes: disputedCount >= DISPUTED_HISTORY_MIN,
  };
}

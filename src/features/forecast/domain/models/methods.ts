import type { DayNumber } from '../../../../kernel/calendar/dayNumber';
import type { Experience } from '../knownItems';
import { learnLateness } from '../latenessFacts';
import type { LearningBase } from '../learningBase';
import { averageLateness, blendedModel, habitModel, ownHistoryModel, pointModel, portfolioModel } from './models';
import { StepTraits, type CustomersKnown } from './hazardFeatures';
import type { StepOdds } from './hazardFit';
import { hazardModel } from './hazardModel';
import { learnOwnDayHabits } from './ownDayHabits';
import { ownDayModel } from './ownDayModel';
import type { ReceiptModel } from './receiptModel';
import { learnRunPayers, runModel } from './runModel';
import { segmentOf } from '../segments';
import { trendModel } from './trendModel';

/** Ways to tell when an item is paid, each with a model of its own; plainer ones first, so that a tie goes to the plainer one. */
export const LEARNED_METHODS = [
  'terms',
  'customerMean',
  'portfolio',
  'habit',
  'scaledHabit',
  'recentHabit',
  'sinceDocument',
  'ownHistory',
  'blend',
  'ownDay',
  'recentOwnDay',
  'trend',
  'setDays',
  'hazard',
] as const;
type LearnedMethod = (typeof LEARNED_METHODS)[number];

/** Those that give a distribution and can be mixed; the others name one day for each item and are only held against them. */
export const MIXABLE_METHODS = LEARNED_METHODS.filter((method) => method !== 'terms' && method !== 'customerMean');

/** What is tried in the back-test: the learned methods, and their mixture that suits each customer. */
export const TRIED_METHODS = [...LEARNED_METHODS, 'byCustomer'] as const;
export type TriedMethod = (typeof TRIED_METHODS)[number];

/** All methods; 'combined' weighs the learned ones by how well they did. */
export const FORECAST_METHODS = [...TRIED_METHODS, 'combined'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

const OWN_PRIOR_COUNT = 10;
const RECENT_HALF_LIFE_DAYS = 120;
const OWN_DAY_NEWEST = { count: 80, days: 180 };
const RECENT_OWN_DAY_NEWEST = { count: 15, days: 45 };
const OWN_DAY_PRIOR_COUNT = 8;

/** The methods as learned at one date, and which segment a customer's items belong to. */
export interface LearnedMethods {
  readonly models: Readonly<Record<LearnedMethod, ReceiptModel>>;
  /** Payments known by then. */
  readonly paidCount: number;
  readonly segmentOf: (customer: number, disputed: boolean) => number;
  /** What the weekly model goes by. */
  readonly traits: StepTraits;
}

function learnCustomers(base: LearningBase, asOf: DayNumber): CustomersKnown {
  return {
    habits: learnOwnDayHabits(base, asOf, OWN_DAY_NEWEST),
    recent: learnOwnDayHabits(base, asOf, RECENT_OWN_DAY_NEWEST),
    payers: learnRunPayers(base, asOf),
  };
}

/** What the weekly model goes by at one date. */
export function stepTraitsAt(base: LearningBase, asOf: DayNumber): StepTraits {
  return new StepTraits(base, learnCustomers(base, asOf), asOf);
}

/** All methods learned from what was known at the end of `asOf`, and nothing later; `stepOdds` were learned by then too, `null` for none. */
export function learnMethods(base: LearningBase, asOf: DayNumber, stepOdds: StepOdds | null): LearnedMethods {
  const fromDue: Experience = { known: base.known, calendar: base.calendar, asOf, from: 'due', lateness: base.latenessFromDue };
  const fromDocument: Experience = { ...fromDue, from: 'document', lateness: base.latenessFromDocument };
  const facts = learnLateness(fromDue, 0);
  const means = averageLateness(fromDue);
  const customers = learnCustomers(base, asOf);
  const { habits, recent, payers } = customers;
  const traits = new StepTraits(base, customers, asOf);
  const portfolio = portfolioModel(fromDue, facts);
  const habit = habitModel(fromDue, facts, { halfLifeDays: 0, ownScatter: false });
  const scaledHabit = habitModel(fromDue, facts, { halfLifeDays: 0, ownScatter: true });
  const ownDay = ownDayModel(base, habits, asOf, OWN_DAY_PRIOR_COUNT);
  const ownHistory = ownHistoryModel(fromDue, OWN_PRIOR_COUNT, portfolio);
  return {
    paidCount: facts.count,
    traits,
    segmentOf: (customer, disputed) => segmentOf(facts.customerCount[customer]!, Boolean(payers[customer]), disputed),
    models: {
      terms: pointModel(fromDue, () => 0),
      customerMean: pointModel(fromDue, (customer) => means[customer]!),
      portfolio,
      habit,
      scaledHabit,
      recentHabit: habitModel(fromDue, learnLateness(fromDue, RECENT_HALF_LIFE_DAYS), {
        halfLifeDays: RECENT_HALF_LIFE_DAYS,
        ownScatter: false,
      }),
      sinceDocument: habitModel(fromDocument, learnLateness(fromDocument, 0), { halfLifeDays: 0, ownScatter: true }),
      ownHistory,
      blend: blendedModel(habit, portfolio),
      ownDay,
      recentOwnDay: ownDayModel(base, recent, asOf, OWN_DAY_PRIOR_COUNT),
      trend: trendModel(base, habits, asOf),
      setDays: runModel(payers, ownDay),
      hazard: stepOdds ? hazardModel(base, traits, stepOdds) : habit,
    },
  };
}

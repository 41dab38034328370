import type { DayNumber } from '../calendar/dayNumber';
import { customerMean, learnLateness } from './latenessFacts';
import type { LatenessModel } from './latenessModel';
import { blendedModel, habitModel, ownHistoryModel, pointModel, portfolioModel, scaledHabitModel, type Experience } from './models';
import type { PaidItems } from './paidItems';

/** How an item's receipt date is expected; in order of simplicity, so that a tie goes to the plainer one. */
export const FORECAST_METHODS = ['terms', 'customerMean', 'portfolio', 'habit', 'scaledHabit', 'recentHabit', 'ownHistory', 'blend'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** What each method does, in a sentence for the sheet. */
export const METHOD_WORDS: Readonly<Record<ForecastMethod, string>> = {
  terms: 'Paid on the due date; what is past due, at once.',
  customerMean: 'Paid the customer’s average days late after the due date.',
  portfolio: 'Spread over how late all customers paid, given that the item is still unpaid.',
  habit: 'Spread around the customer’s usual lateness, given that the item is still unpaid.',
  scaledHabit: 'Spread around the customer’s usual lateness as widely as that customer scatters, given that the item is still unpaid.',
  recentHabit: 'As habit, with recent payments counting more.',
  ownHistory: 'Spread over the customer’s own payments, filled up with the portfolio’s where they are few.',
  blend: 'Half the customer’s habit, half the portfolio.',
};

/** Payments by which a customer's mean is pulled towards the portfolio's, and of the prior in its own distribution. */
const HABIT_SHRINK_COUNT = 1;
const SCALED_SHRINK_COUNT = 2;
const OWN_PRIOR_COUNT = 10;
const RECENT_HALF_LIFE_DAYS = 180;

/** All methods learned from what was paid up to `asOf`, and nothing later. */
export function learnMethods(paid: PaidItems, lateness: Int16Array, asOf: DayNumber, customerSize: number): Record<ForecastMethod, LatenessModel> {
  const experience: Experience = { paid, lateness, asOf, facts: learnLateness(paid, lateness, asOf, customerSize, 0) };
  const recent: Experience = { ...experience, facts: learnLateness(paid, lateness, asOf, customerSize, RECENT_HALF_LIFE_DAYS) };
  const { facts } = experience;
  const means = Int16Array.from(facts.customerCount, (_, c) => Math.floor(customerMean(facts, c, facts.customerCount[c] === 0 ? 1 : 0) + 0.5));
  const portfolio = portfolioModel(experience);
  const habit = habitModel(experience, HABIT_SHRINK_COUNT);
  return {
    terms: pointModel(() => 0),
    customerMean: pointModel((customer) => means[customer]!),
    portfolio,
    habit,
    scaledHabit: scaledHabitModel(experience, SCALED_SHRINK_COUNT),
    recentHabit: habitModel(recent, HABIT_SHRINK_COUNT),
    ownHistory: ownHistoryModel(experience, OWN_PRIOR_COUNT, portfolio),
    blend: blendedModel(habit, portfolio),
  };
}

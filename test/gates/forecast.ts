import { forecastError } from '../features/forecast/domain/forecastError';
import { HABITS } from '../features/forecast/domain/madePayers';

/** Ledgers of each habit; npm test holds one of them (test/features/forecast/domain/accuracy.test.ts). */
const SEEDS = Array.from({ length: 12 }, (_, place) => 100 + place);
/** What a forecast may be off by in the mean of the ledgers. */
const LIMITS: Readonly<Record<string, number>> = {
  'pay on weekdays some days late': 0.16,
  'pay in a run every week': 0.13,
  'pay at the end of the month': 0.09,
  'pay when they please': 0.32,
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test.each(Object.keys(HABITS))(
  'over twelve ledgers customers that %s are forecast within the limit, and better than by their due dates',
  (habit) => {
    const chosen = mean(SEEDS.map((seed) => forecastError(habit, null, seed)));
    expect(chosen).toBeLessThan(LIMITS[habit]!);
    expect(chosen).toBeLessThan(mean(SEEDS.map((seed) => forecastError(habit, 'terms', seed))));
  },
);

import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import type { CashForecast } from '../domain/cashForecast';
import type { MinorUnits } from '../../../kernel/money/minorUnits';

/** One week of the forecast as a bar; lengths run from 0 to 1 against the highest range of all weeks. */
interface ForecastBar {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly expected: MinorUnits;
  readonly low: MinorUnits;
  readonly high: MinorUnits;
  readonly length: number;
  readonly lowLength: number;
  readonly highLength: number;
}

/** The bars of the weeks in their order. */
export function forecastBars({ weeks, expected, low, high }: CashForecast): ForecastBar[] {
  const longest = high.reduce((most, amount, k) => Math.max(most, amount, expected[k]!), 0);
  const part = (amount: number): number => (longest === 0 ? 0 : amount / longest);
  return weeks.map(({ from, to }, k) => ({
    from,
    to,
    expected: expected[k]! as MinorUnits,
    low: low[k]! as MinorUnits,
    high: high[k]! as MinorUnits,
    length: part(expected[k]!),
    lowLength: part(low[k]!),
    highLength: part(high[k]!),
  }));
}

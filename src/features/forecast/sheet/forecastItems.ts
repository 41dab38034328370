import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';
import type { CurrencyForecast } from './forecastContent';
import { baseOf } from './forecastCustomers';

/** What one item is expected to bring in, minor units, or several that have no row of their own. */
export interface ForecastItem {
  /** Place in the open items; `null` for the row of all others. */
  readonly item: number | null;
  readonly customer: string;
  readonly open: number;
  readonly weeks: Float64Array;
  readonly after: number;
  readonly day: DayNumber | null;
  /** Share expected by the end of that day's week, a fraction; `null` without a day. */
  readonly chance: number | null;
  readonly method: Message | '';
}

/** Items that have a row of their own: those that bring in most. */
const ITEMS_MAX = 5000;

/**
 * The items that stand behind each week, the one expected first in front. Items that nothing is expected of are left out; of more than
 * `most` the smaller ones share a last row, so that the weeks add up.
 */
export function forecastItems(
  { items, forecast }: CurrencyForecast,
  say: (message: Message) => string,
  most = ITEMS_MAX,
): readonly ForecastItem[] {
  const count = forecast.weeks.length;
  const width = count + 1;
  const expectedOf = (i: number): number => {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += forecast.itemWeeks[i * width + k]!;
    return sum;
  };
  const expecting = Array.from({ length: items.length }, (_, i) => i).filter((i) => expectedOf(i) > 0);
  const own = expecting.length <= most ? expecting : [...expecting].sort((a, b) => expectedOf(b) - expectedOf(a) || a - b).slice(0, most);
  const day = (i: number): number => (forecast.itemDay[i] === NO_DAY ? Infinity : forecast.itemDay[i]!);
  const amounts = (i: number): Float64Array => forecast.itemWeeks.subarray(i * width, i * width + count);
  const rows = [...own]
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : expectedOf(b) - expectedOf(a) || a - b))
    .map((i): ForecastItem => {
      const { name, entity } = items.customers.at(items.customer[i]!);
      return {
        item: i,
        customer: entity === '' ? name : `${name} (${entity})`,
        open: items.openAmount[i]!,
        weeks: amounts(i),
        after: forecast.itemWeeks[i * width + count]!,
        day: day(i) === Infinity ? null : (day(i) as DayNumber),
        chance: day(i) === Infinity ? null : forecast.itemChance[i]!,
        method: baseOf(forecast, i),
      };
    });
  if (own.length === expecting.length) return rows;
  const isOwn = new Set(own);
  const others = expecting.filter((i) => !isOwn.has(i));
  const weeks = new Float64Array(count);
  let [open, after] = [0, 0];
  for (const i of others) {
    open += items.openAmount[i]!;
    after += forecast.itemWeeks[i * width + count]!;
    amounts(i).forEach((amount, k) => (weeks[k]! += amount));
  }
  const customer = say(forecastText('otherItems', { count: others.length }));
  return [...rows, { item: null, customer, open, weeks, after, day: null, chance: null, method: '' }];
}

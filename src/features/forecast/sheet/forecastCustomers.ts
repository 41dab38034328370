import { EXPECTATION_BASES, type ExpectationBasis } from '../domain/expectationBases';
import { FORECAST_METHODS, type ForecastMethod } from '../domain/models/methods';
import type { CashForecast } from '../domain/cashForecast';
import type { CurrencyForecast } from './forecastContent';
import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';

/** What one customer is expected to pay, minor units: by week and outside the weeks; all of it adds up to its balance. */
export interface ForecastCustomer {
  readonly customer: number;
  readonly balance: number;
  readonly weeks: Float64Array;
  /** After the last week. */
  readonly after: number;
  readonly disputed: number;
  readonly notForecast: number;
  /** The methods of its items, and what was arranged for them. */
  readonly bases: Message;
}

type Base = ForecastMethod | Exclude<ExpectationBasis, 'learned'>;

/** What an item is expected by: its segment's method, or what was arranged for it. */
export function baseOf({ itemBasis, itemSegment, chosen }: CashForecast, item: number): Message {
  const basis = EXPECTATION_BASES[itemBasis[item]!]!;
  return baseMessage(basis === 'learned' ? chosen[itemSegment[item]!]!.method : basis);
}

/** The message of a method, or of what was arranged. */
function baseMessage(base: Base): Message {
  return isMethod(base) ? forecastText('methodName', { method: base }) : forecastText('basis', { basis: base });
}

const isMethod = (base: string): base is ForecastMethod => (FORECAST_METHODS as readonly string[]).includes(base);

/** Customers with open items, the largest balance first. */
export function forecastCustomers({ items, forecast }: CurrencyForecast): readonly ForecastCustomer[] {
  const count = forecast.weeks.length;
  const rows = new Map<number, { balance: number; after: number; readonly weeks: Float64Array; readonly bases: Set<Base> }>();
  for (let i = 0; i < items.length; i++) {
    const c = items.customer[i]!;
    const row = rows.get(c) ?? { balance: 0, after: 0, weeks: new Float64Array(count), bases: new Set<Base>() };
    rows.set(c, row);
    const first = i * (count + 1);
    row.balance += items.openAmount[i]!;
    row.after += forecast.itemWeeks[first + count]!;
    for (let k = 0; k < count; k++) row.weeks[k] = row.weeks[k]! + forecast.itemWeeks[first + k]!;
    const basis = EXPECTATION_BASES[forecast.itemBasis[i]!]!;
    row.bases.add(basis === 'learned' ? forecast.chosen[forecast.itemSegment[i]!]!.method : basis);
  }
  return [...rows]
    .map(([customer, { bases, ...row }]) => ({
      customer,
      ...row,
      disputed: forecast.customerDisputed[customer]!,
      notForecast: forecast.customerNotExpected[customer]!,
      bases: forecastText('bases', { bases: [...bases].map(baseMessage) }),
    }))
    .sort((a, b) => b.balance - a.balance || a.customer - b.customer);
}

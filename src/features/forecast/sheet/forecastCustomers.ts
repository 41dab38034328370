import { EXPECTATION_BASES, type ExpectationBasis } from '../domain/expectationBases';
import { FORECAST_METHODS, type ForecastMethod } from '../domain/models/methods';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyForecast } from './forecastContent';
import type { Shown } from '../../../kernel/sheet/planBuilder';
import type { Message } from '../../../kernel/words/message';
import { forecastText } from '../forecastText';

/** What one customer is expected to pay, minor units: by week, then beyond, disputed and not expected; they add up to its balance. */
export interface ForecastCustomer {
  readonly customer: number;
  readonly balance: number;
  readonly amounts: Float64Array;
  /** The methods of its items, and what was arranged for them. */
  readonly bases: Message;
}

type Base = ForecastMethod | Exclude<ExpectationBasis, 'learned'>;

/** The message of a method, or of what was arranged. */
function baseMessage(base: Base): Message {
  return isMethod(base) ? forecastText('methodName', { method: base }) : forecastText('basis', { basis: base });
}

const isMethod = (base: string): base is ForecastMethod => (FORECAST_METHODS as readonly string[]).includes(base);

/** Customers with open items, the largest balance first. */
export function forecastCustomers({ items, forecast }: CurrencyForecast): readonly ForecastCustomer[] {
  const width = forecast.weeks.length + 1;
  const rows = new Map<number, { balance: number; readonly amounts: Float64Array; readonly bases: Set<Base> }>();
  for (let i = 0; i < items.length; i++) {
    const c = items.customer[i]!;
    const row = rows.get(c) ?? { balance: 0, amounts: new Float64Array(width + 2), bases: new Set<Base>() };
    rows.set(c, row);
    row.balance += items.openAmount[i]!;
    for (let k = 0; k < width; k++) row.amounts[k] = row.amounts[k]! + forecast.itemWeeks[i * width + k]!;
    const basis = EXPECTATION_BASES[forecast.itemBasis[i]!]!;
    row.bases.add(basis === 'learned' ? forecast.chosen[forecast.itemSegment[i]!]!.method : basis);
  }
  for (const [c, { amounts }] of rows) {
    amounts[width] = forecast.customerDisputed[c]!;
    amounts[width + 1] = forecast.customerNotExpected[c]!;
  }
  return [...rows]
    .map(([customer, { balance, amounts, bases }]) => ({
      customer,
      balance,
      amounts,
      bases: forecastText('bases', { bases: [...bases].map(baseMessage) }),
    }))
    .sort((a, b) => b.balance - a.balance || a.customer - b.customer);
}

/** Cells of one customer's row. */
export function customerCells(one: CurrencyForecast, row: ForecastCustomer): Shown[] {
  const { currency, customers } = one.items;
  const { name, id, entity } = customers.at(row.customer);
  const numbers = [row.balance, ...row.amounts].map((amount) => cellNumber(amount as MinorUnits, currency));
  return [entity === '' ? name : `${name} (${entity})`, id, row.bases, ...numbers];
}

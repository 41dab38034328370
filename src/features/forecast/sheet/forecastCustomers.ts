import { EXPECTATION_BASES, type ExpectationBasis } from '../domain/cashForecast';
import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyForecast } from './forecastContent';

/** What one customer is expected to pay, minor units: by week, then beyond, disputed and not expected; they add up to its balance. */
export interface ForecastCustomer {
  readonly customer: number;
  readonly balance: number;
  readonly amounts: Float64Array;
  /** How its items were reckoned, in words. */
  readonly reckonedBy: string;
}

const BASIS_WORDS: Readonly<Record<Exclude<ExpectationBasis, 'learned'>, string>> = {
  plan: 'payment plan',
  promise: 'promise',
  override: 'set by hand',
  disputed: 'disputed',
  credit: 'credit taken off',
  noDate: 'no date',
};

/** Customers with open items, the largest balance first. */
export function forecastCustomers({ items, forecast }: CurrencyForecast): readonly ForecastCustomer[] {
  const width = forecast.weeks.length + 1;
  const rows = new Map<number, { balance: number; readonly amounts: Float64Array; readonly words: Set<string> }>();
  for (let i = 0; i < items.length; i++) {
    const c = items.customer[i]!;
    const row = rows.get(c) ?? { balance: 0, amounts: new Float64Array(width + 2), words: new Set<string>() };
    rows.set(c, row);
    row.balance += items.openAmount[i]!;
    for (let k = 0; k < width; k++) row.amounts[k] = row.amounts[k]! + forecast.itemWeeks[i * width + k]!;
    const basis = EXPECTATION_BASES[forecast.itemBasis[i]!]!;
    row.words.add(basis === 'learned' ? forecast.chosen[forecast.itemSegment[i]!]!.method : BASIS_WORDS[basis]);
  }
  for (const [c, { amounts }] of rows) {
    amounts[width] = forecast.customerDisputed[c]!;
    amounts[width + 1] = forecast.customerNotExpected[c]!;
  }
  return [...rows]
    .map(([customer, { balance, amounts, words }]) => ({ customer, balance, amounts, reckonedBy: [...words].join(', ') }))
    .sort((a, b) => b.balance - a.balance || a.customer - b.customer);
}

/** Cells of one customer's row. */
export function customerCells(one: CurrencyForecast, row: ForecastCustomer): (string | number)[] {
  const { currency, customers } = one.items;
  const { name, id, entity } = customers.at(row.customer);
  const numbers = [row.balance, ...row.amounts].map((amount) => cellNumber(amount as MinorUnits, currency));
  return [entity === '' ? name : `${name} (${entity})`, id, row.reckonedBy, ...numbers];
}

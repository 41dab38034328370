import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { currencyOf } from '../../../kernel/money/currency';
import { ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { ReadResult } from '../../../reading/result/readResult';
import { ACTIVITY } from '../../activity/domain/activityPart';
import type { CustomerBook } from '../../customers/domain/customerBook';
import type { CustomerMaster } from '../../customers/domain/customerMaster';
import type { Report } from '../../report';
import { familyBalances, NO_BALANCE } from '../domain/creditAccounts';
import type { CreditRule } from '../domain/creditRules';
import type { CreditBook } from '../domain/judgeOrders';
import { minorOf } from './creditFacts';

/** The one currency of each customer's items, '' for a customer with several. */
export function currenciesOfCustomers(reading: ReadResult): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const items of reading.items)
    for (let row = 0; row < items.length; row++) {
      const code = items.customer[row]!;
      const before = found.get(code);
      found.set(code, before === undefined || before === items.currency.code ? items.currency.code : '');
    }
  return found;
}

/** Released and not invoiced, by family and currency: that of the customer's row, else of its items, else the report's first. */
function releasedAmounts(
  { reading }: Report,
  customers: CustomerBook,
  masters: readonly CustomerMaster[],
  currencyOfCode: ReadonlyMap<number, string>,
): ReadonlyMap<string, number> {
  const leading = reading.items[0]?.currency.code ?? '';
  const released = new Map<string, number>();
  for (const master of masters) {
    if (master.releasedNotInvoiced === '') continue;
    const code = customers.codeOf(master);
    const currency = currencyOf(master.currency || (code === null ? '' : (currencyOfCode.get(code) ?? '')) || leading);
    const key = `${customers.familyOfMaster(master)} ${currency.code}`;
    released.set(key, (released.get(key) ?? 0) + minorOf(master.releasedNotInvoiced, currency)!);
  }
  return released;
}

/** What orders of a report are judged by. */
export function creditBook(
  report: Report,
  asOf: DayNumber,
  rules: readonly CreditRule[],
  customers: CustomerBook,
  masters: readonly CustomerMaster[],
): CreditBook {
  const { reading, currencies, parts } = report;
  const { held } = parts.get(ACTIVITY);
  const balances = new Map(
    reading.items.map((items, place) => {
      const beside = { held: held[place] ?? null, received: currencies[place]?.aged?.received ?? null };
      return [items.currency.code, familyBalances(items, (code) => customers.familyOf(code), asOf, beside)] as const;
    }),
  );
  const released = releasedAmounts(report, customers, masters, currenciesOfCustomers(reading));
  return {
    asOf,
    rules,
    balanceOf: (family, code) => balances.get(code)?.get(family) ?? NO_BALANCE,
    releasedOf: (family, code) => (released.get(`${family} ${code}`) ?? ZERO) as MinorUnits,
  };
}

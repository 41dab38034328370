import { cellNumber, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import type { CurrencyReport } from '../../report';
import { inCurrency } from '../../../kernel/sheet/formulas';
import { TOP_ACCOUNTS, type CurrencyPlace } from './summaryLayout';
import type { Shown } from '../../../kernel/sheet/planBuilder';
import { agingText } from '../agingText';

/** The largest balances above zero as AR Summary lists them: customer, balance, share of the whole, and past due where it is known. */
export function topAccounts(
  one: CurrencyReport,
  { table }: CurrencyPlace,
): { readonly headings: readonly Shown[]; readonly rows: readonly (readonly Cell[])[] } {
  const { lines, totals } = table;
  const hasPastDue = totals.pastDue !== null;
  const amount = (minor: number | null): number => cellNumber((minor ?? 0) as MinorUnits, one.currency);
  const largest = lines
    .filter(({ balance }) => balance > 0)
    .sort((a, b) => b.balance - a.balance)
    .slice(0, TOP_ACCOUNTS);
  return {
    headings: [
      agingText('largestAccounts'),
      inCurrency(agingText('balance'), one.currency),
      agingText('share'),
      ...(hasPastDue ? [inCurrency(agingText('pastDue'), one.currency)] : []),
    ],
    rows: largest.map(({ customer, balance, pastDue }): Cell[] => [
      customer.name || customer.id,
      amount(balance),
      totals.balance > 0 ? amount(balance) / amount(totals.balance) : '',
      ...(hasPastDue ? [amount(pastDue)] : []),
    ]),
  };
}

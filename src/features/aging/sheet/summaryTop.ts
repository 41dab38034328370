import { cellNumber } from '../../../kernel/money/minorUnits';
import type { Cell } from '../../../kernel/sheet/cells';
import type { CurrencyReport } from '../../report';
import { inCurrency } from '../../../kernel/sheet/formulas';
import type { PlanCell } from '../../../kernel/sheet/sheetPlan';
import { TOP_ACCOUNTS, type CurrencyPlace } from './summaryLayout';

/** The largest balances above zero as AR Summary lists them: customer, balance, share of the whole, and past due where it is known. */
export function topAccounts(
  one: CurrencyReport,
  { table }: CurrencyPlace,
): { readonly headings: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const valueOf = (cell: PlanCell | undefined): Cell =>
    cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.value : cell;
  const balance = (row: readonly PlanCell[]): number => Number(row[table.balanceColumn]);
  const total = cellNumber(table.totals[table.bucketCount]!, one.currency);
  const largest = table.rows
    .filter((row) => balance(row) > 0)
    .sort((a, b) => balance(b) - balance(a))
    .slice(0, TOP_ACCOUNTS);
  return {
    headings: [
      'Largest accounts',
      inCurrency('Balance', one.currency),
      'Share',
      ...(table.hasPastDue ? [inCurrency('Past due', one.currency)] : []),
    ],
    rows: largest.map((row): Cell[] => [
      valueOf(row[0]),
      balance(row),
      total > 0 ? balance(row) / total : '',
      ...(table.hasPastDue ? [valueOf(row[table.balanceColumn + 1])] : []),
    ]),
  };
}

import type { Currency } from '../../kernel/money/currency';
import { exactTotal } from '../../kernel/money/minorUnits';
import type { PrintedTotal, ReadResult } from './readResult';

/**
 * What the report prints as the total of a currency: the sheet's own, or of several sheets read together the sum of theirs where every one
 * that has the currency prints one; else `null`.
 */
export function wholePrinted(
  { parts, printedTotals }: Pick<ReadResult, 'parts' | 'printedTotals'>,
  { code }: Currency,
): PrintedTotal | null {
  const ofCurrency = (totals: readonly PrintedTotal[]): PrintedTotal | null =>
    totals.find(({ currency }) => currency.code === code) ?? null;
  if (!parts) return ofCurrency(printedTotals);
  const totals = parts
    .filter(({ totals: read }) => read.some(({ currency }) => currency.code === code))
    .map((part) => ofCurrency(part.printedTotals));
  const printed = totals.flatMap((total) => total ?? []);
  const [first] = printed;
  if (!first || printed.length < totals.length) return null;
  const sum = (pick: (total: PrintedTotal) => number): PrintedTotal['printed'] =>
    exactTotal(printed.reduce((all, total) => all + pick(total), 0));
  return {
    ...first,
    printed: sum((total) => total.printed),
    read: sum((total) => total.read),
    difference: sum((total) => total.difference),
  };
}

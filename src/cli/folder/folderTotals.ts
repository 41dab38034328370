import type { MinorUnits } from '../../kernel/money/minorUnits';
import { exactTotal } from '../../kernel/money/minorUnits';
import { sumExactly } from '../../kernel/money/exactSum';
import type { FolderLine, FolderTotal } from './folderLine';

/** What all workbooks of a folder owe in one currency. */
export interface GroupTotal extends FolderTotal {
  readonly workbooks: number;
}

/** The totals of all lines by currency, in the order in which currencies come; `pastDue` is `null` where one workbook does not tell it. */
export function groupTotals(lines: readonly FolderLine[]): readonly GroupTotal[] {
  const all = lines.flatMap(({ totals }) => totals);
  const sum = (values: readonly number[]): MinorUnits => exactTotal(sumExactly(values).toNumber());
  return [...new Set(all.map(({ currency }) => currency))].map((currency) => {
    const own = all.filter((one) => one.currency === currency);
    const pastDue = own.map((one) => one.pastDue);
    return {
      currency,
      balance: sum(own.map(({ balance }) => balance)),
      pastDue: pastDue.includes(null) ? null : sum(pastDue.map((amount) => amount!)),
      customers: own.reduce((count, { customers }) => count + customers, 0),
      workbooks: own.length,
    };
  });
}

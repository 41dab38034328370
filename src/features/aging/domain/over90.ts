import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport } from '../../report';

/** What is more than 90 days past due, credits with their sign, minor units; `null` where the report has no items. */
export function over90Of({ aged }: Pick<CurrencyReport, 'aged'>): MinorUnits | null {
  if (!aged) return null;
  let sum = 0;
  for (let row = 0; row < aged.items.length; row++) if (aged.daysPastDue[row]! > 90) sum += aged.items.openAmount[row]!;
  return exactTotal(sum);
}

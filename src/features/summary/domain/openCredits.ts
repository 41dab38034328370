import { ITEM_KINDS } from '../../../kernel/ledger/openItems';
import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { CurrencyReport } from '../../report';
import type { ExposureLine } from '../../exposure/domain/exposurePart';

/** A currency's open credits and what becomes of them, minor units, credits negative: `memos + payments + others = setOff + leftOver`. */
interface OpenCredits {
  readonly memos: MinorUnits;
  readonly payments: MinorUnits;
  readonly others: MinorUnits;
  /** Set off against open items of the same customer where the expected loss is computed. */
  readonly setOff: MinorUnits;
  /** Beyond what the customer owes: no exposure. */
  readonly leftOver: MinorUnits;
}

/** The items below zero by kind, and what of them the exposure leaves out; zeros without items. */
export function openCredits({ aged }: CurrencyReport, lines: readonly ExposureLine[]): OpenCredits {
  const sums = { memos: 0, payments: 0, others: 0 };
  if (aged) {
    const { kind, openAmount, length } = aged.items;
    for (let row = 0; row < length; row++) {
      const amount = openAmount[row]!;
      if (amount >= 0) continue;
      const name = ITEM_KINDS[kind[row]!]!;
      sums[name === 'creditMemo' ? 'memos' : name === 'payment' ? 'payments' : 'others'] += amount;
    }
  }
  const left = aged ? lines.reduce((sum, { atRisk, balance }) => sum + balance - atRisk, 0) : 0;
  const all = sums.memos + sums.payments + sums.others;
  return {
    memos: exactTotal(sums.memos),
    payments: exactTotal(sums.payments),
    others: exactTotal(sums.others),
    setOff: exactTotal(all - left),
    leftOver: exactTotal(left),
  };
}

import { exactTotal, type MinorUnits } from '../../../kernel/money/minorUnits';
import type { Message } from '../../../kernel/words/message';
import type { SalesBetween } from '../../metrics/domain/salesPeriods';
import type { RollForward } from '../../snapshots/domain/rollForward';
import { monthEndText } from '../monthEndText';

/** What billings are held against: the sales of the period's months, and where they stand; `null` where there are none to hold. */
export interface HeldSales {
  readonly sales: SalesBetween | null;
  readonly from: Message | null;
}

/** An amount that a side of the roll-forward is held against, minor units, and by how much that side is more. */
interface HeldLine {
  readonly side: 'billed' | 'received';
  readonly label: Message;
  readonly amount: MinorUnits;
  readonly difference: MinorUnits;
}

/** Billings held against the sales of the months, receipts against the lists of payments, as far as these are known. */
export function heldLines({ movements, isGross, receiptsListed }: RollForward, { sales, from: place }: HeldSales): readonly HeldLine[] {
  const lines: HeldLine[] = [];
  if (sales && !('missing' in sales)) {
    const { amount, from, to } = sales;
    const label = monthEndText('heldSales', { from, to, place, isGross });
    lines.push({ side: 'billed', label, amount, difference: exactTotal(movements.invoices + movements.debitMemos - amount) });
  }
  if (receiptsListed !== null) {
    const difference = exactTotal(0 - movements.receipts - receiptsListed);
    lines.push({ side: 'received', label: monthEndText('heldReceipts'), amount: receiptsListed, difference });
  }
  return lines;
}

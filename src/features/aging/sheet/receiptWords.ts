import type { PrintedTotal, ReadReceipt, SkipReason } from '../../../reading/result/readResult';
import type { Message } from '../../../kernel/words/message';
import { readingText } from '../../../reading/readingText';
import { wordsText } from '../../../kernel/words/wordsText';

const REASONS: readonly SkipReason[] = [
  'title',
  'blank',
  'header',
  'group',
  'subtotal',
  'total',
  'footer',
  'note',
  'percent',
  'unreadable',
  'ignored',
  'paid',
  'void',
  'draft',
  'payable',
  'otherClosing',
  'repeatedLine',
];

/** Rows that are no items, by reason, in the order of the list above. */
export function skippedByReason(receipt: ReadReceipt): readonly { readonly reason: SkipReason; readonly count: number }[] {
  return REASONS.map((reason) => ({ reason, count: receipt.skippedByReason[reason] ?? 0 })).filter(({ count }) => count > 0);
}

/** The read receipt: what was in range, what was read, what was skipped and why. */
export function receiptMessages(receipt: ReadReceipt): readonly Message[] {
  const { inRange, read, hiddenRowsRead } = receipt;
  const skipped = skippedByReason(receipt).map(({ reason, count }) => readingText('skipped', { reason, count }));
  return [
    readingText('receipt', { inRange, read, skipped }),
    ...(hiddenRowsRead > 0 ? [readingText('hiddenRowsRead', { rows: hiddenRowsRead })] : []),
  ];
}

/** How the sheet's own totals compare with what was read; one message each. */
export function tieOutMessages(totals: readonly PrintedTotal[]): readonly Message[] {
  if (totals.length === 0) return [readingText('totalMissing')];
  return totals.map(({ currency, printed, difference, row, cause, sheet }) => {
    const code = currency.code === '' ? '' : ` ${currency.code}`;
    const total = { row, printed: { amount: printed, currency }, code };
    const message =
      difference === 0
        ? readingText('totalTies', total)
        : readingText('totalDiffers', { ...total, difference: { amount: difference, currency }, cause });
    return sheet === undefined ? message : wordsText('onSheet', { sheet, what: message });
  });
}

import type { ReadReceipt, SkipReason } from '../../../reading/result/readResult';
import type { Message } from '../../../kernel/words/message';
import { readingText } from '../../../reading/readingText';

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

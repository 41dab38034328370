import type { PrintedTotal, ReadReceipt, SkipReason } from '../../../reading/result/readResult';
import type { Message } from '../../../kernel/words/message';
import { readingText } from '../../../reading/readingText';
import { wordsText } from '../../../kernel/words/wordsText';

/** How the receipt names rows of each reason. */
export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  title: 'title',
  blank: 'blank',
  header: 'heading',
  group: 'group heading',
  subtotal: 'subtotal',
  total: 'total',
  footer: 'footer',
  note: 'note',
  percent: 'percentage',
  unreadable: 'unreadable',
  ignored: 'ignored by you',
  paid: 'paid',
  void: 'void',
  draft: 'draft',
  payable: 'payable',
  otherClosing: 'of another closing',
  repeatedLine: 'repeated line',
};

/** Rows that are no items, by reason, in the order of the list above. */
export function skippedByReason(
  receipt: ReadReceipt,
): readonly { readonly reason: SkipReason; readonly words: string; readonly count: number }[] {
  return (Object.keys(SKIP_WORDS) as SkipReason[])
    .map((reason) => ({ reason, words: SKIP_WORDS[reason], count: receipt.skippedByReason[reason] ?? 0 }))
    .filter(({ count }) => count > 0);
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

import type { PrintedTotal, ReadReceipt, SkipReason } from '../../../reading/result/readResult';
import { amountWords, counted } from '../../../kernel/sheet/words';

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
};

/** Rows that are no items, by reason, in the order of the list above. */
export function skippedByReason(
  receipt: ReadReceipt,
): readonly { readonly reason: SkipReason; readonly words: string; readonly count: number }[] {
  return (Object.keys(SKIP_WORDS) as SkipReason[])
    .map((reason) => ({ reason, words: SKIP_WORDS[reason], count: receipt.skippedByReason[reason] ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** The read receipt in sentences: what was in range, what was read, what was skipped and why. */
export function receiptLines(receipt: ReadReceipt): readonly string[] {
  const skipped = skippedByReason(receipt).map(({ words, count }) => `${count} ${words}`);
  const lines = [
    `${counted(receipt.inRange, 'row')} in range: ${counted(receipt.read, 'row')} read${skipped.length > 0 ? `, skipped ${skipped.join(', ')}` : ', none skipped'}.`,
  ];
  if (receipt.hiddenRowsRead > 0) lines.push(`${counted(receipt.hiddenRowsRead, 'hidden or filtered row')} read as well.`);
  return lines;
}

/** How the sheet's own totals compare with what was read; one sentence each. */
export function tieOutLines(totals: readonly PrintedTotal[]): readonly string[] {
  if (totals.length === 0) return ['The sheet prints no total to compare with.'];
  return totals.map(({ currency, printed, difference, row, cause, sheet }) => {
    const where = `row ${row}${sheet === undefined ? '' : ` of sheet "${sheet}"`}`;
    const amount = `${amountWords(printed, currency)}${currency.code ? ` ${currency.code}` : ''}`;
    if (difference === 0) return `Ties to the total of ${where}, ${amount}.`;
    return `The total of ${where}, ${amount}, differs from what was read by ${amountWords(difference, currency)}.${cause ? ` ${cause}` : ''}`;
  });
}

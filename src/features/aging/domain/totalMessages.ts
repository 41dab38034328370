import type { Message } from '../../../kernel/words/message';
import { wordsText } from '../../../kernel/words/wordsText';
import { readingText } from '../../../reading/readingText';
import type { PrintedTotal } from '../../../reading/result/readResult';

/** How one of the sheet's own totals compares with what was read. */
export function totalMessage({ currency, printed, difference, row, cause }: PrintedTotal): Message {
  const code = currency.code === '' ? '' : ` ${currency.code}`;
  const total = { row, printed: { amount: printed, currency }, code };
  return difference === 0
    ? readingText('totalTies', total)
    : readingText('totalDiffers', { ...total, difference: { amount: difference, currency }, cause });
}

/** How the sheet's own totals compare with what was read; one message each. */
export function tieOutMessages(totals: readonly PrintedTotal[]): readonly Message[] {
  if (totals.length === 0) return [readingText('totalMissing')];
  return totals.map((total) => {
    const message = totalMessage(total);
    return total.sheet === undefined ? message : wordsText('onSheet', { sheet: total.sheet, what: message });
  });
}

import { amountEvidence } from '../../kernel/money/parseAmount';
import { isErrorCell, type Cell } from '../../kernel/sheet/cells';
import { isDateFormat } from '../../kernel/sheet/dateFormat';
import { dateOfText } from '../evidence/otherCalendars';
import { isBlank } from '../words/headingText';
import { isNoDate, isNoSerial } from '../words/noDate';
import { rememberedByText } from '../../kernel/sheet/textMemo';

/** What a cell looks like before anybody knows what its column means. */
export type CellKind = 'blank' | 'number' | 'date' | 'dateText' | 'amountText' | 'text' | 'error';

const kindOfText = rememberedByText((text): CellKind => {
  if (isErrorCell(text)) return 'error';
  const trimmed = text.trim();
  if (trimmed === '' || isNoDate(trimmed)) return 'blank';
  if (trimmed.length > 40) return 'text';
  const amount = amountEvidence(trimmed);
  if (amount.kind === 'amount')
    return /^\d{8}$/.test(trimmed) && dateOfText(trimmed).kind === 'date'
      ? 'dateText'
      : /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(trimmed)
        ? 'dateText'
        : 'amountText';
  return dateOfText(trimmed).kind === 'date' ? 'dateText' : 'text';
});

/** Kind of a cell by what it holds and, for numbers, by its number format ('' where formats are unknown). A day that means none is blank. */
export function cellKind(cell: Cell | undefined, format: string): CellKind {
  if (isBlank(cell)) return 'blank';
  if (typeof cell === 'number') return !isDateFormat(format) ? 'number' : isNoSerial(cell) ? 'blank' : 'date';
  return typeof cell === 'string' ? kindOfText(cell) : 'text';
}

import { isDateFormat } from '../../kernel/sheet/dateFormat';
import type { DateOrder } from '../result/readResult';
import type { RecognisedTable } from './tableRecognition';

/** Order of one number format; `null` for Excel's own short date, which every country sees in its own order, and for named months. */
function orderOf(format: string): DateOrder | null {
  const bare = format.replace(/\[[^\]]*\]|"[^"]*"|;.*$/g, '').toLowerCase();
  if (/^d{1,2}[^a-z]{1,2}m{1,2}(?!m)/.test(bare)) return 'DMY';
  return /^mm[^a-z]dd[^a-z]yyyy/.test(bare) ? 'MDY' : null;
}

/** The order of day and month that the number formats of a table's dates agree on, or `null`. */
export function formatOrder(table: RecognisedTable): DateOrder | null {
  const seen = new Set<DateOrder>();
  for (const row of table.body) {
    row.formats?.forEach((format, k) => {
      if (typeof row.values[k] !== 'number' || !isDateFormat(format)) return;
      const order = orderOf(format);
      if (order !== null) seen.add(order);
    });
  }
  return seen.size === 1 ? [...seen][0]! : null;
}

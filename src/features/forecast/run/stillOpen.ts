import { NO_DAY, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import { selectItems } from '../../../kernel/ledger/selectItems';
import { type Problem, problem as tell } from '../../../kernel/words/problem';
import { sentence } from '../../../kernel/words/sentence';

/** The open items; `rows` holds the row of the list by item, `null` where every row of the list is open. */
export interface StillOpen {
  readonly items: OpenItems;
  readonly rows: readonly number[] | null;
  readonly problem: Problem | null;
}

/**
 * The items that are still open at `asOf` of a list that also holds paid ones: a row with a paid date on or before it is paid. Where the
 * list has the original amount beside the open one, the open amount tells by itself and every row stays.
 */
export function stillOpen(items: OpenItems, asOf: DayNumber): StillOpen {
  const { paidDay } = items;
  if (!paidDay || items.originalAmount !== null) return { items, rows: null, problem: null };
  const open: number[] = [];
  for (let row = 0; row < items.length; row++) if (paidDay[row] === NO_DAY || paidDay[row]! > asOf) open.push(row);
  const paidCount = items.length - open.length;
  if (paidCount === 0) return { items, rows: null, problem: null };
  const message = `${paidCount} rows of the open items have a paid date on or before the as-of date; the forecast takes them for paid and learns from them.`;
  return {
    items: selectItems(items, Uint32Array.from(open)),
    rows: open,
    problem: tell(sentence('paidRowsLeftOut', message), 'warning'),
  };
}

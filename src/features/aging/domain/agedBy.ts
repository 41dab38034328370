import { NO_DAY } from '../../../kernel/calendar/dayNumber';
import { DUE_DATE_SOURCES, type OpenItems } from '../../../kernel/ledger/openItems';
import type { AgingBasis } from './agingScheme';

/** By what an item was aged; `none` has no date at all. */
export const AGED_BY = ['due', 'terms', 'document', 'none'] as const;
export type AgedBy = (typeof AGED_BY)[number];

const TERMS = DUE_DATE_SOURCES.indexOf('terms');
const DOCUMENT = DUE_DATE_SOURCES.indexOf('document');

function agedBy({ dueDay, dueDateFrom, documentDay }: OpenItems, row: number, basis: AgingBasis): AgedBy {
  if (basis === 'document' && documentDay[row] !== NO_DAY) return 'document';
  if (dueDay[row] === NO_DAY) return 'none';
  return dueDateFrom[row] === TERMS ? 'terms' : dueDateFrom[row] === DOCUMENT ? 'document' : 'due';
}

/** How many items were really aged by what, whatever the setting asks for. */
export function agedByCounts(tables: readonly OpenItems[], basis: AgingBasis): Readonly<Record<AgedBy, number>> {
  const counts = { due: 0, terms: 0, document: 0, none: 0 };
  for (const items of tables) for (let row = 0; row < items.length; row++) counts[agedBy(items, row, basis)]++;
  return counts;
}

import { currencyOf, type Currency } from '../../../kernel/money/currency';
import type { Subject } from './activityEntry';
import type { FoundSubject } from './ledgerIndex';
import type { StateFacts } from './stateFacts';

/** The currency of what was found, else the one that the entry names. */
export function currencyOfFound({ items }: FoundSubject, { currency }: Subject, facts: Pick<StateFacts, 'index'>): Currency {
  const table = facts.index.tables[items.table];
  return table && (items.rows.length > 0 || currency === '') ? table.currency : currencyOf(currency);
}

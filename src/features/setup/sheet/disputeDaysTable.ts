import { customerKey } from '../../../kernel/ledger/customers';
import { CHECK } from '../../../kernel/tables/checkColumn';
import { defineTable } from '../../../kernel/tables/defineTable';
import { readRows, RowFault, type CheckedRows } from '../../../kernel/tables/rowChecks';
import type { Typed } from '../../../kernel/tables/typedTable';
import type { DisputeReason } from '../../setupFacts';
import { SETUP_SHEET } from '../../../kernel/sheet/setupSheet';
import { setupText } from '../setupText';

const DAYS_MAX = 3650;

export const DISPUTE_REASONS = defineTable<DisputeReason>()({
  name: 'AR_DisputeReasons',
  sheet: SETUP_SHEET,
  title: { en: 'Disputes: days to resolve', es: 'Disputas: días para resolver' },
  caption: { en: 'For the forecast: reasons as AR Activity has them', es: 'Para el pronóstico: motivos como en AR Activity' },
  columns: [
    { id: 'reason', heading: { en: 'Reason', es: 'Motivo' }, width: 58, style: 'inputText', cell: ({ reason }) => reason },
    { id: 'days', heading: { en: 'Days to resolve', es: 'Días para resolver' }, style: 'inputNumber', cell: ({ days }) => days },
    CHECK,
  ],
});

/** Reasons that most disputes have; the days are the user's to type. */
export const USUAL_REASONS = ['Price', 'Quantity', 'Quality', 'Delivery', 'Missing document', 'Duplicate invoice', 'Any other'];

/** How long disputes usually take to resolve, by reason, out of AR_DisputeReasons; a reason without days is passed over, a wrong row is flagged and left out. */
export function readDisputeReasons(table: Typed<typeof DISPUTE_REASONS>): CheckedRows<DisputeReason> {
  const seen = new Set<string>();
  return readRows(table, (row) => {
    const reason = row.text('reason');
    if (row.text('days') === '') return null;
    const days = row.number('days');
    if (reason === '') return new RowFault('reason', setupText('reasonMissing'));
    if (days === null || !Number.isInteger(days) || days < 0 || days > DAYS_MAX)
      return new RowFault('days', setupText('resolveDaysWrong', { most: DAYS_MAX }));
    if (seen.has(customerKey(reason))) return new RowFault('reason', setupText('reasonTwice'));
    seen.add(customerKey(reason));
    return { reason, days };
  });
}

import type { Desk } from '../../activity/domain/desk';
import type { ForecastRequest } from '../domain/cashForecast';
import { customerKey } from '../../../kernel/ledger/customers';
import type { OpenItems } from '../../../kernel/ledger/openItems';
import type { DisputeReason } from '../../setupFacts';

/** The row of AR_DisputeReasons that holds for every reason without one of its own. */
const ANY_OTHER = 'Any other';
const UNKNOWN = -1;

/**
 * How long each disputed item of a currency usually takes to resolve: by the reason that the log has for it, else as "Any other" says.
 * Nothing where AR_DisputeReasons says nothing.
 *
 * @param table place of the currency in the report
 */
export function disputeDays(
  items: OpenItems,
  desk: Desk | null,
  table: number,
  reasons: readonly DisputeReason[],
): Pick<ForecastRequest, 'disputeResolutionDays' | 'disputeDaysOfItem'> {
  const byReason = new Map(reasons.map(({ reason, days }) => [customerKey(reason), days]));
  const disputeResolutionDays = byReason.get(customerKey(ANY_OTHER)) ?? null;
  const ofItem = new Int32Array(reasons.length > 0 ? items.length : 0).fill(UNKNOWN);
  for (const { disputes } of reasons.length > 0 ? (desk?.states.values() ?? []) : []) {
    for (const { entry, found, isOpen } of disputes) {
      const days = byReason.get(customerKey(entry.reason));
      if (!isOpen || days === undefined || found.items.table !== table) continue;
      for (const row of found.items.rows) {
        // Of two disputes about one item the slower one decides.
        ofItem[row] = Math.max(ofItem[row]!, days);
      }
    }
  }
  return { disputeResolutionDays, disputeDaysOfItem: ofItem };
}

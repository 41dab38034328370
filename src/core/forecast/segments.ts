/** Open items that one method is chosen for together: customers with a history of their own, those without, and what is in dispute. */
export const SEGMENTS = ['Customers with history', 'Customers with little history', 'Disputed'] as const;

/** Payments from which a customer counts as one with a history of its own. */
const OWN_HISTORY_COUNT = 5;

/** Index into SEGMENTS. */
export function segmentOf(customerPaidCount: number, disputed: boolean): number {
  if (disputed) return 2;
  return customerPaidCount >= OWN_HISTORY_COUNT ? 0 : 1;
}

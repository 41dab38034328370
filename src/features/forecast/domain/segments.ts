/** Open items that methods are weighed for together: by how their customers pay, and what is in dispute. */
export const SEGMENTS = ['setDays', 'history', 'littleHistory', 'disputed'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Payments from which a customer counts as one with a history of its own. */
const OWN_HISTORY_COUNT = 5;

/** Index into SEGMENTS. */
export function segmentOf(customerPaidCount: number, paysInRuns: boolean, disputed: boolean): number {
  if (disputed) return 3;
  if (paysInRuns) return 0;
  return customerPaidCount >= OWN_HISTORY_COUNT ? 1 : 2;
}

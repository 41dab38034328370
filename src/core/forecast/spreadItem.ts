import type { LatenessModel } from './latenessModel';

/** Below this survival a model has nothing left to say, and the money is expected at once. */
const SURVIVAL_MIN = 1e-9;

/**
 * Fills `share` with the share of an item that is expected by the end of each week, given that it is unpaid at the as-of date.
 *
 * @param weekEnds receipt-day numbers of the as-of date and of each week's last day; one longer than `share`
 * @param share shares by week, cumulative, from 0 to at most 1; what is missing from 1 is expected after the last week
 */
export function spreadItem(model: LatenessModel, customer: number, dueIndex: number, weekEnds: Int32Array, share: Float64Array): void {
  const now = model.survival(customer, weekEnds[0]! - dueIndex);
  if (now < SURVIVAL_MIN) {
    share.fill(1);
    return;
  }
  for (let k = 0; k < share.length; k++) share[k] = 1 - model.survival(customer, weekEnds[k + 1]! - dueIndex) / now;
}

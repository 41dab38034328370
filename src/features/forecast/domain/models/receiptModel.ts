/** An item that a model is asked about; days are serial numbers, the amount is minor units. */
export interface AskedItem {
  customer: number;
  dueDay: number;
  documentDay: number;
  amount: number;
}

/**
 * How likely an item is still unpaid at the end of a day. It is 1 before anything was ever paid so early, falls as days go by, and never
 * reaches 0 in a model learned from payments, so that an item older than all experience still has a distribution.
 */
export interface ReceiptModel {
  /** P(paid after the end of `day`). */
  unpaid(item: Readonly<AskedItem>, day: number): number;
}

/** Models mixed by weights that add up to 1; one alone is a mixture of one. */
export type ModelMixture = readonly { readonly model: ReceiptModel; readonly weight: number }[];

/** Below this a model has nothing left to say, and the money is expected at once. */
const UNPAID_MIN = 1e-9;

/**
 * Fills `share` with the share of an item that is expected by the end of each week, given that it is unpaid at the as-of date.
 *
 * @param ends the as-of date and each week's last day; one longer than `share`
 * @param share shares by week, cumulative, from 0 to at most 1; what is missing from 1 is expected after the last week
 */
export function spreadItem(mixture: ModelMixture, item: Readonly<AskedItem>, ends: readonly number[], share: Float64Array): void {
  share.fill(0);
  for (const { model, weight } of mixture) {
    const now = model.unpaid(item, ends[0]!);
    for (let k = 0; k < share.length; k++) {
      const paidByThen = now < UNPAID_MIN ? 1 : 1 - model.unpaid(item, ends[k + 1]!) / now;
      share[k] = share[k]! + weight * paidByThen;
    }
  }
}

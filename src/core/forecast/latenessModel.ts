/**
 * How likely an item is still unpaid so many receipt days after its due date. `survival` is 1 before anything was ever paid, falls with
 * lateness, and never reaches 0, so that an item older than all experience still has a distribution.
 */
export interface LatenessModel {
  /** P(lateness > `days`) for an item of the customer. */
  survival(customer: number, days: number): number;
}

/** Shape of the tail of items that follow no habit: the longer unpaid, the less likely to be paid in any one week. */
const TAIL_SHAPE = 1.5;
const TAIL_SCALE_DAYS = 30;

/**
 * Chance that the next payment lies beyond all experience, after `count` payments: the rule of succession in the form (2) / (n + 20), so
 * that a short history leaves more room for surprise than a long one.
 */
export function tailShare(count: number): number {
  return 2 / (count + 20);
}

/** Mixes a heavy (Lomax) tail of weight `share` into a survival from experience; `beyond` is how many days the item is later than usual. */
export function withTail(survival: number, beyond: number, share: number): number {
  const tail = beyond <= 0 ? 1 : (1 + beyond / TAIL_SCALE_DAYS) ** -TAIL_SHAPE;
  return (1 - share) * survival + share * tail;
}

/** Survival function of a histogram: value i is the share of its weight at places above i. */
export function survivalOfHistogram(histogram: Float64Array): Float64Array {
  const survival = new Float64Array(histogram.length);
  let above = 0;
  for (let i = histogram.length - 1; i >= 0; i--) {
    survival[i] = above;
    above += histogram[i]!;
  }
  if (above > 0) for (let i = 0; i < survival.length; i++) survival[i] = survival[i]! / above;
  return survival;
}

/** The survival at a place that need not be whole or inside: 1 left of the histogram, 0 right of it, straight lines between. */
export function survivalAt(survival: Float64Array, place: number): number {
  if (place < 0) return 1;
  const i = Math.floor(place);
  if (i >= survival.length - 1) return 0;
  const low = survival[i]!;
  return low + (survival[i + 1]! - low) * (place - i);
}

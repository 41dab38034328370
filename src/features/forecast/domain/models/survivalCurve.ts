/** Scale of the tail of items that follow no habit: the longer unpaid, the less likely to be paid in any one week. */
const TAIL_SCALE_DAYS = 30;

/**
 * Chance that the next payment lies beyond all experience, after `count` payments: a rule of succession, so that a short history leaves
 * more room for surprise than a long one.
 */
export function tailShare(count: number): number {
  return 2 / (count + 20);
}

/** Mixes a heavy tail (Lomax, of shape 1.5) of weight `share` into a survival from experience; `beyond` is how many days the item is later than usual. */
export function withTail(survival: number, beyond: number, share: number): number {
  if (beyond <= 0) return (1 - share) * survival + share;
  const scaled = 1 + beyond / TAIL_SCALE_DAYS;
  return (1 - share) * survival + share / (scaled * Math.sqrt(scaled));
}

/**
 * Share of items that take longer than each place of a histogram, by Kaplan and Meier (1958): items paid at a place, and items that were
 * still open when they had come to it. Open items keep late payers from being overlooked because they have not paid yet.
 *
 * @param paid weight of the items paid at each place
 * @param open weight of the items still open that had reached each place
 */
export function survivalCurve(paid: Float64Array, open: Float64Array): Float64Array {
  const survival = new Float64Array(paid.length);
  let atRisk = 0;
  for (let i = 0; i < paid.length; i++) atRisk += paid[i]! + open[i]!;
  let unpaid = 1;
  for (let i = 0; i < paid.length; i++) {
    if (paid[i]! > 0 && atRisk > 0) unpaid *= Math.max(0, 1 - paid[i]! / atRisk);
    survival[i] = unpaid;
    atRisk -= paid[i]! + open[i]!;
  }
  return survival;
}

/** The survival at a place that need not be whole or inside: 1 left of the curve, its last value right of it, straight lines between. */
export function survivalAt(survival: Float64Array, place: number): number {
  if (place < 0) return 1;
  const i = Math.floor(place);
  const low = survival[Math.min(i, survival.length - 1)]!;
  return i + 1 >= survival.length ? low : low + (survival[i + 1]! - low) * (place - i);
}

/** How many of the ascending values from `from` up to `to` lie above `limit`. */
export function countAbove(values: Int16Array, from: number, to: number, limit: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return to - low;
}

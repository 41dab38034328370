/** The most open items that are searched for a combination; 2^25 of them are still found at once by meeting in the middle. */
const COMBINATION_ITEMS_MAX = 25;

/** Sums of all subsets of `amounts`, as [sum, mask] pairs; the mask has bit i set for amount i. */
function subsetSums(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << amounts.length);
  for (let mask = 1; mask < sums.length; mask++) {
    const lowest = 31 - Math.clz32(mask & -mask);
    sums[mask] = sums[mask & (mask - 1)]! + amounts[lowest]!;
  }
  return sums;
}

const NOT_UNIQUE = -1;

/** Which subsets reach each sum: the mask of the only one, or NOT_UNIQUE. */
function masksBySum(sums: Float64Array): Map<number, number> {
  const masks = new Map<number, number>();
  sums.forEach((sum, mask) => masks.set(sum, masks.has(sum) ? NOT_UNIQUE : mask));
  return masks;
}

/** The one subset of `amounts` that adds up to `target`, as indices; `null` where there is none or more than one. */
function uniqueCombination(amounts: readonly number[], target: number): readonly number[] | null {
  const half = Math.ceil(amounts.length / 2);
  const left = masksBySum(subsetSums(amounts.slice(0, half)));
  const right = subsetSums(amounts.slice(half));
  let found: readonly [number, number] | null = null;
  for (let mask = 0; mask < right.length; mask++) {
    const partner = left.get(target - right[mask]!);
    if (partner === undefined) continue;
    if (partner === NOT_UNIQUE || found !== null) return null;
    found = [partner, mask];
  }
  if (found === null) return null;
  const [low, high] = found;
  return amounts.map((_, index) => index).filter((index) => (index < half ? (low >> index) & 1 : (high >> (index - half)) & 1) === 1);
}

function inGivenOrder(payment: number, openAmounts: readonly number[]): number[] {
  let left = payment;
  return openAmounts.map((open) => {
    const applied = Math.max(0, Math.min(left, open));
    left -= applied;
    return applied;
  });
}

/**
 * What of a payment goes to each open item, in whole minor units: the first item equal to the payment or above it by no more than the
 * tolerance takes all of it; else the only combination of items that adds up to the payment exactly; else the items in their order.
 *
 * Items of zero or less take nothing. Combinations are searched among at most 25 items, those that are not above the payment.
 */
export function matchPayment(payment: number, openAmounts: readonly number[], tolerance: number): number[] {
  const single = openAmounts.findIndex((open) => open > 0 && open >= payment && open - payment <= tolerance);
  if (single >= 0) return openAmounts.map((_, index) => (index === single ? payment : 0));
  const candidates = openAmounts.map((_, index) => index).filter((index) => openAmounts[index]! > 0 && openAmounts[index]! < payment);
  if (candidates.length > 0 && candidates.length <= COMBINATION_ITEMS_MAX) {
    const combination = uniqueCombination(
      candidates.map((index) => openAmounts[index]!),
      payment,
    );
    if (combination !== null) {
      const chosen = new Set(combination.map((position) => candidates[position]!));
      return openAmounts.map((open, index) => (chosen.has(index) ? open : 0));
    }
  }
  return inGivenOrder(payment, openAmounts);
}

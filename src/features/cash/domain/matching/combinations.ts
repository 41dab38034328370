/** The most items among which a combination is searched; 2^25 of them are still found at once by meeting in the middle. */
export const COMBINATION_ITEMS_MAX = 25;

/** Sums of all subsets of the amounts; the place of a sum is its mask, bit i for amount i. */
function subsetSums(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << amounts.length);
  for (let mask = 1; mask < sums.length; mask++) {
    const lowest = 31 - Math.clz32(mask & -mask);
    sums[mask] = sums[mask & (mask - 1)]! + amounts[lowest]!;
  }
  return sums;
}

const placesOf = (mask: number, from: number): number[] => {
  const places: number[] = [];
  for (let bit = 0; mask >>> bit !== 0; bit++) if ((mask >>> bit) & 1) places.push(from + bit);
  return places;
};

/**
 * Up to `most` subsets of whole amounts that add up to `target`, as places in ascending order; every subset is looked at, so fewer than
 * `most` are all there are. The empty one is never given. At most COMBINATION_ITEMS_MAX amounts.
 */
export function combinations(amounts: readonly number[], target: number, most: number): readonly (readonly number[])[] {
  const half = Math.ceil(amounts.length / 2);
  const left = subsetSums(amounts.slice(0, half));
  const right = subsetSums(amounts.slice(half));
  const masks = new Map<number, number[]>();
  left.forEach((sum, mask) => {
    const known = masks.get(sum);
    if (!known) masks.set(sum, [mask]);
    else if (known.length < most) known.push(mask);
  });
  const found: number[][] = [];
  for (let mask = 0; mask < right.length && found.length < most; mask++) {
    for (const partner of masks.get(target - right[mask]!) ?? []) {
      if (mask === 0 && partner === 0) continue;
      found.push([...placesOf(partner, 0), ...placesOf(mask, half)]);
      if (found.length >= most) break;
    }
  }
  return found;
}

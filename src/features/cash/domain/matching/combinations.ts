/** The most items among which a combination is searched; all ways of 25 are still found at once by meeting in the middle. */
export const COMBINATION_ITEMS_MAX = 25;

/** Items that count as one and the same: their amount, and how many there are. */
interface Alike {
  readonly amount: number;
  readonly count: number;
}

/** Every way to take of each kind none up to all: sums by their number; `countsOf` gives how many of each kind a number takes. */
interface Ways {
  readonly sums: Float64Array;
  readonly countsOf: (way: number) => readonly number[];
}

function waysOf(kinds: readonly Alike[]): Ways {
  let sums = new Float64Array(1);
  for (const { amount, count } of kinds) {
    const next = new Float64Array(sums.length * (count + 1));
    for (let taken = 0; taken <= count; taken++)
      for (let k = 0; k < sums.length; k++) next[taken * sums.length + k] = sums[k]! + taken * amount;
    sums = next;
  }
  const countsOf = (way: number): readonly number[] => {
    let rest = way;
    return kinds.map(({ count }) => {
      const taken = rest % (count + 1);
      rest = (rest - taken) / (count + 1);
      return taken;
    });
  };
  return { sums, countsOf };
}

/** Kinds so that both halves have about as many ways. */
function halves(kinds: readonly Alike[]): readonly [readonly Alike[], readonly Alike[]] {
  const all = kinds.reduce((sum, { count }) => sum + Math.log2(count + 1), 0);
  let [at, half] = [0, 0];
  while (at < kinds.length && half < all / 2) half += Math.log2(kinds[at++]!.count + 1);
  return [kinds.slice(0, at), kinds.slice(at)];
}

/** Up to `most` ways to reach `target`, as how many of each kind; every way is looked at, so fewer than `most` are all there are. */
function waysTo(kinds: readonly Alike[], target: number, most: number): readonly (readonly number[])[] {
  const [first, second] = halves(kinds);
  const [left, right] = [waysOf(first), waysOf(second)];
  const bySum = new Map<number, number[]>();
  left.sums.forEach((sum, way) => {
    const known = bySum.get(sum);
    if (!known) bySum.set(sum, [way]);
    else if (known.length <= most) known.push(way);
  });
  const found: (readonly number[])[] = [];
  for (let way = 0; way < right.sums.length && found.length < most; way++) {
    for (const partner of bySum.get(target - right.sums[way]!) ?? []) {
      if (way === 0 && partner === 0) continue;
      found.push([...left.countsOf(partner), ...right.countsOf(way)]);
      if (found.length >= most) break;
    }
  }
  return found;
}

/**
 * Up to `most` subsets of whole amounts that add up to `target`, as places in ascending order; every subset is looked at, so fewer than
 * `most` are all there are. The empty one is never given. At most COMBINATION_ITEMS_MAX amounts.
 */
export function combinations(amounts: readonly number[], target: number, most: number): readonly (readonly number[])[] {
  const kinds = amounts.map((amount) => ({ amount, count: 1 }));
  return waysTo(kinds, target, most).map((counts) => counts.flatMap((taken, place) => (taken === 0 ? [] : [place])));
}

/** As `combinations`, but equal amounts are interchangeable: of those the first places count, and two subsets differ in their amounts. */
export function distinctCombinations(amounts: readonly number[], target: number, most: number): readonly (readonly number[])[] {
  const places = new Map<number, number[]>();
  amounts.forEach((amount, place) => places.set(amount, [...(places.get(amount) ?? []), place]));
  const kinds = [...places].map(([amount, own]) => ({ amount, count: own.length, own }));
  return waysTo(kinds, target, most).map((counts) => counts.flatMap((taken, k) => kinds[k]!.own.slice(0, taken)).sort((a, b) => a - b));
}
